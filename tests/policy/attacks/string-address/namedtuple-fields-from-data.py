# class: string-address
# mechanism: names of fields that are computed
# how: typing.NamedTuple takes its fields from a list made at run time
# reaches: class by call
import json
from typing import NamedTuple
X = NamedTuple("X", [(name, int) for name in json.loads('["gi_frame"]')])
print(X(1).count(1))
