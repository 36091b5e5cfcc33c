# class: denied-import
# mechanism: relative import
# reaches: anything
from . import os
