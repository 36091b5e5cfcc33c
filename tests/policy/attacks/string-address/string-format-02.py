# class: string-address
# mechanism: replacement field
# how: format with an escape
# reaches: text that shows class
"{0.__cla\x73s__}".format(1)
