# class: module-pivot
# mechanism: module of a module
# reaches: hidden asyncio.create_subprocess_shell
import asyncio
asyncio.create_subprocess_shell("id")
