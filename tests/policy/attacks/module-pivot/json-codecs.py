# class: module-pivot
# mechanism: module of a module
# reaches: codecs
import json
json.codecs.open
