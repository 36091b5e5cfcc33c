# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: open() is refused
async def f():
    async with open("x") as g: pass
