# class: module-pivot
# mechanism: module of a module
# reaches: module sys
import uuid
uuid.sys
