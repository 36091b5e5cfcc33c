# class: module-pivot
# mechanism: module of a module
# reaches: event socket.__new__
import asyncio
asyncio.get_event_loop()
