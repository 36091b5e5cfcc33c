# class: private-attributes
# mechanism: private attribute of a library
# how: the function a context manager keeps
# reaches: private _mgr
import pandas as pd
import contextlib
class A:
    _mgr = 0
    @contextlib.contextmanager
    def peek(self):
        yield self._mgr
print(next(A().peek().func(pd.DataFrame({"a": [1]}))))
