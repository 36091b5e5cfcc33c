# class: module-pivot
# mechanism: library changed
# how: attribute of a module
# reaches: library changed: json.loads
import json
json.loads = print
