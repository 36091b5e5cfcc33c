# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __self__ is private
hasattr.__self__
