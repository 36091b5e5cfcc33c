# class: module-pivot
# mechanism: unlisted subpackage
# reaches: code evaluator
import pandas.core.computation.expr as e
