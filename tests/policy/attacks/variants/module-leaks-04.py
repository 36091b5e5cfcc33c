# class: variants
# mechanism: A name reaches only what is public
# reaches: string.Formatter is taken out: reads attributes that a text names
import string
string.Template("$a").substitute(a=1)
string.Formatter().format("{0.__class__}", 1)
