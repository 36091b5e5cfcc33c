# class: variants
# mechanism: A name reaches only what is public
# reaches: hashlib.file_digest is not a public name of hashlib
import hashlib
hashlib.file_digest
