# shape: A name reaches only what is public
import pprint
pprint.sys
