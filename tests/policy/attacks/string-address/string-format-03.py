# class: string-address
# mechanism: replacement field
# how: literals joined in brackets
# reaches: text that shows class
("{0." "__class__}").format(1)
