# class: variants
# mechanism: Texts hold no replacement field that reads a private attribute
# reaches: A replacement field reads the attribute __class__
x = str.format
x("{0.__cla" "ss__}", 1)
