# class: private-attributes
# mechanism: namespace of a value
# how: a descriptor is set on a library's class that was had of an instance, and is given its instances
# reaches: private __dict__
import matplotlib.pyplot as plt
class D:
    def __get__(self, obj, owner=None):
        return list(obj.__dict__.items())
canvas = plt.figure().canvas
canvas.manager_class.x = D()
print(canvas.manager.x)
