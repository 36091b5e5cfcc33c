# shape: A name reaches only what is public
import unicodedata
unicodedata.ucnhash_CAPI
