from functools import lru_cache, reduce, partial, cached_property, singledispatch
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(30), fib.cache_info())
add = partial(lambda a, b: a + b, 1)
print(add(2), reduce(lambda a, b: a * b, [1,2,3]))
@singledispatch
def show(x): print("any", x)
@show.register
def _(x: int): print("int", x)
@show.register(list)
def _(x): print("list", x)
show(3); show([1])
