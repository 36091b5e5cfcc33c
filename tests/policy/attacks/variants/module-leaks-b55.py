# class: variants
# mechanism: A name reaches only what is public
# reaches: string._string is not a public name of string
import string
string._string.formatter_parser("x")
