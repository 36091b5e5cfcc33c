# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __globals__ is private
import functools
functools.total_ordering.__globals__
