# Several programs, each below a line that names it.

#### regex-logs
import re
from collections import Counter, defaultdict
LOG = """2024-05-01 10:00:01 ERROR payments: timeout after 30s
2024-05-01 10:00:05 INFO  api: ok
2024-05-01 10:01:00 ERROR payments: timeout after 45s
2024-05-02 09:00:00 WARN  db: slow query (1200 ms)"""
PATTERN = re.compile(r"""
    ^(?P<day>\d{4}-\d{2}-\d{2})\s(?P<time>[\d:]+)\s
    (?P<level>[A-Z]+)\s+(?P<service>\w+):\s(?P<text>.*)$""", re.VERBOSE | re.MULTILINE)
by_service = defaultdict(list)
for match in PATTERN.finditer(LOG):
    by_service[match["service"]].append(match.groupdict())
levels = Counter(m.group("level") for m in PATTERN.finditer(LOG))
print(levels.most_common(1), {k: len(v) for k, v in by_service.items()})
print(re.sub(r"(\d+)\s?(s|ms)", lambda m: str(int(m[1]) * (1000 if m[2] == "s" else 1)) + " ms", LOG.splitlines()[0]))
print(re.split(r"[;,]\s*", "a, b;c"), re.fullmatch(r"[\w.+-]+@[\w-]+\.[\w.]+", "a.b@c.de") is not None, re.findall(r"(?i)error", LOG), re.escape("a.b"))

#### text-formatting
import base64
import json
import string
import textwrap
payload = {"name": "Größe", "values": [1, 2.5, None, True], "nested": {"a": [1]}}
text = json.dumps(payload, indent=2, ensure_ascii=False, sort_keys=True, default=str)
back = json.loads(text, parse_float=str)
encoded = base64.b64encode(text.encode("utf-8")).decode("ascii")
print(back["values"], base64.urlsafe_b64decode(encoded)[:1], len(encoded) % 4)
print(textwrap.fill("a long line of words that goes on " * 3, width=40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.dedent("    x\n      y\n"), textwrap.shorten("many many words here", 12), textwrap.indent("a\nb", "> "))
template = string.Template("Dear $name, you owe ${amount} EUR")
print(template.substitute(name="Ann", amount=12), template.safe_substitute(name="Bo"))
print("{:<10}|{:^10}|{:>10}".format("left", "mid", "right"), "{0:.1%} {1:,}".format(0.256, 1234567), "%-8s%6.2f" % ("x", 3.14159))
print("{name:>{width}}".format(name="n", width=6), f"{12345.678:_.2f} {255:#x} {5:03d} {0.00001:e}", "a={a} b={b[0]}".format(a=1, b=[2]), "x".center(9, "*"), "a-b_c".translate(str.maketrans("-_", "  ")))
rows = [("alpha", 1), ("b", 22)]
width = max(len(name) for name, _ in rows)
print("\n".join(f"{name:<{width}} {value:>5,}" for name, value in rows), string.ascii_lowercase[:3], "Title Case".swapcase().casefold())

#### string-work
names = pd.Series(["Ann Lee", "bob  ray ", None, "Cy-Do"])
clean = names.str.strip().str.title().str.replace(r"\s+", " ", regex=True)
parts = clean.str.split(" ", n=1, expand=True).rename(columns={0: "first", 1: "last"})
print(clean.str.len(), parts, clean.str.extract(r"(?P<f>\w+)\W(?P<l>\w+)"), clean.str.contains("a", case=False, na=False), names.str.cat(sep="; ", na_rep="?"), names.fillna("").str.get(0).tolist(), clean.str.slice(0, 3), clean.str.pad(10, side="both", fillchar="*"), names.str.encode("utf-8").str.decode("utf-8").iloc[0])
print("eval(1)".replace("eval", "run"), "open" in "reopen", "a,b".partition(","), "x=%(x)d" % {"x": 3}, "{}-{}".format(*"ab"), "é".encode().hex(), bytes.fromhex("c3a9").decode(), "ß".upper(), ord("a"), chr(98), "tab\there".expandtabs(4), r"\n raw", "abc"[::-1], "a" "b", b"x" + b"y")

#### money-format
def money(value, currency="€", places=2):
    sign = "-" if value < 0 else ""
    return f"{sign}{abs(value):,.{places}f} {currency}".replace(",", " ").replace(".", ",")
def human(n):
    for unit in ("", "K", "M", "B"):
        if abs(n) < 1000:
            return f"{n:.1f}{unit}"
        n /= 1000
    return f"{n:.1f}T"
TEMPLATE = "{label:<{w}} {value:>12,.2f} {unit!s}"
print(money(-1234567.891), human(45_678_901), TEMPLATE.format(label="cost", w=8, value=1234.5, unit="EUR"), "{0[a]} {0[b]!r}".format({"a": 1, "b": "x"}), "{:%Y-%m-%d}".format(pd.Timestamp("2024-01-01")), format(0.123, ".1%"), f"{'x':*^7}", f"{3.14159:{'.3f'}}", "{}".format("{not a field}"), "{{literal}} {}".format(1), "%(a)s %(b).2f %%" % {"a": 1, "b": 2.0}, " | ".join(f"{h:^8}" for h in ["a", "b"]))
fmt = "{:,.0f}".format
print(list(map(fmt, [1234.5, 99])), pd.Series([1234.5]).map("€{:,.1f}".format).iloc[0])
labels = ["{:.0%}".format(v) for v in (0.1, 0.25)]; labels

#### csv-module
import csv
import io
text = io.StringIO()
writer = csv.DictWriter(text, fieldnames=["team", "cost"], quoting=csv.QUOTE_MINIMAL)
writer.writeheader()
writer.writerows([{"team": "A, B", "cost": 1}, {"team": "C", "cost": 2}])
text.seek(0)
rows = list(csv.DictReader(text))
print(rows, sum(float(r["cost"]) for r in rows), list(csv.reader(["a;b", "c;d"], delimiter=";")))

#### urls-html-misc
import html
import keyword
import zlib
import fnmatch
import ipaddress
from urllib.parse import urlencode, urlparse, parse_qs, quote
from timeit import default_timer
from queue import PriorityQueue
url = "https://example.com/path?team=a&team=b&x=1"
parts = urlparse(url)
print(parts.netloc, parse_qs(parts[4])["team"], urlencode({"q": "a b"}), quote("ä/b"), html.escape("<b>&</b>"), html.unescape("&lt;"))
q = PriorityQueue(); q.put((2, "b")); q.put((1, "a"))
print(q.get(), zlib.crc32(b"abc"), keyword.iskeyword("for"), fnmatch.fnmatch("sales_q1.csv", "sales_*.csv"), ipaddress.ip_address("10.0.0.1").is_private, default_timer() > 0)

#### nested-json
import json
payload = '{"teams": [{"name": "A", "members": [{"id": 1, "skills": ["py"]}, {"id": 2, "skills": []}]}, {"name": "B", "members": []}], "meta": {"count": 2}}'
data = json.loads(payload)
rows = pd.json_normalize(data["teams"], record_path="members", meta=["name"], errors="ignore")
def walk(node, path=()):
    if isinstance(node, dict):
        for key, value in node.items():
            yield from walk(value, (*path, key))
    elif isinstance(node, list):
        for i, value in enumerate(node):
            yield from walk(value, (*path, i))
    else:
        yield ".".join(map(str, path)), node
class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (np.integer, np.floating)):
            return o.item()
        if isinstance(o, pd.Timestamp):
            return o.isoformat()
        return super().default(o)
print(dict(walk(data)), json.dumps({"a": np.int64(3), "t": pd.Timestamp("2024-01-01")}, cls=Encoder), rows.explode("skills"))
try:
    json.loads("{bad")
except json.JSONDecodeError as error:
    print(error.msg, error.pos)
json.loads('{"a": 1}', object_hook=lambda d: d)

#### encodings
import base64
import hashlib
import json
raw = "Größe €".encode("utf-8")
b64 = base64.b64encode(raw)
print(b64.decode(), raw.hex(" "), base64.b64decode(b64).decode("utf-8"), hashlib.md5(raw, usedforsecurity=False).hexdigest()[:6], int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "little"), bytearray(b"ab") + b"c", "naïve".encode("ascii", "xmlcharrefreplace"), b"a,b".split(b","), json.dumps("é"), ascii("é"), repr("a'b"), "\u00e9" == "é", r"\d", "\N{EURO SIGN}", hash("a") == hash("a"), bin(10), oct(8), hex(255), chr(8364), "ab".zfill(4), "x".join("abc"), len("👍"), "abc".find("c"), "A".isalpha(), "a\tb".split(), "line1\nline2".splitlines())

#### pprint-copy-misc
import copy
import pprint
import uuid
import hashlib
import secrets
import random
import unicodedata
import difflib
import itertools
import graphlib
data = {"b": [1, {"c": 2}], "a": "x" * 50}
pprint.pprint(data, width=40, sort_dicts=False)
deep = copy.deepcopy(data); deep["b"][1]["c"] = 9
print(data["b"][1]["c"], copy.copy([1]), len(str(uuid.uuid4())), hashlib.sha256(b"x").hexdigest()[:8], len(secrets.token_hex(4)), unicodedata.normalize("NFKD", "é").encode("ascii", "ignore"), difflib.get_close_matches("aple", ["apple", "pear"]), list(graphlib.TopologicalSorter({"b": {"a"}}).static_order()))
random.seed(1); print(random.sample(range(10), 3), random.choices("ab", weights=[1, 3], k=4), random.gauss(0, 1) != 0, list(itertools.permutations("abc", 2))[:2], list(itertools.product([0, 1], repeat=2)), list(itertools.zip_longest("ab", "c")), list(itertools.compress("abc", [1, 0, 1])))
