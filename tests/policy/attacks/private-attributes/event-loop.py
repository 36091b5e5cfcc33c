# class: private-attributes
# mechanism: attribute that leads out
# how: event loop of a task
# reaches: event code.__new__
import asyncio
async def f(): pass
t = asyncio.create_task(f())
t.get_loop().subprocess_shell
