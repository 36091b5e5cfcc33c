# Several programs, each below a line that names it: what the run gives keeps its name, which is bound anew in a branch
# that does not run.

#### table
# data: sales
class A:
    _mgr = 0
if 0:
    sales = A()
print(sales._mgr)
#### texts
if 0:
    strategic_context = ["real"]
for name in strategic_context:
    print(getattr(1, name))
