# shape: Readers take passed or in-memory files, writers plain names
from matplotlib.pyplot import imsave as s
s("/tmp/x.png", 1)
