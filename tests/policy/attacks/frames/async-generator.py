# class: frames
# mechanism: frame of a generator
# how: async generator frame
# reaches: frame
async def g():
    yield
g().ag_frame
