# class: lineage
# mechanism: CVE-2025-3248: code in a default argument
# reaches: os
def f(x=__import__("os").system("id")): pass
