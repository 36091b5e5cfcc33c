# shape: Underscore-led attributes, but those of the own classes, are refused
import pandas as pd


class A(pd.DataFrame):
    def f(self):
        return self.__class__.__subclasses__()
