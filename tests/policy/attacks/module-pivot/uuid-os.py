# class: module-pivot
# mechanism: module of a module
# reaches: os
import uuid
uuid.os.environ
