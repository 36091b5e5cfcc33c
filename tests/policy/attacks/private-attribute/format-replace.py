# class: private-attribute
# mechanism: replacement field that is replaced in
# reaches: a class
"{0-__class__}".replace("-", ".").format(1)
