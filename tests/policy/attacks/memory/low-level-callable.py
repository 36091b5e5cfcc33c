# class: memory
# mechanism: address that is called
# reaches: memory
from scipy import LowLevelCallable
