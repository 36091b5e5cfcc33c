# class: module-pivot
# mechanism: unlisted module
# how: unlisted subpackage
# reaches: module pandas.core.computation.expr
import pandas.core.computation.expr as e
