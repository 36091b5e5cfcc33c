# class: denied-import
# mechanism: from-import in brackets
# reaches: os
from os import (
    system as s,
)
