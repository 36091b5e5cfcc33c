# class: variants
# mechanism: A name reaches only what is public
# reaches: asyncio.current_task is not a public name of asyncio
import asyncio
async def f():
    asyncio.current_task().get_loop()
