# shape: A name reaches only what is public
import json
json.tool
