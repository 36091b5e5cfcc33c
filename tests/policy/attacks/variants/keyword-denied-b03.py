# class: variants
# mechanism: Some keyword arguments take only listed literals
# reaches: FigureClass= takes nothing here
import matplotlib.pyplot as plt
plt.figure(FigureClass=print)
