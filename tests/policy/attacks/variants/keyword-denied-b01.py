# class: variants
# mechanism: Some keyword arguments take only listed literals
# reaches: backend= takes only matplotlib, Agg, agg, svg, pdf
import matplotlib.pyplot as plt
plt.rcParams.update(backend="x")
