import asyncio
async def fetch(n):
    await asyncio.sleep(0)
    return n * 2
results = await asyncio.gather(*(fetch(i) for i in range(3)))
print(results)
