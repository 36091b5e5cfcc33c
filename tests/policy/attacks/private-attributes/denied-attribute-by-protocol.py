# class: private-attributes
# mechanism: attribute that leads out
# how: a positional pattern of a Protocol gives a denied public attribute of a styler: its jinja environment
# reaches: imports jinja2.environment
from typing import Protocol, runtime_checkable
@runtime_checkable
class L(Protocol):
    __match_args__ = ("env",)
    env: object
import pandas as pd
match pd.DataFrame().style:
    case L(g): print(g)
