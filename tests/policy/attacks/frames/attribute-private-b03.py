# class: frames
# mechanism: function from inside
# reaches: namespace functools
import functools
functools.total_ordering.__globals__
