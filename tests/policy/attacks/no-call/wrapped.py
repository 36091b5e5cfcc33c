# class: no-call
# mechanism: decorator
# how: function behind a wrapper
# reaches: private __wrapped__
from functools import lru_cache
@lru_cache
def f(): pass
f.__wrapped__
