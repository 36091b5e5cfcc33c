# Several programs, each below a line that names it.

#### async-gather
import asyncio
async def fetch(name, delay):
    await asyncio.sleep(delay)
    return name.upper()
async def ticks(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)
async def worker(queue, out):
    while True:
        item = await queue.get()
        if item is None:
            break
        out.append(item * 2)
        queue.task_done()
async def main():
    queue, out = asyncio.Queue(), []
    task = asyncio.create_task(worker(queue, out))
    for i in range(3):
        await queue.put(i)
    await queue.put(None)
    await task
    results = await asyncio.gather(fetch("a", 0.01), fetch("b", 0.0), return_exceptions=True)
    async with asyncio.TaskGroup() as group:
        late = group.create_task(fetch("c", 0))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError:
        results.append("timeout")
    return results, out, [x async for x in ticks(3)], late.result()
print(asyncio.run(main()))

#### coroutines-top-level
import asyncio
async def compute(i):
    await asyncio.sleep(0)
    return i * i
results = await asyncio.gather(*(compute(i) for i in range(3)))
for task in asyncio.as_completed([compute(2)]):
    print(await task)
semaphore = asyncio.Semaphore(2)
async def limited(i):
    async with semaphore:
        return await asyncio.wait_for(compute(i), timeout=1)
print(results, [await limited(i) for i in range(2)])

#### async-class
import asyncio
class Source:
    def __init__(self, n): self.n = n
    def __aiter__(self):
        self.i = 0
        return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(0)
        return self.i
    async def __aenter__(self): return self
    async def __aexit__(self, *exc): return False
async def main():
    async with Source(3) as s:
        got = [x async for x in s]
    lock = asyncio.Lock()
    async with lock:
        done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0))])
    return got, len(done)
if __name__ == "__main__":
    print(asyncio.run(main()))
