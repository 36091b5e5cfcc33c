# class: no-call
# mechanism: object_hook= of json.loads
# reaches: built-in vars
import json
json.loads('{"a": 1}', object_hook=vars)
