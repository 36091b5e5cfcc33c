# class: private-attributes
# mechanism: private attribute of a library
# reaches: private _module
import warnings
warnings.catch_warnings()._module
