# class: private-attribute
# mechanism: name that normalises
# reaches: class
getattr(1, "__ｃlass__")
