# class: module-pivot
# mechanism: module of a module
# reaches: event subprocess.Popen
import asyncio
asyncio.run(asyncio.subprocess.create_subprocess_shell("id"))
