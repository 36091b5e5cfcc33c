# class: module-pivot
# mechanism: module of a module
# reaches: hidden uuid.getnode
import uuid
uuid.getnode()
