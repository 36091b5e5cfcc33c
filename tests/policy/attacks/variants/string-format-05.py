# class: variants
# mechanism: Texts hold no replacement field that reads a private attribute
# reaches: A replacement field reads the attribute __class__
a = "{0"
b = ".__class__}"
(a + b).format(1)
