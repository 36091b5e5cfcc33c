# class: frames
# mechanism: event loop of a task
# reaches: subprocess
import asyncio
async def f(): pass
t = asyncio.create_task(f())
t.get_loop().subprocess_shell
