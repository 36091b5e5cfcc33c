# class: string-address
# mechanism: replacement field
# how: replacement field that is replaced in
# reaches: text that shows class
"{0-__class__}".replace("-", ".").format(1)
