# class: string-address
# mechanism: class by call
# how: Enum is handed to an own operator, which makes an enumeration of computed names
# reaches: class by call
from enum import Enum
class Mine:
    def __eq__(self, K):
        print(K("A", ["__del" + "__"]))
        return True
print(Mine() == Enum)
