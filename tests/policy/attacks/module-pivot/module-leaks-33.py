# class: module-pivot
# mechanism: module of a module
# reaches: hidden hashlib.file_digest
import hashlib
hashlib.file_digest
