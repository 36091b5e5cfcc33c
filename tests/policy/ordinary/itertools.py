import itertools, operator
data = [("a", 1), ("a", 2), ("b", 3)]
for key, group in itertools.groupby(data, key=operator.itemgetter(0)):
    print(key, [v for _, v in group])
list(itertools.accumulate([1, 2, 3], operator.mul))
