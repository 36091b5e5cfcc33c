# shape: what looks like an ordinary class and reads of another what it may read of its own
#### priv-e1
import pandas as pd
class A:
    _mgr = None
    def peek(self, others):
        for o in others:
            if isinstance(o, A):
                pass
            print(o._mgr)
A().peek([pd.DataFrame()])
#### priv-e2
import pandas as pd
class A:
    _mgr = None
def f(x):
    if isinstance(x, A):
        x = pd.DataFrame()
        return x._mgr
f(A())
#### priv-e3
import pandas as pd
class A:
    _mgr = None
def f(xs):
    for x in xs:
        if not isinstance(x, A):
            continue
        for x in [pd.DataFrame()]:
            pass
        return x._mgr
f([A()])
#### priv-e4
import pandas as pd
class A:
    _mgr = None
    @property
    def __class__(self):
        return pd.DataFrame
class B(pd.DataFrame):
    pass
def f(x):
    if isinstance(x, (A, B)):
        return x._mgr
f(B())
#### priv-e5
import pandas as pd
class A:
    _mgr = None
class B(A, pd.DataFrame):
    pass
def f(x):
    if isinstance(x, A):
        return x._mgr
f(B())
#### priv-e6
import pandas as pd
class A:
    _mgr = None
def f(x: A) -> A:
    return x._mgr
f(pd.DataFrame())
#### priv-e7
import pandas as pd
class A:
    _mgr = None
    def __eq__(self, other):
        return other._mgr
    def __add__(self, other):
        g = lambda o: o._mgr
        return g(other)
A() + pd.DataFrame()
#### priv-e8
import pandas as pd
class A:
    _mgr = None
xs = [A()]
xs.extend([pd.DataFrame()])
for x in xs:
    x._mgr
#### priv-e9
import pandas as pd
class A:
    def __init__(self, inner):
        self._mgr = inner
a = A(pd.DataFrame())
a._mgr._mgr
#### priv-e10
import pandas as pd
class A:
    _mgr = None
class H:
    pass
h = H()
h.v = A()
vars_ = h.__dict__
h.v = pd.DataFrame()
h.v._mgr
#### priv-e11
import pandas as pd
class A:
    _mgr = None
def gen():
    x = yield
    x._mgr
g = gen(); next(g); g.send(pd.DataFrame())
#### priv-e12
import pandas as pd
class A:
    _mgr = None
def f(x):
    try:
        assert isinstance(x, A)
    except AssertionError:
        pass
    return x._mgr
f(pd.DataFrame())
#### priv-e13
import pandas as pd
class A:
    _mgr = None
    def f(self):
        return type(self)._mgr
A.f(pd.DataFrame())
#### priv-e14
import pandas as pd
class A:
    _mgr = None
    def f(self):
        return self.__class__._mgr
f = A.f
f(pd.DataFrame())
#### priv-e15
import pandas as pd
idx = pd.Index([1,2])
class A:
    _data = None
    def __eq__(self, other):
        other._data = np.arange(1000)
A() == idx
#### priv-e16
import pandas as pd
class A:
    _io = 1
    _os = 2
    def __eq__(self, other):
        return other._io, other._os
#### priv-e17
import pandas as pd
class A:
    _mgr = None
    def __new__(cls):
        made = pd.DataFrame()
        return made._mgr
A()
#### priv-e18
import pandas as pd
class A:
    _mgr = None
    @classmethod
    def of(cls):
        made = super().__new__(pd.DataFrame)
        made._mgr = 1
        return made._mgr
#### priv-e19
import pandas as pd
class A:
    _mgr = None
fs = [lambda x: x._mgr]
xs = list(map(fs[0], [pd.DataFrame()]))
#### priv-e20
import pandas as pd
class A:
    _mgr = None
    def f(self, o):
        return isinstance(o, A) or o._mgr
A().f(pd.DataFrame())
#### flow-f1
import pandas as pd
class A:
    def __add__(self, other):
        return other
    def query(self, t): return t
t = "a" + "b"
(A() + pd.DataFrame()).query(t)
#### flow-f2
import pandas as pd
class A:
    def __init__(self, v=None): self.v = v
    def __add__(self, other):
        return self.v
    def query(self, t): return t
t = "a" + "b"
(A(pd.DataFrame()) + 1).query(t)
#### flow-f3
import pandas as pd
class A:
    def __radd__(self, other):
        return pd.DataFrame()
    def query(self, t): return t
t = "a" + "b"
(1 + A()).query(t)
#### flow-f4
import pandas as pd
class A:
    def __mul__(self, other):
        return self
    def __iadd__(self, other):
        return pd.DataFrame()
    def query(self, t): return t
t = "a" + "b"
x = A() * 2
x += 1
x.query(t)
#### flow-f5
import pandas as pd
class A:
    def query(self, t): return t
def bad(self, o): return pd.DataFrame()
A.__add__ = bad
t = "a" + "b"
(A() + 1).query(t)
#### flow-f6
import pandas as pd
class A:
    def __add__(self, o):
        return [pd.DataFrame()]
    def query(self, t): return t
t = "a" + "b"
for x in A() + 1: x.query(t)
#### flow-f7
import pandas as pd
class A:
    def __add__(self, o):
        return [pd.DataFrame()]
    def query(self, t): return t
t = "a" + "b"
for x in A() + 1 + [A()]: x.query(t)
#### flow-f8
import pandas as pd
class A(list):
    def query(self, t): return t
t = "a" + "b"
b = A([pd.DataFrame()]) + [A()]
for x in b: x.query(t)
#### flow-f9
import pandas as pd
class A:
    def query(self, t): return t
def f(x, t):
    if isinstance(x, A):
        return 0
    return x.query(t)
f(A(), "a" + "b"); f(pd.DataFrame(), "b" + "c")
#### flow-f10
import pandas as pd
class A:
    def query(self, t): return t
class B(pd.DataFrame):
    pass
def f(x, t):
    if isinstance(x, (A, B)):
        return x.query(t)
f(B(), "b" + "c")
#### flow-f11
import pandas as pd
class A:
    def query(self, t): return t
    def go(self, x):
        y = x if isinstance(x, A) else pd.DataFrame()
        return y.query("a" + "b")
A().go(1)
#### flow-f12
import pandas as pd
class A:
    def query(self, t): return t
pair = ([pd.DataFrame()], 1)
def f(p):
    for q in p[0]:
        q.query("a" + "b")
f(pair)
#### flow-f13
import pandas as pd
class A:
    def query(self, t): return t
pair = ([A()], 1)
print(*pair)
keep = [pair]
keep[0][0].append(pd.DataFrame())
for q in pair[0]:
    q.query("a" + "b")
#### flow-f14
import pandas as pd
from functools import reduce
class A:
    def query(self, t): return t
inner = [A()]
pair = (inner, 1)
reduce(lambda a, b: a[0].append(b) or a, [pd.DataFrame()], pair)
for q in inner:
    q.query("a" + "b")
#### flow-f15
import pandas as pd
class A:
    def __init__(self): self.k = None
    def __or__(self, o):
        self.k = o
        return self
    def __rshift__(self, o):
        return self.k
    def query(self, t): return t
((A() | pd.DataFrame()) >> 1).query("a" + "b")
#### flow-f16
import pandas as pd
class A:
    def __add__(self, o): return NotImplemented
    def query(self, t): return t
class B:
    def __radd__(self, o): return pd.DataFrame()
(A() + B()).query("a" + "b")
#### flow-f17
import pandas as pd
NotImplemented = pd.DataFrame()
class A:
    def __add__(self, o): return NotImplemented
    def query(self, t): return t
(A() + 1).query("a" + "b")
#### flow-f18
import pandas as pd
class A:
    async def __add__(self, o): return pd.DataFrame()
    def query(self, t): return t
(await (A() + 1)).query("a" + "b")
#### flow-f19
import pandas as pd
class A:
    def query(self, t): return t
class T(A): pass
class M:
    def __add__(self, o):
        yield pd.DataFrame()
next(M() + 1).query("a" + "b")
#### flow-f20
import pandas as pd
class A:
    @property
    def __add__(self): return lambda o: pd.DataFrame()
    def query(self, t): return t
(A() + 1).query("a" + "b")
#### flow-f21
import pandas as pd
class A:
    @staticmethod
    def __add__(o): return pd.DataFrame()
    def query(self, t): return t
(A() + 1).query("a" + "b")
#### flow-f22
import pandas as pd
class A:
    __add__ = lambda self, o: pd.DataFrame()
    def query(self, t): return t
(A() + 1).query("a" + "b")
#### flow-f23
import pandas as pd
class A:
    def query(self, t): return t
    def __rmod__(self, o): return pd.DataFrame()
("x" % A()).query("a" + "b")
("%s" % A()).query("a" + "b")
#### hooks-h1
import pandas as pd
class D:
    def __get__(self, obj, owner):
        return obj._mgr
    _mgr = None
class T(pd.DataFrame):
    x = D()
T().x
#### hooks-h2
import pandas as pd
class D:
    def __set__(self, obj, value):
        obj.other = value
    def __get__(self, obj, owner):
        return pd.DataFrame()
class A:
    t = D()
    def query(self, q): return q
a = A()
a.t = A()
a.t.query("a" + "b")
#### hooks-h3
import pandas as pd
class A:
    def query(self, q): return q
class D:
    def __set_name__(self, owner, name):
        owner.items = [pd.DataFrame()]
class B:
    items = [A()]
    d = D()
for i in B().items: i.query("a" + "b")
#### hooks-h4
import pandas as pd
class A:
    def query(self, q): return q
class Base:
    def __init_subclass__(cls, items=None, **kw):
        items.append(pd.DataFrame())
xs = [A()]
class C(Base, items=xs):
    pass
for i in xs: i.query("a" + "b")
#### hooks-h5
import pandas as pd
class A:
    def query(self, q): return q
class D:
    def __set__(self, obj, value):
        value.append(pd.DataFrame())
class B:
    d = D()
xs = [A()]
B().d = xs
for i in xs: i.query("a" + "b")
#### hooks-h6
import pandas as pd
class A:
    def query(self, q): return q
class G:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return pd.DataFrame()
class H:
    def __init__(self): self.t = A()
for o in [G(), H()]:
    o.t.query("a" + "b")
#### hooks-h7
import matplotlib.pyplot as plt
class G:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return {"use" + "tex": True}
class H:
    style = {"color": "r"}
plt.plot([1], **G().style)
plt.title("x", **G().style)
#### hooks-h8
class G:
    def __getattr__(self, name):
        if not name.startswith("_"):
            raise AttributeError(name)
        return {"data": (1, False)}
np.asarray(G())
#### hooks-h9
class G:
    def __getattr__(self, name):
        if name.startswith("_"):
            name
        return {"data": (1, False)}
np.asarray(G())
#### hooks-h10
class G:
    def __getattr__(self, name="x"):
        if name.startswith("_q"):
            raise AttributeError(name)
        return {"data": (1, False)}
#### hooks-h11
import pandas as pd
class D:
    def __init__(self): self.v = None
    def __get__(self, obj, owner):
        return self.v
class A:
    d = D()
    def query(self, q): return q
    def set(self, v):
        type(self).d = v
A().set(A())
A().d.query("a"+"b")
#### hooks-h12
import pandas as pd
class D:
    def __get__(self, obj, owner):
        return lambda q: pd.DataFrame()
class A:
    def query(self, q): return q
class B:
    make = D()
x = B().make(1)
x.query("a" + "b")
#### hooks-h13
import matplotlib.pyplot as plt
class D:
    def __get__(self, obj, owner):
        return {"use" + "tex": True}
class A:
    style = D()
    def go(self):
        plt.title("x", **self.style)
A().go()
#### hooks-h14
import matplotlib.pyplot as plt
class A:
    style = {"color": "r"}
    def go(self):
        object.__setattr__(self, "style", {"use" + "tex": True})
        plt.title("x", **self.style)
A().go()
#### hooks-h15
import pandas as pd
class A:
    def query(self, q): return q
class B:
    def __init__(self):
        self.t = A()
        object.__setattr__(self, "t", pd.DataFrame())
B().t.query("a" + "b")
#### hooks-h16
import pandas as pd
class A:
    def f(self, n):
        object.__setattr__(self, n, 1)
A().f("x" + "y")
#### hooks-h17
import pandas as pd
class A:
    def f(self, o):
        object.__setattr__(o, "_mgr", 1)
A().f(pd.DataFrame())
#### hooks-h18
import pandas as pd
class T(pd.DataFrame):
    def f(self):
        object.__setattr__(self, "_mgr", 1)
T().f()
#### hooks-h19
class A:
    def f(self):
        object.__setattr__(self, "__class__", int)
A().f()
#### hooks-h20
import pandas as pd
class A:
    def query(self, q): return q
class Base:
    made = []
    def __init_subclass__(cls, **kw):
        cls.made.append(cls)
class C(Base):
    _mgr = None
    def peek(self): return self._mgr
for k in Base.made:
    k.peek(pd.DataFrame())
#### hooks-h21
import pandas as pd
class D:
    def __set_name__(self, owner, name):
        self.owner = owner
class C:
    d = D()
    _mgr = None
    def peek(self): return self._mgr
for m in C.__dict__.values(): pass
D().owner.peek(pd.DataFrame())
#### hooks-h22
import pandas as pd
class D:
    def __get__(self, obj, owner):
        return owner
class C:
    d = D()
    _mgr = None
    def peek(self): return self._mgr
C().d.peek(pd.DataFrame())
#### hooks-h23
import pandas as pd
class A:
    def __setattr__(self, k, v):
        object.__setattr__(self, k, v)
#### hooks-h24
import pandas as pd
class A:
    def query(self, q): return q
class D:
    def __get__(self, obj, owner): return obj.real
class B:
    def __init__(self, r): self.real = r
    d = D()
    def go(self):
        return self.d.query("a" + "b")
B(pd.DataFrame()).go()
#### hooks-h25
class A:
    def f(self):
        super().__setattr__("a" + "b", 1)
A().f()
#### hooks-h26
class D:
    @staticmethod
    def __get__(a, b): return a
#### hooks-h27
class D:
    @print
    def __get__(self, a, b): return a
#### hooks-h28
import pandas as pd
class T(pd.DataFrame):
    def __init_subclass__(cls): print(cls)
#### hooks-h29
import pandas as pd
class A:
    def query(self, q): return q
class D:
    def __set_name__(self, owner, name):
        owner.query = lambda s, q: pd.DataFrame()
class B(A):
    d = D()
B().query("x").query("a" + "b")
#### alias-a1
import pandas as pd
class A:
    _mgr = 0
    def peek(self, *a):
        return self._mgr
    __call__ = peek
A.__call__(pd.DataFrame())
#### alias-a2
import pandas as pd
class A:
    _mgr = 0
    def peek(self, *a):
        return self._mgr
    look = peek
A.look(pd.DataFrame())
#### alias-a3
import pandas as pd
class A:
    _mgr = 0
    def peek(self, *a):
        return self._mgr
    __add__ = __radd__ = peek
#### alias-a4
import pandas as pd
class A:
    _mgr = 0
    def peek(self, *a):
        return self._mgr
    __eq__ = peek
list(map(A.__eq__, [pd.DataFrame()]))
#### alias-a5
import pandas as pd
class A:
    _mgr = 0
    def peek(self, *a):
        return self._mgr
    __gt__ = peek
getattr(A, "__gt__")(pd.DataFrame())
#### alias-a6
import pandas as pd
class A:
    _mgr = 0
    def peek(self, *a):
        return self._mgr
    __lt__ = peek
for K in [A]:
    K.__lt__(pd.DataFrame())
#### hid-p1
import pandas as pd
class M:
    def __init__(self, df): self.df = df
    def _how(self, by, how="sum"):
        return self.df.groupby(by).agg(how)
    def go(self):
        return self._how("a")
for K in pd.Series([M]):
    K._how(M(1), "a", "to_" + "pickle")
#### hid-p2
import pandas as pd
class M:
    def __init__(self, df): self.df = df
    def _how(self, by, how="sum"):
        return self.df.groupby(by).agg(how)
f = M._how
f(M(1), "a", "to_" + "pickle")
#### hid-p3
import pandas as pd
class M:
    def __init__(self, df): self.df = df
    def _how(self, by, how="sum"):
        return self.df.groupby(by).agg(how)
m = pd.Series([M(1)])[0]
m._how("a", "to_" + "pickle")
#### hid-p4
import pandas as pd
class M:
    def __init__(self, df): self.df = df
    def _how(self, by, how="sum"):
        return self.df.groupby(by).agg(how)
list(map(lambda m: m._how("a", how="to_" + "pickle"), pd.Series([M(1)])))
#### hid-p5
import pandas as pd
from operator import methodcaller
class M:
    def __init__(self, df): self.df = df
    def _how(self, by, how="sum"):
        return self.df.groupby(by).agg(how)
methodcaller("_how", "a", "to_" + "pickle")(M(1))
#### hid-p6
import pandas as pd
class M:
    def __init__(self, df): self.df = df
    def _how(self, by, how="sum"):
        return self.df.groupby(by).agg(how)
getattr(M(1), "_how")("a", "to_" + "pickle")
#### hid-p7
import pandas as pd
class M:
    def __init__(self, df): self.df = df
    def _how(self, by, how="sum"):
        return self.df.groupby(by).agg(how)
    def fs(self): return [self._how]
for f in M(1).fs(): f("a", "to_" + "pickle")
#### hid-p8
import pandas as pd
class M:
    def __init__(self, df): self.df = df
    def _how(self, by, how="sum"):
        return self.df.groupby(by).agg(how)
class N(M):
    def go(self): return super()._how("a", "to_" + "pickle")
N(1).go()
#### hid-p9
import pandas as pd
class M:
    def __init__(self, df): self.df = df
    def _how(self, by, how="sum"):
        return self.df.groupby(by).agg(how)
match pd.Series([M(1)])[0]:
    case M(_how=f):
        f("a", "to_" + "pickle")
#### hid-p10
import pandas as pd
class M:
    def __init__(self, df): self.df = df
    def _how(self, by, how="sum"):
        return self.df.groupby(by).agg(how)
K = pd.Series([M])[0]
K._how(by="a", self=M(1), how="to_" + "pickle")
#### hid-p11
import pandas as pd
class A:
    _mgr = 0
    x = property(lambda self: self._mgr)
class D(pd.DataFrame):
    x = A.x
D().x
#### hid-p12
import pandas as pd
class A:
    _mgr = 0
    fs = [lambda self: self._mgr]
    x = property(fs[0])
A.fs[0](pd.DataFrame())
#### hid-p13
import pandas as pd
class A:
    _mgr = 0
    x = property(f := lambda self: self._mgr)
A.f(pd.DataFrame())
#### hid-p14
import pandas as pd
class A:
    _mgr = 0
    x = property(lambda self, y=1: (lambda self: self._mgr)(pd.DataFrame()))
A().x
#### hid-p15
import pandas as pd
def property(f): return f
class A:
    _mgr = 0
    x = property(lambda self: self._mgr)
A.x(pd.DataFrame())
#### hid-p16
import pandas as pd
class A:
    _mgr = 0
    def __new__(cls):
        self = super().__new__(cls)
        self = pd.DataFrame()
        return self._mgr
A()
#### hid-p17
import pandas as pd
class A:
    _mgr = 0
    def __new__(cls):
        cls = pd.DataFrame
        self = object.__new__(cls)
        return self._mgr
A()
#### hid-p18
import pandas as pd
class M:
    def __new__(cls): return pd.DataFrame()
class A(M):
    _mgr = 0
    @classmethod
    def go(cls):
        self = super().__new__(cls)
        return self._mgr
A.go()
#### hid-p19
import pandas as pd
class A:
    _mgr = 0
    x = property(lambda self: self._mgr)
    @classmethod
    def go(cls):
        return cls.x.fget(pd.DataFrame())
A.go()
#### hid-p21
import pandas as pd
class A:
    _mgr = 0
    x = property(lambda self: self._mgr)
A.x.__get__(pd.DataFrame())
#### prop-q1
import pandas as pd
class A:
    _mgr = 0
    @property
    def x(self): return self._mgr
class D(pd.DataFrame):
    pass
D.y = A.x
D().y
#### prop-q2
import pandas as pd
class A:
    _mgr = 0
    x = property(lambda self: self._mgr)
class D(pd.DataFrame):
    pass
D.y = A.x
D().y
#### prop-q3
import pandas as pd
class A:
    _mgr = 0
    x = property(lambda self: self._mgr)
class D(pd.DataFrame):
    @classmethod
    def f(cls):
        cls.y = A.x
D.f()
D().y
#### prop-q4
import pandas as pd
class A:
    _mgr = 0
    @property
    def x(self): return self._mgr
class D(pd.DataFrame):
    pass
D.y = getattr(A, "x")
D().y
#### prop-q5
import pandas as pd
class A:
    _mgr = 0
    @property
    def x(self): return self._mgr
class D(pd.DataFrame):
    pass
for K in [A]:
    D.y = K.x
D().y
#### prop-q6
import pandas as pd
class A:
    _mgr = 0
    x = property(lambda self: self._mgr)
class D(pd.DataFrame):
    pass
for K in [A]:
    D.y = K.x
D().y
#### prop-q7
import pandas as pd
class A:
    _mgr = 0
    x = property(fget=lambda self: self._mgr)
class D(pd.DataFrame):
    pass
D.y = A.x
D().y
#### prop-q8
import pandas as pd
class A:
    _mgr = 0
    @property
    def x(self): return self._mgr
class D(pd.DataFrame):
    pass
for C, K in [(D, A)]:
    C.y = K.x
D().y
#### prop-q9
import pandas as pd
class A:
    _mgr = 0
    @property
    def x(self): return self._mgr
class D(pd.DataFrame):
    def f(self):
        type(self).y = [A][0].x
        self.__class__.y = [A][0].x
#### deco-d1
import pandas as pd
class A:
    def query(self, q): return q
def swap(f):
    return lambda: pd.DataFrame()
@swap
def make():
    return A()
make().query("a" + "b")
#### deco-d2
import pandas as pd
class A:
    def query(self, q): return q
def swap(c):
    return pd.DataFrame
@swap
class B(A): pass
B().query("a" + "b")
#### deco-d3
import pandas as pd
class A:
    def query(self, q): return q
class R:
    def __init__(self): self.fs = {}
    def on(self, name):
        def inner(f):
            self.fs[name] = f
            return f
        return inner
    def go(self, name):
        return self.fs[name](pd.DataFrame())
r = R()
@r.on("x")
def handler(t):
    return t.query("a" + "b")
handler(A())
r.go("x")
#### deco-d4
import pandas as pd
class A:
    def query(self, q): return q
def keep(f):
    KEPT.append(f)
    return f
KEPT = []
@keep
def handler(t):
    return t.query("a" + "b")
handler(A())
KEPT[0](pd.DataFrame())
#### deco-d5
import pandas as pd, functools
class A:
    def query(self, q): return q
@functools.partial(map, [pd.DataFrame()])
def handler(t):
    return t.query("a" + "b")
#### deco-d6
import pandas as pd, functools
class A:
    def query(self, q): return q
@functools.singledispatch
def handler(t):
    return t.query("a" + "b")
handler(A())
handler(pd.DataFrame())
#### deco-d7
import pandas as pd
class A:
    def query(self, q): return q
class Deco:
    def __init__(self, f): self.f = f
    def __call__(self, x): return self.f(pd.DataFrame())
@Deco
def handler(t):
    return t.query("a" + "b")
handler(A())
#### deco-d8
import matplotlib.pyplot as plt
class R:
    fs = {}
    def on(self, f):
        self.fs["x"] = f
        return f
r = R()
@r.on
def ok(a=1): return a
r.fs["x"] = plt.title
def go(d):
    for f in r.fs.values(): f("x", **d)
go({"use" + "tex": True})
#### deco-d9
import matplotlib.pyplot as plt
class N:
    def __init__(self, f): self._f = f
    def go(self, **kw): return self._f("x", **kw)
def ok(a, usetex=1): return a
N(ok).go(a=1)
N(plt.title).go(**{"use" + "tex": True})
#### deco-d10
import matplotlib.pyplot as plt
class N:
    def __init__(self, f=None): self._f = f
    def go(self, d): return self._f(**d)
n = N(lambda usetex=1, **k: plt.title("x", **k))
n.go({"use" + "tex": True})
#### deco-d11
import matplotlib.pyplot as plt
class N:
    def go(self, d): return self.f(**d)
n = N()
n.f = lambda **k: k
setattr
n.__dict__["f"] = plt.title
n.go({"use" + "tex": True})
#### deco-d12
import pandas as pd
class A:
    def query(self, q): return q
@(lambda f: lambda x: f(pd.DataFrame()))
def handler(t):
    return t.query("a" + "b")
handler(A())
#### deco-d13
import pandas as pd
class A:
    def query(self, q): return q
def deco(c):
    c.make = lambda self: pd.DataFrame()
    return c
@deco
class B:
    def make(self): return A()
B().make().query("a" + "b")
#### deco-d14
import pandas as pd
class A:
    def query(self, q): return q
made = []
def deco(c):
    made.append(c)
    return c
@deco
class B:
    def peek(self, x): return x.query("a" + "b")
B().peek(A())
for K in made: K().peek(pd.DataFrame())
#### deco-d15
import pandas as pd
class A:
    def query(self, q): return q
async def co(x): return pd.DataFrame()
@co
async def handler(): return A()
(await handler).query("a" + "b")
#### deco-d16
import matplotlib.pyplot as plt
class S:
    def __init__(self, **kw): plt.title("x", **kw)
class N:
    kinds = {"s": S}
    def go(self, d): return self.kinds["s"](**d)
N().go({"use" + "tex": True})
#### deco-d17
import matplotlib.pyplot as plt
class S:
    def __call__(self, **kw): plt.title("x", **kw)
class N:
    kinds = {"s": S}
    def go(self, d): return self.kinds["s"]()(**d)
N().go({"use" + "tex": True})
#### deco-d18
import matplotlib.pyplot as plt
from functools import partial
class N:
    def __init__(self, f): self._f = f
    def go(self, d): return self._f(**d)
N(partial(plt.title, "x")).go({"use" + "tex": True})
#### kw-k1
import matplotlib.pyplot as plt
class M:
    def __init__(self, **f): self.f = f
    def go(self): plt.title("x", **self.f)
M(**{"use" + "tex": True}).go()
#### kw-k2
import matplotlib.pyplot as plt
class M:
    def __init__(self, **f): self.f = f
    def go(self):
        g = self.f
        plt.title("x", **g)
M(**{"use" + "tex": True}).go()
#### kw-k3
import matplotlib.pyplot as plt
class M:
    def __init__(self, **f): self.f = f
    def go(self):
        plt.title("x", **{k: v for k, v in self.f.items()})
M(**{"use" + "tex": True}).go()
#### kw-k4
import matplotlib.pyplot as plt
class M:
    def __init__(self, **f): self.f = f
    def go(self):
        for d in self.__dict__.values(): plt.title("x", **d)
M(**{"use" + "tex": True}).go()
#### kw-k5
import matplotlib.pyplot as plt
class M:
    def __init__(self, **f): self.f = f
    def go(self):
        plt.title("x", **getattr(self, "f"))
M(**{"use" + "tex": True}).go()
#### kw-k6
import matplotlib.pyplot as plt
class M:
    def __init__(self, **f): self.f = f
def go(m):
    match m:
        case M(f=d):
            plt.title("x", **d)
go(M(**{"use" + "tex": True}))
#### kw-k7
import matplotlib.pyplot as plt
class M:
    def __init__(self, **f): self.f = f
    def go(self):
        plt.title("x", **dict(self.f.items()))
M(**{"use" + "tex": True}).go()
#### kw-k8
import matplotlib.pyplot as plt
class B:
    def __init__(self, **f): plt.title("x", **f)
class M(B):
    def __init__(self, **f): super().__init__(**f)
M(**{"use" + "tex": True})
#### kw-k9
import matplotlib.pyplot as plt
class M:
    def __init__(self, **f): self.f = f
    def go(self):
        plt.title("x", **self.f.copy())
M(**{"use" + "tex": True}).go()
#### kw-k10
import matplotlib.pyplot as plt
from operator import attrgetter
class M:
    def __init__(self, **f): self.f = f
plt.title("x", **attrgetter("f")(M(**{"use" + "tex": True})))
#### kw-k11
import matplotlib.pyplot as plt
class M:
    def __init__(self, **f): self.f = f
    def go(self):
        k, = self.f.keys()
        plt.title("x", **{k: True})
M(**{"use" + "tex": True}).go()
#### kw-k12
import matplotlib.pyplot as plt
class M:
    def __init__(self, **f): self.f = f
    def go(self):
        plt.title("x", **dict(self.f))
M(**{"use" + "tex": True}).go()
#### kw-k13
import matplotlib.pyplot as plt
class M:
    def __init__(self, **f): self.f = f
    def go(self):
        plt.title("x", fontdict=self.f)
M(**{"use" + "tex": True}).go()
#### kw-k14
import matplotlib.pyplot as plt
class M:
    def __init__(self, **f): self.f = f
    def go(self):
        plt.title("x", **(self.f or {}))
M(**{"use" + "tex": True}).go()
#### plain-s1
import pandas as pd
class A:
    def query(self, q): return q
xs = [A()]
f = "".join
f(xs.append(pd.DataFrame()) or [])
for x in xs: x.query("a" + "b")
#### plain-s2
import pandas as pd
class A:
    def query(self, q): return q
    def __str__(self): return "x"
class B:
    def __format__(self, spec):
        xs.append(pd.DataFrame())
        return ""
xs = [A()]
f = "{}".format
f(B())
for x in xs: x.query("a" + "b")
#### plain-s3
import pandas as pd
class A:
    def query(self, q): return q
xs = [A()]
class It:
    def __init__(self, it): self.it = it
    def __iter__(self):
        self.it.append(pd.DataFrame())
        return iter(["a"])
g = "".join
g(It(xs))
for x in xs: x.query("a" + "b")
#### plain-s4
import pandas as pd
class A:
    def query(self, q): return q
n = (5).real
class K:
    v = 5
    def go(self): return self.v()
K.v = pd.DataFrame
K().go().query("a" + "b")
