def chunks(items, size):
    for i in range(0, len(items), size):
        yield items[i : i + size]
def total(gen):
    result = 0
    for part in gen:
        result += sum(part)
    return result
print(total(chunks(list(range(10)), 3)))
