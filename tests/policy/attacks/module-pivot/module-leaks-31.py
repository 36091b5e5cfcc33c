# class: module-pivot
# mechanism: hidden name from a module
# reaches: hidden typing._eval_type
from typing import cast
cast("__import__('os')", 1)
import typing
typing._eval_type
