# shape: Underscore-led attributes, but those of the own classes, are refused
class A: pass
A.__init__.__globals__
