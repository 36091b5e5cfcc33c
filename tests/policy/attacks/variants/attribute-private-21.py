# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute _mgr is private
class A:
    def __eq__(self, other):
        return other._mgr
