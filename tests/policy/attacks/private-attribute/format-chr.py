# class: private-attribute
# mechanism: replacement field with a computed dot
# reaches: a class
("{0" + chr(46) + "__class__}").format(1)
