# class: variants
# mechanism: A name reaches only what is public
# reaches: asyncio.create_subprocess_shell is not a public name of asyncio
import asyncio
asyncio.create_subprocess_shell("id")
