# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __class__ is private
import random
random.SystemRandom().__class__
