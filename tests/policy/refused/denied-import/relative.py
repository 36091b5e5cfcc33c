# shape: relative import
from . import os
