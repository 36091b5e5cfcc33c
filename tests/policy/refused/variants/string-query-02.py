# shape: Expressions in query and eval are literal and checked like code
import pandas as pd
class D(pd.DataFrame):
    def go(self):
        return self.query("@pd.io")
