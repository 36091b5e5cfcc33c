# class: variants
# mechanism: A name reaches only what is public
# reaches: json.load is taken out: takes a file; use json.loads(text)
import json
json.load(open("x"))
