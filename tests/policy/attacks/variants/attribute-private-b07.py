# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __class__ is private
class A:
    pass
A.__class__("B", (), {})
