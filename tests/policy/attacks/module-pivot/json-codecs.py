# class: module-pivot
# mechanism: module of a module
# reaches: module codecs
import json
json.codecs.open
