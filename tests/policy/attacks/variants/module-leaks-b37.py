# class: variants
# mechanism: A name reaches only what is public
# reaches: json.decoder is not a public name of json
import json
json.decoder.scanner
