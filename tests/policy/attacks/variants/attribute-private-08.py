# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute _module is private
import warnings
warnings.catch_warnings()._module
