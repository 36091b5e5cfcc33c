# class: library-settings
# mechanism: module by name through **
# reaches: any module
import pandas as pd
pd.DataFrame({"a": [1]}).plot(**{"backend": "os"})
