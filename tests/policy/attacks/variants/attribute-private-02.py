# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __globals__ is private
class A: pass
A.__init__.__globals__
