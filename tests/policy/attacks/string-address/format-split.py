# class: string-address
# mechanism: replacement field
# how: replacement field in two parts
# reaches: text that shows class
("{0." + "__class__}").format(1)
