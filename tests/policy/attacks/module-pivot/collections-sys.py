# class: module-pivot
# mechanism: module of a module
# how: private module of a module
# reaches: module sys
import collections
collections._sys
