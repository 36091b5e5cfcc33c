# class: string-address
# mechanism: getattr
# how: getter of an event loop
# reaches: hidden matplotlib.pyplot.getp
import asyncio
import matplotlib.pyplot as plt


async def main():
    task = asyncio.create_task(asyncio.sleep(0))
    print(plt.getp(task, "loop"))


asyncio.run(main())
