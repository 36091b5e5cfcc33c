# class: private-attribute
# mechanism: function behind a wrapper
# reaches: function
from functools import lru_cache
@lru_cache
def f(): pass
f.__wrapped__
