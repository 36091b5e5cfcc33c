# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: imsave() writes to something that is no plain file name
from matplotlib.pyplot import imsave as s
s("/tmp/x.png", 1)
