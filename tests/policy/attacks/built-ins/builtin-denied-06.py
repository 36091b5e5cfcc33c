# class: built-ins
# mechanism: denied built-in as a value
# how: object_hook= of json
# reaches: built-in exec
import json
json.loads("{}", object_hook=exec)
