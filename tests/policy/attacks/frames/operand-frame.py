# class: frames
# mechanism: frame of a generator
# how: the other operand of an operator is a generator
# reaches: attribute gi_frame
class A:
    gi_frame = 1
    def __eq__(self, other):
        print(other.gi_frame)
        return True
def g():
    yield
A() == g()
