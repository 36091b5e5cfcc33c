# shape: A name reaches only what is public
import matplotlib.pyplot as plt
plt.style.core
