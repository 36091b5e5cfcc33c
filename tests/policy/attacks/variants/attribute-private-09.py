# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __globals__ is private
from dataclasses import field
field.__globals__
