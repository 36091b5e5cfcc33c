# class: module-pivot
# mechanism: module of a module
# reaches: event code.__new__
import asyncio
async def f():
    asyncio.current_task().get_loop()
