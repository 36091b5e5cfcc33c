# class: string-address
# mechanism: replacement field
# how: replacement field that is reversed
# reaches: text that shows class
"}__ssalc__.0{"[::-1].format(1)
