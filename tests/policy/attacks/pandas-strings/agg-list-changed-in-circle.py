# class: pandas-strings
# mechanism: method by name
# how: two functions hand a list to each other and one of them changes it, which is asked of the other list first
# reaches: ended with PyperclipException
import pandas as pd
def g(p, n):
    if n:
        h(p, n - 1)
    p.append("to_" + "clipboard")
def h(q, n):
    g(q, n)
other = ["upper"]
hows = ["sum"]
print(type(other)([1]))
g(other, 1)
h(hows, 0)
df = pd.DataFrame({"a": [1]})
for how in hows:
    print(df.agg(how))
