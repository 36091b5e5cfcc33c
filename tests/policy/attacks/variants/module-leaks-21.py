# class: variants
# mechanism: A name reaches only what is public
# reaches: asyncio.get_event_loop is not a public name of asyncio
import asyncio
asyncio.get_event_loop()
