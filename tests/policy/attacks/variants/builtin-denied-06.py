# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: The built-in exec is refused, also as a value
import json
json.loads("{}", object_hook=exec)
