import asyncio
async def work(n):
    await asyncio.sleep(0)
    return n
async def main():
    r = await asyncio.gather(*[work(i) for i in range(3)]); return [x async for x in gen()] + r
async def gen():
    for i in range(2): yield i
print(asyncio.run(main()))
