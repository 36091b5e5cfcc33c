import textwrap, string, calendar, uuid, copy, bisect, heapq, random
print(textwrap.fill("a b c " * 5, 20), string.ascii_lowercase[:3], calendar.monthrange(2024, 2), bisect.bisect([1, 3], 2), heapq.nlargest(2, [1, 5, 3]))
random.seed(1)
print(random.choice([1, 2]), copy.deepcopy({"a": [1]}), len(str(uuid.uuid4())))
