# class: module-pivot
# mechanism: module of a module
# reaches: struct
import base64
base64.struct
