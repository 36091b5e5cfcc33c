# class: frames
# mechanism: coroutine frame
# reaches: globals
async def g(): pass
g().cr_frame
