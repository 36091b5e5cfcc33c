total = 0
def add(x):
    global total
    total += x
    return total
def make():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c = make(); c(); print(add(3), c())
