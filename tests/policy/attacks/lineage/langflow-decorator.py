# class: lineage
# mechanism: CVE-2025-3248: code in a decorator
# reaches: os
@__import__("os").system
def f(): pass
