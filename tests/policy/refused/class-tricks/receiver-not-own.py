# Several programs, each below a line that names it: an own class has the method, and something else gets there.

#### alias-append
import pandas as pd
class S:
    def transform(self, x): return x
class P:
    def __init__(self, steps): self.steps = steps
    def go(self, x):
        for s in self.steps: s.transform(x)
l = [S()]
p = P(l)
l.append(pd.DataFrame())
p.go("to_" + "pickle")
#### alias-append2
import pandas as pd, operator
class S:
    def transform(self, x): return x
class P:
    def __init__(self, steps): self.steps = steps
    def go(self, x):
        for s in self.steps: s.transform(x)
p = P([S()])
operator.iadd(p.steps, [pd.DataFrame()])
p.go("to_" + "pickle")
#### setattr-via-replace
import pandas as pd
from dataclasses import dataclass, replace
class S:
    def transform(self, x): return x
@dataclass
class P:
    step: object
    def go(self, x): return self.step.transform(x)
p = replace(P(S()), step=pd.DataFrame())
p.go("to_" + "pickle")
#### replace-stars
import pandas as pd
from dataclasses import dataclass, replace
class S:
    def transform(self, x): return x
@dataclass
class P:
    step: object
    def go(self, x): return self.step.transform(x)
p = replace(P(S()), **{"step": pd.DataFrame()})
p.go("to_" + "pickle")
#### replace-stars-partial
import pandas as pd
from functools import partial
from dataclasses import dataclass, replace
class S:
    def transform(self, x): return x
@dataclass
class P:
    step: object
    def go(self, x): return self.step.transform(x)
d = {"step": pd.DataFrame()}
p = partial(replace, P(S()), **d)()
p.go("to_" + "pickle")
#### print-file
import pandas as pd
df = pd.DataFrame()
class W:
    def transform(self, x): return x
    def write(self, text): df.transform(text)
    def flush(self): pass
print("to_" + "pickle", file=W())
#### json-default
import pandas as pd, json
class E(json.JSONEncoder):
    def transform(self, x): return x
    def default(self, o):
        o.transform("to_" + "pickle")
        return 1
json.dumps([pd.DataFrame()], cls=E)
#### update-wrapper
import pandas as pd, functools
class S:
    def transform(self, x): return x
class P:
    def __init__(self): self.step = S()
    def go(self, x): return self.step.transform(x)
def f(): pass
f.step = pd.DataFrame()
p = P()
functools.update_wrapper(p, f)
p.go("to_" + "pickle")
#### class-from-type
import pandas as pd
class S:
    def transform(self, x): return x
class P:
    def __init__(self, step): self.step = step
    def go(self, x): return self.step.transform(x)
p = P(S())
for q in [p]:
    type(q)(pd.DataFrame()).go("to_" + "pickle")
#### unbound-self
import pandas as pd
class S:
    def transform(self, x): return x
    def go(self, x): return self.transform(x)
S.go(pd.DataFrame(), "to_" + "pickle")
#### map-unbound
import pandas as pd
class S:
    def transform(self, x): return x
    def go(self, other): return other.transform("to_" + "pickle")
list(map(S().go, [pd.DataFrame()]))
#### generator-send
import pandas as pd
class S:
    def transform(self, x): return x
def g():
    s = S()
    while True:
        s = (yield s) or s
        s.transform("to_" + "pickle")
i = g(); next(i); i.send(pd.DataFrame())
#### augmented
import pandas as pd
class S:
    def transform(self, x): return x
class P:
    def __init__(self): self.steps = [S()]
    def go(self, x):
        for s in self.steps: s.transform(x)
p = P()
p.steps += [pd.DataFrame()]
p.go("to_" + "pickle")
#### slice-store
import pandas as pd
class S:
    def transform(self, x): return x
class P:
    def __init__(self): self.steps = [S()]
    def go(self, x):
        for s in self.steps: s.transform(x)
p = P()
p.steps[:] = [pd.DataFrame()]
p.go("to_" + "pickle")
#### for-target-attribute
import pandas as pd
class S:
    def transform(self, x): return x
class P:
    def __init__(self): self.step = S()
    def go(self, x): self.step.transform(x)
p = P()
for p.step in [pd.DataFrame()]: p.go("to_" + "pickle")
#### with-target
import pandas as pd
from contextlib import nullcontext
class S:
    def transform(self, x): return x
class P:
    def __init__(self): self.step = S()
    def go(self, x): self.step.transform(x)
p = P()
with nullcontext(pd.DataFrame()) as p.step: p.go("to_" + "pickle")
#### spec-mutated
import pandas as pd
df = pd.DataFrame({"a": [1]})
class R:
    SPEC = {"a": ["sum"]}
    def t(self): return df.agg(self.SPEC)
R.SPEC["a"].append("to_" + "pickle")
R().t()
#### spec-mutated2
import pandas as pd
df = pd.DataFrame({"a": [1]})
class R:
    def __init__(self): self.spec = {"a": "sum"}
    def t(self): return df.agg(**self.spec)
r = R()
r.spec.update(func="to_" + "pickle")
r.t()
#### spec-mutated3
import pandas as pd
df = pd.DataFrame({"a": [1]})
class R:
    def __init__(self): self.spec = {"a": "sum"}
    def t(self): return df.agg(self.spec)
    def s(self): return self.spec
x = R()
y = x.s()
y |= {"a": "to_" + "pickle"}
x.t()
#### spec-match
import pandas as pd
df = pd.DataFrame({"a": [1]})
class R:
    def __init__(self): self.spec = ["sum"]
    def t(self): return df.agg(self.spec)
x = R()
match x:
    case R(spec=s):
        s.append("to_" + "pickle")
x.t()
#### spec-vars
import pandas as pd
df = pd.DataFrame({"a": [1]})
class R:
    def __init__(self): self.spec = ["sum"]
    def t(self): return df.agg(self.spec)
    def d(self): return self.__dict__
x = R()
x.d()["spec"].append("to_" + "pickle")
x.t()
#### spec-getattr
import pandas as pd
df = pd.DataFrame({"a": [1]})
class R:
    def __init__(self): self.spec = ["sum"]
    def t(self): return df.agg(self.spec)
x = R()
getattr(x, "spec").append("to_" + "pickle")
x.t()
#### spec-copy
import pandas as pd, copy
df = pd.DataFrame({"a": [1]})
class R:
    def __init__(self): self.spec = ["sum"]
    def t(self): return df.agg(self.spec)
x = R()
y = copy.copy(x)
y.spec.append("to_" + "pickle")
x.t()
#### spec-heap
import pandas as pd, heapq
df = pd.DataFrame({"a": [1]})
class R:
    def __init__(self): self.spec = ["sum"]
    def t(self): return df.agg(self.spec)
x = R()
heapq.heappush(x.spec, "to_" + "pickle")
x.t()
#### path-param
import matplotlib.pyplot as plt
class C:
    def save(self, name): plt.savefig(name)
c = C()
save = c.save
save("/tmp/" + "x.png")
#### path-param2
import matplotlib.pyplot as plt
class C:
    def save(self, name="a.png"): plt.savefig(name)
for c in [C()]:
    c.save("/etc/x.png")
#### path-param3
import matplotlib.pyplot as plt
from operator import methodcaller
class C:
    def save(self, name="a.png"): plt.savefig(name)
methodcaller("save", "/etc/x.png")(C())
C().save("b.png")
#### path-param-star
import matplotlib.pyplot as plt
class C:
    def save(self, name="a.png"): plt.savefig(name)
C().save(*["/etc/x.png"])
#### path-inherit
import matplotlib.pyplot as plt
class C:
    def save(self, name="a.png"): plt.savefig(name)
class D(C):
    def save(self, name): super().save(name)
D().save("/etc/" + "x.png")
#### path-prop
import matplotlib.pyplot as plt
class C:
    def __init__(self): self._n = "a.png"
    @property
    def name(self): return self._n
    @name.setter
    def name(self, v): self._n = v
    def save(self): plt.savefig(self.name)
c = C(); c.name = "/etc/x.png"; c.save()
#### path-global-instance
import matplotlib.pyplot as plt
class C:
    name = "a.png"
    def save(self): plt.savefig(self.name)
def change(o): o.name = "/etc/" + "x"
c = C(); change(c); c.save()
#### path-decorated-init
import matplotlib.pyplot as plt
def deco(f):
    def inner(self, *a): return f(self, "/etc/x.png")
    return inner
class C:
    @deco
    def __init__(self, name): self.name = name
    def save(self): plt.savefig(self.name)
C("a.png").save()
#### path-super-init
import matplotlib.pyplot as plt
class A:
    def __init__(self, name): self.name = name
    def save(self): plt.savefig(self.name)
class B(A):
    def __init__(self): super().__init__("/etc/x.png")
A("a.png"); B().save()
#### path-reinit
import matplotlib.pyplot as plt
class A:
    def __init__(self, name): self.name = name
    def save(self): plt.savefig(self.name)
a = A("a.png")
a.__init__("/etc/x.png")
a.save()
#### path-enum
import matplotlib.pyplot as plt
from enum import Enum
class F(Enum):
    A = "/etc/x.png"
class G:
    value = "a.png"
plt.savefig(F.A.value)
#### kwargs-method
import pandas as pd
df = pd.DataFrame({"a": [1]})
class G:
    def g(self, **aggs): return df.agg(**aggs)
G().g(a=("a", "sum"))
for o in [G()]:
    o.g(func="to_" + "pickle")
#### kwargs-method2
import pandas as pd
df = pd.DataFrame({"a": [1]})
class G:
    def g(self, **aggs): return df.agg(**aggs)
m = G().g
m(func="to_pickle")
#### kwargs-mutated
import pandas as pd
df = pd.DataFrame({"a": [1]})
class G:
    def g(self, **aggs):
        aggs["func"] = "to_" + "pickle"
        return df.agg(**aggs)
G().g(a=("a", "sum"))
#### dunder-operator-arg
import pandas as pd
class S:
    def transform(self, x): return x
    def __add__(self, other): return other.transform("to_" + "pickle")
S() + pd.DataFrame()
#### getitem-hear
import pandas as pd
class S:
    def transform(self, x): return x
class H:
    def __init__(self): self.l = [S()]
    def __getitem__(self, k): k.append(pd.DataFrame())
    def go(self, x):
        for s in self.l: s.transform(x)
h = H()
h[h.l]
h.go("to_" + "pickle")
#### default-mutable
import pandas as pd
class S:
    def transform(self, x): return x
class H:
    def add(self, s, l=[]):
        l.append(s)
        return l
    def go(self):
        for s in self.add(S()): s.transform("to_" + "pickle")
h = H()
h.add(pd.DataFrame())
h.go()
#### closure-nonlocal
import pandas as pd
class S:
    def transform(self, x): return x
def make():
    s = S()
    def put(x):
        nonlocal s
        s = x
    def go(x): return s.transform(x)
    return put, go
put, go = make()
put(pd.DataFrame()); go("to_" + "pickle")
#### dict-setdefault
import pandas as pd
class S:
    def transform(self, x): return x
class H:
    def __init__(self): self.d = {}
    def go(self): self.d.setdefault("a", S()).transform("to_" + "pickle")
h = H(); h.d["a"] = pd.DataFrame(); h.go()
#### unpack-attr
import pandas as pd
class S:
    def transform(self, x): return x
class H:
    def __init__(self): self.a, self.b = S(), S()
    def go(self): self.a.transform("to_" + "pickle")
h = H(); (h.a, h.b) = [pd.DataFrame(), 1]; h.go()
#### class-attr-store
import pandas as pd
class S:
    def transform(self, x): return x
class H:
    step = S()
    def go(self): self.step.transform("to_" + "pickle")
H.step = pd.DataFrame(); H().go()
#### nx-create-using
import networkx as nx, pandas as pd
class S:
    def transform(self, x): return x
class G:
    def clear(self): pass
    def add_edge(self, u, v): u.transform(v)
nx.from_edgelist([(pd.DataFrame().groupby, "to_pickle")], create_using=G())
#### thread-through-exception
import pandas as pd
class S:
    def transform(self, x): return x
class E(Exception):
    def __init__(self, step): self.step = step
try:
    raise E(S())
except E as e:
    e.step = pd.DataFrame()
    f = e
class H:
    def go(self, e): return e.step.transform("to_" + "pickle")
H().go(f)
#### namedtuple-field
import pandas as pd
from typing import NamedTuple
class S:
    def transform(self, x): return x
class N(NamedTuple):
    step: object = S()
    def go(self): return self.step.transform("to_" + "pickle")
N(pd.DataFrame()).go()
#### slots-dataclass-inherit
import pandas as pd
from dataclasses import dataclass
class S:
    def transform(self, x): return x
@dataclass
class A:
    one: object = None
@dataclass
class B(A):
    two: object = S()
    def go(self): return self.two.transform("to_" + "pickle")
B(1, pd.DataFrame()).go()
#### dict-subclass
import pandas as pd
class S:
    def transform(self, x): return x
class D(dict):
    def go(self):
        for s in self.values(): s.transform("to_" + "pickle")
D(a=pd.DataFrame()).go()
#### iter-own
import pandas as pd
class S:
    def transform(self, x): return x
class It:
    def __iter__(self): return iter([pd.DataFrame()])
class H:
    def __init__(self, steps): self.steps = steps
    def go(self):
        for s in self.steps: s.transform("to_" + "pickle")
H(It()).go()
#### walrus-compr
import pandas as pd
class S:
    def transform(self, x): return x
s = S()
[s := d for d in [pd.DataFrame()]]
s.transform("to_" + "pickle")
#### sorted-key-leak
import pandas as pd
class S:
    def transform(self, x): return x
class H:
    def __init__(self): self.l = [S()]
    def key(self, l): l.append(pd.DataFrame()); return 1
    def go(self):
        for s in self.l: s.transform("to_" + "pickle")
h = H()
sorted([h.l], key=h.key)
h.go()
#### list-method-value
import pandas as pd
class S:
    def transform(self, x): return x
class H:
    def __init__(self): self.l = [S()]
    def go(self):
        for s in self.l: s.transform("to_" + "pickle")
h = H()
list(map(h.l.append, [pd.DataFrame()]))
h.go()
#### property-of-class
import pandas as pd
class S:
    def transform(self, x): return x
def look(self): return pd.DataFrame()
class H:
    step = property(look)
    def go(self): return self.step.transform("to_" + "pickle")
H().go()
