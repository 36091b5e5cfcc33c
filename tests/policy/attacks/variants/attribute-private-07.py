# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute _loop is private
import asyncio
t = asyncio.TaskGroup()
t._loop
