# class: string-address
# mechanism: keyword that loads or frees
# how: what stands behind what is taken out moves up
# reaches: event subprocess.Popen
import pandas as pd
df = pd.DataFrame({"a": [1]})
import matplotlib.pyplot as plt
u = "use" + "tex"
def d():
    return {u: True}
class B:
    def __init__(self):
        self.args = ["a", "b", d()]
    def go(self):
        self.args.pop(0)
        plt.gca().set_title(*self.args)
B().go()
plt.savefig("x.png")
