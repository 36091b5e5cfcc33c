# class: module-pivot
# mechanism: hidden name from a module
# how: from-import
# reaches: module sys
from typing import sys
