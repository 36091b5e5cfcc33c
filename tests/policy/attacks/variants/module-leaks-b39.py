# class: variants
# mechanism: A name reaches only what is public
# reaches: decimal.sys is not a public name of decimal
import decimal
decimal.sys
