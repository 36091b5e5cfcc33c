def counter():
    count = 0
    def increment(by=1):
        nonlocal count
        count += by
        return count
    return increment
c = counter()
c()
print(c(5))
