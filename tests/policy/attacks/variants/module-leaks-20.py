# class: variants
# mechanism: A name reaches only what is public
# reaches: asyncio.subprocess is not a public name of asyncio
import asyncio
asyncio.run(asyncio.subprocess.create_subprocess_shell("id"))
