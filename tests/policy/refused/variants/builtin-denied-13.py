# shape: Some built-in functions are refused, as call and as value
async def f():
    async with open("x") as g: pass
