# class: variants
# mechanism: Texts hold no replacement field that reads a private attribute
# reaches: A replacement field reads the attribute __class__
("{0." "__class__}").format(1)
