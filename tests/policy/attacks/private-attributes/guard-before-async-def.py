# class: private-attributes
# mechanism: private attribute of a library
# how: an async function that is defined below isinstance() reads the name of the loop when it has gone on
# reaches: private _mgr
import pandas as pd, asyncio
class A:
    _mgr = 0
kept = []
for x in [A(), pd.DataFrame()]:
    if isinstance(x, A):
        async def go():
            return x._mgr
        kept.append(go)
print(asyncio.run(kept[0]()))
