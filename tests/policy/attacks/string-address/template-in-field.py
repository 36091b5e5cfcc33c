# class: string-address
# mechanism: replacement field
# how: a data class is given another template than the default of its field
# reaches: text that shows class
from dataclasses import dataclass
@dataclass
class D:
    t: str = "{}"
d = D("{0" + ".__cla" + "ss__}")
print(d.t.format(1))
