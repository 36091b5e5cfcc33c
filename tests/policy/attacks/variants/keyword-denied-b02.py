# class: variants
# mechanism: Some keyword arguments take only listed literals
# reaches: usetex= takes only False
import matplotlib.pyplot as plt
plt.rc("text", **{"usetex": True})
