# class: module-pivot
# mechanism: module of a module
# reaches: hidden uuid.uuid1
import uuid
uuid.uuid1()
