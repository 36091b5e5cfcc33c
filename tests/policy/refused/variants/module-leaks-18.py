# shape: A name reaches only what is public
import dateutil.parser as p
p.sys
