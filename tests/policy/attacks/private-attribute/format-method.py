# class: private-attribute
# mechanism: replacement field
# reaches: class
"{0.__class__}".format(1)
