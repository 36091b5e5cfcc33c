# class: module-pivot
# mechanism: module of a module
# reaches: built-in open
import json
json.load(open("x"))
