import heapq, random
random.seed(1)
events = [(random.expovariate(1), "arrive")]
heapq.heapify(events); t = 0; q = 0
while events and t < 5:
    t, kind = heapq.heappop(events)
    match kind:
        case "arrive":
            q += 1; heapq.heappush(events, (t + random.expovariate(1), "arrive")); heapq.heappush(events, (t + 1, "leave"))
        case "leave": q = max(0, q - 1)
print(q)
