from collections import Counter, defaultdict, namedtuple, deque, OrderedDict
Point = namedtuple("Point", ["x", "y"])
p = Point(1, 2)
print(p._asdict(), p._replace(x=3), Point._fields)
words = Counter("the quick the lazy".split())
groups = defaultdict(list)
for word, n in words.most_common():
    groups[n].append(word)
dict(groups)
