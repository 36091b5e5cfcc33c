# class: built-ins
# mechanism: denied built-in as a value
# reaches: built-in exec
import json
json.loads("{}", object_hook=exec)
