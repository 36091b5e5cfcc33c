# class: denied-import
# mechanism: from-import
# reaches: os
from os import system
