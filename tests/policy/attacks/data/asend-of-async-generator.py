# class: data
# mechanism: writer by path
# how: asend() of an asynchronous generator is taken for a method no container has, so what it gives is nothing
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
class Hold:
    def __init__(self):
        self.item = Own()
h = Hold()
class K:
    def put(self, x):
        h.item = x
async def gen():
    yield K()
async def main():
    (await gen().asend(None)).put(pd.DataFrame({"a": [1]}))
try:
    main().send(None)
except StopIteration:
    pass
print(h.item.to_csv("/tmp/x.csv"))
