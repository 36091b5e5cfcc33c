# class: string-address
# mechanism: getattr
# how: a drawn line keeps what gid= (or url=) is given, and get_gid() gives it back
# reaches: text that shows class
import matplotlib.pyplot as plt
names = ["real"]
(line,) = plt.plot([1, 2], gid=names)
line.get_gid().append("__class__")
for n in names:
    print(getattr(1, n))
