# class: private-attribute
# mechanism: replacement field that is reversed
# reaches: a class
"}__ssalc__.0{"[::-1].format(1)
