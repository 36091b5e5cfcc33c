# shape: field inside a format spec
"{:{0.__class__}}".format(1, 2)
