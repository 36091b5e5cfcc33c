# class: variants
# mechanism: Texts hold no replacement field that reads a private attribute
# reaches: A replacement field reads the attribute __class__
s = "{}"
s = s.replace("}", ".__class__}")
s.format(1)
