# class: module-pivot
# mechanism: module of a module
# how: attribute that reads the environment
# reaches: module os
import uuid
uuid.os.environ
