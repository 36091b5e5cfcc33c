import re
pattern = re.compile(r"(?P<key>\w+)=(?P<value>\d+)")
print({m["key"]: int(m["value"]) for m in pattern.finditer("a=1 b=22")}, re.sub(r"\s+", " ", "a   b"))
