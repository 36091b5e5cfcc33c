# class: string-address
# mechanism: keyword that loads or frees
# reaches: keyword FigureClass=<built-in function print>
import matplotlib.pyplot as plt
plt.figure(FigureClass=print)
