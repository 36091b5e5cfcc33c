# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __reduce__ is private
import random
random.Random().__reduce__()
