# class: module-pivot
# mechanism: module of a module
# reaches: module os
import uuid
uuid.os.environ
