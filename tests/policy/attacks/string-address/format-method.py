# class: string-address
# mechanism: replacement field
# reaches: text that shows class
"{0.__class__}".format(1)
