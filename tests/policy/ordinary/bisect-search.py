def solve(f, lo, hi, tol=1e-9):
    while hi - lo > tol:
        mid = (lo + hi) / 2
        if f(lo) * f(mid) <= 0: hi = mid
        else: lo = mid
    return mid
print(solve(lambda x: x ** 2 - 2, 0, 2))
