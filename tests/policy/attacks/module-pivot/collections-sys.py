# class: module-pivot
# mechanism: private module of a module
# reaches: sys
import collections
collections._sys
