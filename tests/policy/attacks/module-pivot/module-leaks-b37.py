# class: module-pivot
# mechanism: module of a module
# reaches: module json.scanner
import json
json.decoder.scanner
