# class: module-pivot
# mechanism: attribute chain through a library module
# reaches: os
import pandas as p; p.io.common.os
