print("evaluate os.system", "import os", "__import__('os')", "rm -rf /")
# import os
# open("/etc/passwd").read()
"""exec(eval(open('x')))"""
note = "use subprocess.run(['ls'])"
risk = {"os": 1, "sys": 2, "eval": 3, "open": 4, "exec": 5, "__class__": 6}
print(note, risk["os"], risk.get("eval"))
