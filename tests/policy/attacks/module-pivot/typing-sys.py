# class: module-pivot
# mechanism: from-import
# reaches: sys
from typing import sys
