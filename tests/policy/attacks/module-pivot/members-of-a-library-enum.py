# class: module-pivot
# mechanism: library changed
# how: the view of a library enum's members hands its dict to an operator of the program, which empties it
# reaches: dictionary of a class
import re
class Take:
    def __eq__(self, d):
        self.d = d
        return True
t = Take()
re.RegexFlag.__members__ == t
t.d.clear()
print(list(re.RegexFlag.__members__))
