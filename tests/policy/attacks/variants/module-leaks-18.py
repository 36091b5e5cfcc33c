# class: variants
# mechanism: A name reaches only what is public
# reaches: dateutil.parser.sys is not a public name of dateutil.parser
import dateutil.parser as p
p.sys
