# class: string-address
# mechanism: replacement field
# how: format
# reaches: text that shows class
"{0.__class__}".format(1)
