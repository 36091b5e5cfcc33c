m = [[i * j for j in range(4)] for i in range(3)]
t = list(zip(*m))
flat = [x for row in m for x in row if x % 2 == 0]
d = {k: [v for v in vs if v] for k, vs in {"a": [0, 1]}.items()}
s = {len(w) for w in "the quick brown".split()}
print(t, flat, d, s, any(x > 2 for x in flat), sum(x ** 2 for x in flat), [y := 1, y + 1])
print([(n, sq) for n in range(5) if (sq := n * n) > 4])
