# class: private-attributes
# mechanism: private attribute of a library
# reaches: private _loop
import asyncio
t = asyncio.TaskGroup()
t._loop
