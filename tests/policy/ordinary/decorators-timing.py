import time, functools
def timed(fn):
    @functools.wraps(fn)
    def inner(*args, **kwargs):
        t = time.perf_counter()
        try:
            return fn(*args, **kwargs)
        finally:
            print(f"{fn.__name__} took {time.perf_counter() - t:.3f}s")
    return inner
@timed
def f(n): return sum(range(n))
f(10)
