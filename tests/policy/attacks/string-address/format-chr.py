# class: string-address
# mechanism: replacement field
# how: replacement field with a computed dot
# reaches: text that shows class
("{0" + chr(46) + "__class__}").format(1)
