# class: variants
# mechanism: Attributes of modules and imported classes are not written
# reaches: json.JSONEncoder.default belongs to a library and is not written
import json
json.JSONEncoder.default = print
