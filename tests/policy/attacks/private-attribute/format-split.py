# class: private-attribute
# mechanism: replacement field in two parts
# reaches: class
("{0." + "__class__}").format(1)
