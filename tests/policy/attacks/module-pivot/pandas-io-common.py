# class: module-pivot
# mechanism: module of a module
# how: attribute chain through a library module
# reaches: module pandas.io
import pandas as p; p.io.common.os
