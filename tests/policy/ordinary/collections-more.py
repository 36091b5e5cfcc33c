from collections import Counter, defaultdict, OrderedDict, deque, namedtuple, ChainMap
c = Counter("abracadabra"); print(c.most_common(2), c["a"], c + Counter("x"))
d = defaultdict(lambda: defaultdict(int)); d["a"]["b"] += 1
q = deque([1, 2], maxlen=3); q.append(3); q.appendleft(0); q.rotate(1)
P = namedtuple("P", "x y", defaults=[0]); p = P(1); print(p._replace(x=3), p._asdict(), P._fields, P._make([1, 2]))
cm = ChainMap({"a": 1}, {"b": 2}); print(cm["b"])
