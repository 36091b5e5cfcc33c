# class: variants
# mechanism: A name reaches only what is public
# reaches: pprint.sys is not a public name of pprint
import pprint
pprint.sys
