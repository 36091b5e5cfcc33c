# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __self__ is private
[].__iter__.__self__
