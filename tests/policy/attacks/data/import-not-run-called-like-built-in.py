# class: data
# mechanism: reader by path
# how: an import in a branch that does not run has the name of a built-in, whose result passes for a file in memory
# reaches: reads /etc/passwd
import pandas as pd
if 0:
    from io import StringIO as next
print(pd.read_csv(next(iter(["/etc/" + "passwd"]))))
