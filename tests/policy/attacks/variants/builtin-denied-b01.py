# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: open() is refused
import numpy as np
with np.errstate(all="ignore") as e, open("x") as f: pass
