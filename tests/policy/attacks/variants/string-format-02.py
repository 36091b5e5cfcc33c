# class: variants
# mechanism: Texts hold no replacement field that reads a private attribute
# reaches: A replacement field reads the attribute __class__
"{0.__cla\x73s__}".format(1)
