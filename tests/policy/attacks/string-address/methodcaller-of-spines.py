# class: string-address
# mechanism: methodcaller
# how: a setter of several spines is a partial function, whose public attribute func calls the method of any name of whatever it is given
# reaches: writes /tmp/x.pkl
import matplotlib.pyplot as plt
import pandas as pd

call = plt.gca().spines[:].set_color.func
name = pd.Series(["to_"]).sum() + "pickle"
call([pd.DataFrame({"a": [1]})], name, "/tmp/x.pkl")
