# class: private-attributes
# mechanism: private attribute of a library
# how: what an asynchronous with binds
# reaches: private _mgr
import asyncio
import pandas as pd
class A:
    _mgr = 0
    def __enter__(self):
        return self
    def __exit__(self, *a):
        pass
    async def __aenter__(self):
        return pd.DataFrame({"a": [1]})
    async def __aexit__(self, *a):
        pass
async def main():
    async with A() as a:
        print(a._mgr)
asyncio.run(main())
