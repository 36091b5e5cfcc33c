# shape: Underscore-led attributes, but those of the own classes, are refused
class A:
    def __eq__(self, other):
        return other._mgr
