# class: module-pivot
# mechanism: library changed
# how: only classes of a library that are handed on as values are followed: its objects (scipy.stats.norm) are written on where a field of an own class has carried them
# reaches: text that shows function
from scipy import stats

class Model:
    law = stats.norm

def pdf(x):
    return "CANARY"

Model.law.pdf = pdf
print(f"{stats.norm.pdf}")
