# shape: specification changed by heapq
import pandas as pd
import heapq
df = pd.DataFrame({"b": [1]})
spec = ["mean"]
heapq.heappush(spec, "to_pickle")
df.agg(spec, path="/tmp/x")
