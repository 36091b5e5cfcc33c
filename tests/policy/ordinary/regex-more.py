import re
pat = re.compile(r"(?P<year>\d{4})-(?P<m>\d\d)", re.I | re.M)
for m in pat.finditer("2024-01 2023-12"): print(m.group("year"), m.groupdict(), m.span(), m[0])
print(re.sub(r"\s+", lambda m: "_", "a b"), re.split(r"[,;]", "a,b;c"), re.findall(r"\w+", "a b"), re.match("a", "b"), re.fullmatch(r"\d+", "12"), re.escape("a.b"))
