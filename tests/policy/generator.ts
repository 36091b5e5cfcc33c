/** Python that writes odd but valid programs by a grammar, seeded; it runs in the image. */
export const GENERATOR = String.raw`
import random

def main(seed, count):
    rng = random.Random(seed)
    pick = rng.choice

    def names():
        return pick(["a", "b", "df", "x1", "größe", "π", "ﬁx", "match", "type", "case", "_", "print", "exec", "__x"])

    def space():
        return pick(["", " ", "  "])

    def inside():
        return pick(["", " ", "\n  ", " # note (\n", "\\\n"]) if rng.random() < 0.3 else ""

    def string():
        prefix = pick(["", "r", "b", "u", "R", "rb", "Br", "B"])
        quote = pick(["'", '"', "'''", '"""'])
        if "b" in prefix.lower():
            body = pick(["", "abc", "\\x41", "\\101", "a\\\nb" if len(quote) == 3 else "x", "\\\\"])
        else:
            body = pick(["", "abc", "é€😀", "\\n\\t", "\\x41\\u00e9\\U0001F600", "\\101", "a\\\nb", "\\N{EURO SIGN}", "\\N{greek small letter pi}", "{a}", "#", "\\d", "\\ud800" if "u" == prefix else "q", "it\\'s", "\\\\", "%s"])
            if "r" in prefix.lower():
                body = body.replace("\\ud800", "q")
        return prefix + quote + body + quote

    def fstring(depth):
        quote = pick(["'", '"', '"""'])
        prefix = pick(["f", "F", "rf", "fR"])
        parts = []
        for _ in range(rng.randint(0, 3)):
            inner = expression(depth + 2)
            if quote in inner or "\n" in inner or "\\" in inner or "{" in inner[:1] or "lambda" in inner or ":=" in inner or "yield" in inner:
                inner = names()
            if "!" in inner or "#" in inner:
                inner = names()
            tail = pick(["", "!r", "!s:>10", ":,.2f", ":>{b}", ":{a}.{b}", "=", " = ", "=!r:^20", ":%Y-%m-%d", ""])
            parts.append(pick(["", "text ", "{{", "}}", "é", "\\n", "\\x41", "\\N{BULLET}"]) + "{" + pick(["", " "]) + inner + pick(["", " "]) + tail + "}")
        return prefix + quote + "".join(parts) + pick(["", "end", "{{}}"]) + quote

    def number():
        return pick(["0", "1", "1_000", "0xFF", "0o17", "0b1", "1.5", ".5", "5.", "1e10", "1E-3", "2j", "1.5J", "00", "1__0" if False else "10"])

    def call_arguments(depth):
        out = [expression(depth + 1) for _ in range(rng.randint(0, 2))]
        if rng.random() < 0.2:
            out.append("*" + primary(depth + 1))
        if rng.random() < 0.3:
            out.append(names() + space() + "=" + space() + expression(depth + 1))
        if rng.random() < 0.15:
            out.append("**" + primary(depth + 1))
        return ("," + inside()).join(out) + (pick(["", ","]) if out else "")

    def comprehension(depth):
        text = pick(["", "async "] if False else [""]) + "for " + pick([names(), names() + ", " + names(), "(a, [b, *c])", "a.b", "a[0]"]) + " in " + either(depth + 1)
        for _ in range(rng.randint(0, 2)):
            text += " if " + either(depth + 1)
        if rng.random() < 0.2:
            text += " for z in " + either(depth + 1)
        return text

    def either(depth):
        return pick([primary, binary, compare])(depth) if depth < 5 else names()

    def primary(depth):
        if depth > 4:
            return pick([names, number, string])()
        kind = rng.randint(0, 16)
        if kind <= 3:
            return names()
        if kind == 4:
            return number()
        if kind == 5:
            return string()
        if kind == 6:
            return fstring(depth)
        if kind == 7:
            return string().replace("b'", "'").replace('b"', '"') if False else '"p" ' + fstring(depth) + " 'q'"
        if kind == 8:
            return names() + "." + names() + pick(["", "." + names()])
        if kind == 9:
            return names() + space() + "(" + inside() + call_arguments(depth) + inside() + ")"
        if kind == 10:
            return names() + "[" + pick([expression(depth + 1), "1:2", "::2", ":", "a:b:c", "1,", "...", "*a, b", ":, None", "a:b, c"]) + "]"
        if kind == 11:
            return "(" + inside() + expression(depth + 1) + inside() + ")"
        if kind == 12:
            return pick(["()", "[]", "{}", "(a,)", "[*a, b]", "{*a, 1}", "{**a, 'k': 1}", "(*a, b)", "[*f(a), *b.c]", "{'a': 1, **f(b)}"])
        if kind == 13:
            return "[" + inside() + expression(depth + 1) + " " + comprehension(depth) + inside() + "]"
        if kind == 14:
            return pick(["{%s %s}", "(%s %s)", "sum(%s %s)", "{1: %s %s}"]) % (expression(depth + 1), comprehension(depth))
        if kind == 15:
            return "(" + names() + space() + ":=" + space() + expression(depth + 1) + ")"
        return pick(["True", "False", "None", "..."])

    def binary(depth):
        op = pick(["+", "-", "*", "/", "//", "%", "@", "**", "<<", ">>", "&", "|", "^"])
        return primary(depth + 1) + " " + op + space() + pick(["", "-", "~", "+", "- -"]) + primary(depth + 1)

    def compare(depth):
        text = primary(depth + 1)
        for _ in range(rng.randint(1, 2)):
            text += " " + pick(["<", "<=", "==", "!=", ">", ">=", "in", "not in", "is", "is not", "not  in"]) + " " + primary(depth + 1)
        return text

    def lambda_(depth):
        return "lambda " + pick(["", "a", "a, b=1", "*a", "**k", "a, /, b", "a, *, b=2", "*, c", "a, /, b=1, *args, c, d=2, **k"]) + ": " + expression(depth + 1)

    def expression(depth=0):
        if depth > 4:
            return primary(depth)
        kind = rng.randint(0, 9)
        if kind <= 3:
            return primary(depth)
        if kind == 4:
            return binary(depth)
        if kind == 5:
            return compare(depth)
        if kind == 6:
            return pick([" and ", " or "]).join(either(depth + 1) for _ in range(rng.randint(2, 4)))
        if kind == 7:
            return "not " + either(depth + 1)
        if kind == 8:
            return either(depth + 1) + " if " + either(depth + 1) + " else " + expression(depth + 1)
        return lambda_(depth)

    def annotation():
        return pick(["int", "list[int]", "dict[str, list[int]]", "int | None", "list[int] | None | str", "a.b", "a.b[c]", "'text'", "tuple[int, ...]", "Callable[[int], str]", "None", "type[int]"])

    def simple():
        kind = rng.randint(0, 17)
        e = expression
        if kind <= 3:
            return names() + space() + "=" + space() + e()
        if kind == 4:
            return pick(["a, b = " + e(), "a, *b = " + e() + ",", "(a, b), [c] = " + e(), "a = b = " + e(), "a[0] = a.b = " + e(), "a = " + e() + ", 1", "a = *b, 1", "a = yield_", "x = *f(a), 1"])
        if kind == 5:
            return names() + " " + pick(["+=", "-=", "*=", "/=", "//=", "%=", "**=", ">>=", "<<=", "&=", "|=", "^=", "@="]) + " " + e()
        if kind == 6:
            return "x: " + annotation() + pick(["", " = " + e()])
        if kind == 7:
            return pick(["import a", "import a.b as c, d", "from a import b", "from a.b import c as d, e", "from . import a", "from ..a import (b, c as d,)", "from a import *", "from __future__ import annotations", "import a . b"])
        if kind == 8:
            return pick(["pass", "del a", "del a, b[0], (c.d)", "del (a, b)", "assert " + e(), "assert a, " + e(), "raise", "raise " + either(1), "raise A from " + either(1)])
        if kind == 9:
            return pick(["type X = " + annotation(), "type X[T] = list[T]", "type X[T: int, *Ts, **P] = T", "type(a).b = 1", "type(a, b).c = 1", "type (a)[0] = 1", "type = 1", "match = 1", "match(a)", "match[a]", "print(a, *b)", "exec(a)", "case = 2"])
        return e()

    def pattern(depth=0):
        if depth > 2:
            return pick(["a", "_", "1", "'s'", "None"])
        return pick([
            lambda: pick(["_", "a", "1", "-1", "1.5", "1+2j", "-1-2j", "'s'", "'a' 'b'", "None", "True", "a.b", "a.b.c", "b'x'"]),
            lambda: "[" + ", ".join(pattern(depth + 1) for _ in range(rng.randint(0, 3))) + "]",
            lambda: "(" + ", ".join(pattern(depth + 1) for _ in range(rng.randint(2, 3))) + pick(["", ","]) + ")",
            lambda: "(" + pattern(depth + 1) + ")",
            lambda: "[" + pattern(depth + 1) + ", *rest]",
            lambda: "(*_, " + pattern(depth + 1) + ")",
            lambda: "{'k': " + pattern(depth + 1) + pick(["", ", **rest", ", -1: _"]) + "}",
            lambda: pick(["{}", "{**rest}", "A()", "a.B(1, x=2,)"]),
            lambda: "A(" + pattern(depth + 1) + ", k=" + pick(["1", "_", "a.b", "[x_, *_]"]) + ")",
            lambda: pick(["1 | 2", "'a' | 'b' | None", "-1 | a.b", "int() | str()"]),
            lambda: "(" + pick(["1 | 2", "A()"]) + " as name)",
        ])()

    def block(depth):
        pad = "    " * (depth + 1)
        return "".join(statement(depth + 1, pad) for _ in range(rng.randint(1, 2)))

    def parameters():
        return pick(["", "self", "a, b=1", "*args, **kwargs", "a, /, b, *, c=1", "a: int, b: list[int] = 2", "*args: int, k: str = 'x', **kw: a.b", "a, *, b", "*, b: int"])

    def statement(depth=0, pad=""):
        kind = rng.randint(0, 19) if depth < 3 else 0
        if kind <= 8:
            return pad + simple() + pick(["", ";", "  # note"]) + "\n"
        if kind == 9:
            text = pad + "if " + expression(2) + ":\n" + block(depth)
            for _ in range(rng.randint(0, 2)):
                text += pad + "elif " + expression(2) + ":\n" + block(depth)
            return text + (pad + "else:\n" + block(depth) if rng.random() < 0.5 else "")
        if kind == 10:
            return pad + "for " + pick(["a", "a, b", "(a, b)", "a.b", "*a, b"]) + " in " + pick([expression(2), "a, b", "*a, b"]) + ":\n" + block(depth) + (pad + "else:\n" + block(depth) if rng.random() < 0.3 else "")
        if kind == 11:
            return pad + "while " + expression(2) + ": " + simple() + "\n"
        if kind == 12:
            return pad + "try:\n" + block(depth) + pick([pad + "except A:\n" + block(depth), pad + "except (A, B) as e:\n" + block(depth) + pad + "except:\n" + block(depth), pad + "except* A as e:\n" + block(depth)]) + pick(["", pad + "else:\n" + block(depth)]) + pick(["", pad + "finally:\n" + block(depth)])
        if kind == 13:
            return pad + "with " + pick(["a", "a as b", "a as b, c as (d, e)", "(a as b, c)", "(a, b)", "(a) as b", "a if b else c as d", "(yield_) as x", "a() as b.c"]) + ":\n" + block(depth)
        if kind == 14:
            decorators = "".join(pad + "@" + pick(["a", "a.b", "a(1)", "a[0]", "(a or b)"]) + "\n" for _ in range(rng.randint(0, 2)))
            return decorators + pad + pick(["", "async "]) + "def " + pick(["f", "match", "type", "print"]) + pick(["", "[T]", "[T: int, *Ts, **P]"]) + "(" + parameters() + ")" + pick(["", " -> " + annotation()]) + ":\n" + block(depth)
        if kind == 15:
            return pad + pick(["", "@dataclass\n" + pad]) + "class A" + pick(["", "()", "(B)", "(B, metaclass=C)", "[T](B[T])", "(*a, **b)"]) + ":\n" + block(depth)
        if kind == 16:
            text = pad + "match " + pick(["a", "a, b", "(a)", "a.b[0]", "*a, b", "-a", "[a, b]"]) + ":\n"
            for _ in range(rng.randint(1, 3)):
                text += pad + "    case " + pick([pattern(), "a, b", "a,", "*_, b", "1 | 2 as x"]) + pick(["", " if " + either(2)]) + ":\n" + block(depth + 1)
            return text
        if kind == 17:
            return pad + "async def f():\n" + pad + "    " + pick(["await a", "return [x async for x in y]", "async with a as b, c: pass", "async for a in b: await c", "return await a.b(c)", "x = yield a"]) + "\n"
        if kind == 18:
            return pad + "def f():\n" + pad + "    " + pick(["global a, b", "return", "return a, *b", "yield", "x = yield a, b", "yield from a", "return (yield)", "nonlocal_ = 1", "return lambda: (yield)"]) + "\n"
        return pad + simple() + "; " + simple() + "\n"

    done = 0
    tries = 0
    while done < count and tries < count * 6:
        tries += 1
        text = "".join(statement() for _ in range(rng.randint(1, 4)))
        if rng.random() < 0.1:
            text = text.replace("\n", "\r\n")
        try:
            tree = ast.parse(text)
            compile(text, "<g>", "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            continue
        done += 1
        print(json.dumps({"name": str(done), "text": text, "digest": facts.digest(tree, text)}))
`;
