# class: variants
# mechanism: A name reaches only what is public
# reaches: tabulate.sys is not a public name of tabulate
import tabulate
tabulate.sys
