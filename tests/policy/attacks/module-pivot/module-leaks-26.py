# class: module-pivot
# mechanism: module of a module
# how: attribute of a submodule
# reaches: module sys
import collections.abc
collections.abc.sys
