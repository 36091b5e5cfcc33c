# class: private-attribute
# mechanism: field inside a format spec
# reaches: class
"{:{0.__class__}}".format(1, 2)
