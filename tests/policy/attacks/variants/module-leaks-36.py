# class: variants
# mechanism: A name reaches only what is public
# reaches: unicodedata.ucnhash_CAPI is not a public name of unicodedata
import unicodedata
unicodedata.ucnhash_CAPI
