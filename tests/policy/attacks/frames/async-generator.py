# class: frames
# mechanism: async generator frame
# reaches: globals
async def g():
    yield
g().ag_frame
