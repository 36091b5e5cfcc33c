# shape: a decorator called on a class of a library
from dataclasses import dataclass
import random
dataclass(random.Random)
