# class: data
# mechanism: writer by path
# how: @cache above @staticmethod makes a method that is given its instance first, so all parameters move up by one
# reaches: writes /tmp/x.png
import matplotlib.pyplot as plt, functools
class Own:
    def savefig(self, path):
        return 1
class Hold:
    @functools.cache
    @staticmethod
    def put(a, b=Own()):
        b.savefig("/tmp/x.png")
Hold().put(plt.figure())
