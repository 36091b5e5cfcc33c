# class: module-pivot
# mechanism: module of a module
# reaches: module struct
import base64
base64.struct
