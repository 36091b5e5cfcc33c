# class: module-pivot
# mechanism: module of a module
# reaches: hidden bisect.__file__
import bisect
bisect.__file__
