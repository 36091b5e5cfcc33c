# class: variants
# mechanism: A name reaches only what is public
# reaches: typing._eval_type is not a public name of typing
from typing import cast
cast("__import__('os')", 1)
import typing
typing._eval_type
