# class: frames
# mechanism: function from inside
# reaches: namespace dataclasses
from dataclasses import field
field.__globals__
