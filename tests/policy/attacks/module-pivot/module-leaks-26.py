# class: module-pivot
# mechanism: module of a module
# reaches: module sys
import collections.abc
collections.abc.sys
