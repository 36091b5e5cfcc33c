# class: module-pivot
# mechanism: library changed
# how: register_dataframe_accessor replaces a method that only tables have
# reaches: text that shows class
import pandas as pd
@pd.api.extensions.register_dataframe_accessor("merge")
class A:
    def __init__(self, df):
        self.df = df
print(pd.DataFrame.merge)
