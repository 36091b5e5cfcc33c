# class: private-attribute
# mechanism: attribute by computed name
# reaches: class
n = "__cla" + "ss__"
getattr(1, n)
