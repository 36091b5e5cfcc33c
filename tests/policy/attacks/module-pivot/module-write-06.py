# class: module-pivot
# mechanism: library changed
# reaches: library changed: JSONEncoder.default
import json
json.JSONEncoder.default = print
