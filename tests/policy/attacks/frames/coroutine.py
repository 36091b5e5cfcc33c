# class: frames
# mechanism: frame of a generator
# how: coroutine frame
# reaches: frame
async def g(): pass
g().cr_frame
