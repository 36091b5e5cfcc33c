#### instead of what is taken out
import matplotlib.pyplot as plt
import functools, json, re, heapq, time
plt.imshow(np.zeros((2, 2)))
print(np.lib.stride_tricks.sliding_window_view(np.arange(5), 3))
functools.partial(print, 1)()
plt.title("Plan", fontfamily="serif", fontsize=14)
print(dict(line.split("=", 1) for line in "a=1".splitlines()), json.loads("{}"), re.findall(r"<name>(.*?)</name>", ""))
heapq.heappush([], (1.0, "start"))
print(time.perf_counter() > 0)
plt.vlines([1], 0, 1)
plt.barh([1], [2])
np.savetxt("result.csv", np.eye(2), delimiter=",")
#### instead of reading __dict__
import json
class A:
    def __init__(self):
        self.x = 1
    def to_dict(self):
        return dict(self.__dict__)
    def to_json(self):
        return json.dumps(self, default=lambda o: o.to_dict())
print(A().to_dict(), A().to_json())
#### instead of a function that is not known
df = pd.DataFrame({"cost": [1, 2], "g": [1, 1]})
def run(f):
    print(df.apply(lambda s: f(s)), df.agg(lambda s: f(s)), df["cost"].map(lambda s: f(s)), f(df))
    print(df.pivot_table(index="g", aggfunc=lambda s: f(s)), df.groupby("g")["cost"].transform(lambda s: f(s)))
steps = [run]
for step in steps:
    step(np.sum)
print(df.agg({"cost": "sum"}), df.apply("sum"), df.pivot_table(index="g", aggfunc="sum"))
