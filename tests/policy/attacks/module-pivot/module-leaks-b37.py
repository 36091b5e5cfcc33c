# class: module-pivot
# mechanism: module of a module
# reaches: module json.decoder
import json
json.decoder.scanner
