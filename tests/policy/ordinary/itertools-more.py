import itertools as it
from itertools import groupby, chain, combinations, accumulate, islice, zip_longest, pairwise, batched
print(list(it.permutations("ab")), [(k, list(g)) for k, g in groupby(sorted("aab"))], list(chain.from_iterable([[1], [2]])), list(accumulate([1, 2, 3], max)), list(islice(it.count(), 3)), list(pairwise([1, 2, 3])))
