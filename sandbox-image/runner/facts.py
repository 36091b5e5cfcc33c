"""The fact digest of a unit, taken from CPython's own `ast`.

The host takes the same digest from tree-sitter's tree (src/policy/facts.ts) and sends it with the program;
where the two differ the parsers read the text differently and nothing is run. The definition is in
docs/policy.md. Standard library only; never recurses, so no depth of program can exhaust the stack.
"""

import ast
import hashlib

_LEFT_OUT = {"ctx", "type_comment", "type_ignores", "kind", "simple", "default_value"}
_fields_by_class: dict[type, tuple[str, ...]] = {}
_OPERATORS = (ast.operator, ast.unaryop, ast.boolop, ast.cmpop)


def digest(tree: ast.Module, text: str) -> str:
    """SHA-256, hexadecimal, over the text and the listing of its tree, both as UTF-16 (little endian)."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    hasher = hashlib.sha256()
    hasher.update(f"{len(encoded) // 2}:".encode("utf-16-le"))
    hasher.update(encoded)
    hasher.update(listing(tree).encode("utf-16-le", "surrogatepass"))
    return hasher.hexdigest()


def listing(tree: ast.Module) -> str:
    """The tree in prefix order: each node its class and fields, each list its length and items."""
    out: list[str] = []
    stack: list[object] = [tree]
    pop = stack.pop
    while stack:
        item = pop()
        kind = type(item)
        if item is None:
            out.append("~")
        elif kind is str:
            out.append(_quote(item))
        elif kind is list:
            out.append(f"[{len(item)};")
            stack.extend(reversed(item))
        elif kind is int:
            out.append(f"{item};")
        elif kind is ast.Constant:
            out.append(_constant(item.value))
        elif isinstance(item, _OPERATORS):
            out.append(f'"{kind.__name__}"')
        else:
            names = _fields_by_class.get(kind)
            if names is None:
                names = tuple(name for name in reversed(kind._fields) if name not in _LEFT_OUT)
                _fields_by_class[kind] = names
            if kind is ast.MatchSingleton:
                out.append("MatchSingleton(" + _constant(item.value))
                continue
            out.append(kind.__name__ + "(")
            for name in names:
                stack.append(getattr(item, name))
    return "".join(out)


def _constant(value: object) -> str:
    if isinstance(value, str):
        return "s" + _quote(value)
    if isinstance(value, bytes):
        return "b" + _quote(value.decode("latin-1"))
    if value is Ellipsis:
        return "..."
    if value is True or value is False or value is None:
        return str(value)
    return "#"


def _quote(text: str) -> str:
    if '"' in text or "\\" in text:
        text = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'
