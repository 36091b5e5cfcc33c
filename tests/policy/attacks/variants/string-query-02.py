# class: variants
# mechanism: Expressions in query and eval are literal and checked like code
# reaches: The expression of query() reads an attribute of @pd
import pandas as pd
class D(pd.DataFrame):
    def go(self):
        return self.query("@pd.io")
