REGISTRY = {}
def register(name):
    def deco(fn):
        REGISTRY[name] = fn
        return fn
    return deco
@register("npv")
def npv(rate, flows):
    return sum(f / (1 + rate) ** i for i, f in enumerate(flows))
print(REGISTRY["npv"](0.1, [-100, 60, 60]))
