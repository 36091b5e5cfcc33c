def read(rows):
    for r in rows:
        yield r
def clean(rows):
    yield from (r for r in rows if r)
def send_avg():
    total = n = 0
    avg = None
    while True:
        x = yield avg
        total += x; n += 1
        avg = total / n
g = send_avg(); next(g); print(g.send(3), g.send(5)); g.close()
print(list(clean(read([1, 0, 2]))))
