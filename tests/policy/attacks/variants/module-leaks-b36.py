# class: variants
# mechanism: A name reaches only what is public
# reaches: json.tool is not a public name of json
import json
json.tool
