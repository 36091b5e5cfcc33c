def area(shape):
    match shape:
        case {"type": "circle", "r": r}: return 3.14 * r ** 2
        case {"type": "rect", "w": w, "h": h} if w > 0: return w * h
        case [x, y, *rest]: return x + y + len(rest)
        case str() as s: return len(s)
        case int(n) | float(n): return n
        case None: return 0
        case _: raise ValueError(f"bad {shape!r}")
print(area({"type": "circle", "r": 2}), area([1,2,3]), area("abc"), area(4))
