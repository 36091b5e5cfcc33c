# class: class-tricks
# mechanism: attribute of a module
# reaches: other code
import json
json.loads = print
