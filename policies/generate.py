"""Writes names/python-3.13.json: the public names of every module strategic.yaml lists.

Run with the image's Python (or one with the same packages): python policies/generate.py. The file's
diff after an upgrade is what a reviewer reads. A name is kept by what it is, not by `__all__`:
a module only if it is listed itself; a class, function or value only if it comes from a listed package.
Beside them stand the underscore-led attributes that objects of these packages have.
"""

import ast
import importlib
import importlib.util
import json
import pathlib
import re
import sys
import types
import warnings
from collections.abc import Iterator
from typing import TypeGuard

warnings.simplefilter("ignore")
HERE = pathlib.Path(__file__).parent


def listed_modules() -> list[str]:
    text = (HERE / "strategic.yaml").read_text()
    block = text.split("\nmodules:\n", 1)[1].split("\n\n", 1)[0]
    return re.findall(r"^  ([\w.]+):", block, re.M)


LISTED = listed_modules()
IMPORTED: dict[str, types.ModuleType] = {}
for _name in LISTED:
    try:
        IMPORTED[_name] = importlib.import_module(_name)
    except ModuleNotFoundError:  # numpy.emath is a module under a second name
        _parent, _, _last = _name.rpartition(".")
        IMPORTED[_name] = getattr(importlib.import_module(_parent), _last)
BY_IDENTITY = {id(module): name for name, module in IMPORTED.items()}
ROOTS = {name.split(".")[0] for name in LISTED}


def home(value: object) -> str:
    """The top-level package an object comes from, without the underscore of its C half."""
    where = getattr(value, "__module__", None)
    if not isinstance(where, str):
        owner = getattr(value, "__self__", None)
        where = getattr(type(owner), "__module__", None) if owner is not None else None
        where = owner.__name__ if isinstance(owner, types.ModuleType) else where
    if not isinstance(where, str):
        where = type(value).__module__
    return where.split(".")[0].lstrip("_")


def kind_of(module: str, name: str, value: object) -> str | None:
    root = module.split(".")[0].lstrip("_")
    if isinstance(value, types.ModuleType):
        target = BY_IDENTITY.get(id(value))
        return "module:" + target if target else None
    exported = name in getattr(IMPORTED[module], "__all__", ())
    if isinstance(value, type):
        where = value.__module__.split(".")[0].lstrip("_")
        return "class" if where == root or (exported and (where in ROOTS or where == "builtins")) else None
    if callable(value):
        # What a module merely imported for itself is not its own: only `__all__` may name it.
        where = home(value)
        compiled = where in ("builtins", "cython_runtime")
        return "function" if where == root or compiled or (exported and where in ROOTS) else None
    where = type(value).__module__.split(".")[0].lstrip("_")
    plain = where in ("builtins", "typing", "re", "enum", "datetime") or where in ROOTS or where == root
    return "value" if plain and not isinstance(value, types.FunctionType) else None


def names_of(module: str) -> dict[str, object]:
    target = IMPORTED[module]
    found: dict[str, list[str]] = {"class": [], "function": [], "value": []}
    modules: dict[str, str] = {}
    for name in sorted(set(dir(target)) | set(getattr(target, "__all__", ()))):
        if name.startswith("_") and name != "__version__":
            continue
        try:
            value = getattr(target, name)
        except Exception:
            continue
        kind = kind_of(module, name, value)
        if kind is None:
            continue
        if kind.startswith("module:"):
            modules[name] = kind.removeprefix("module:")
        else:
            found[kind].append(name)
    exported = getattr(target, "__all__", None)
    star = exported if exported is not None else [n for n in vars(target) if not n.startswith("_")]
    return {
        "classes": found["class"],
        "functions": found["function"],
        "values": found["value"],
        "modules": modules,
        # With what is not public: the engine refuses the use of such a name.
        "star": sorted(star),
    }


def private_names() -> list[str]:
    """Underscore-led names of attributes that objects of the libraries have: what a class of a program names like
    one of these it may only read where it is sure to have an instance of its own."""
    found: set[str] = set()
    for root in sorted(ROOTS | CARRIED):
        spec = importlib.util.find_spec(root)
        if spec is None:
            continue
        places = [pathlib.Path(place) for place in spec.submodule_search_locations or ()]
        sources = [path for place in places for path in place.rglob("*.py")]
        if not places and (spec.origin or "").endswith(".py"):
            sources = [pathlib.Path(spec.origin or "")]
        for source in sources:
            if "tests" not in source.parts:
                found |= set(attributes_in(ast.parse(source.read_text())))
    # Compiled classes have no source here.
    for kind in all_classes():
        found |= set(dir(kind))
    # `self.__rows` of a class Table is `_Table__rows`, whoever writes the class.
    found |= {"__" + name.rpartition("__")[2] for name in found if re.match(r"_[^_]\w*__\w", name)}
    return sorted(name for name in found if re.fullmatch(r"_[^\W\d]\w*", name) and not name.endswith("__"))


# What objects of the listed modules are made of or carry with them.
CARRIED = {"pyarrow", "openpyxl", "xlsxwriter", "weakref", "threading", "types", "_pydecimal", "_collections_abc"}
CARRIED |= {"PIL", "cycler", "kiwisolver", "contourpy", "traceback", "tempfile", "zipfile", "_strptime"}


def attributes_in(tree: ast.Module) -> Iterator[str]:
    """What a source gives its objects or asks them for: attributes that are assigned or named by a text, and the names
    in the bodies of its classes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ASKING:
            yield from (part.value for part in node.args[1:2] if is_text(part))
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr
        elif isinstance(node, ast.ClassDef):
            for item in node.body:
                if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                    yield item.name
                elif isinstance(item, ast.Assign | ast.AnnAssign):
                    yield from (part.id for part in ast.walk(item) if isinstance(part, ast.Name))
                    yield from (part.value for part in ast.walk(item) if is_text(part))


ASKING = {"getattr", "hasattr", "setattr"}


def is_text(node: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


# Tables of pandas: a program registers accessors on them, and their labels are attributes too.
TABLES = ["DataFrame", "Index", "Series"]


def members_of(name: str) -> list[str]:
    """What a table has of its own, and no label stands before: `list` of a series that holds no lists is its label."""
    kind = getattr(IMPORTED["pandas"], name)
    label = object()

    def is_label(item: str) -> bool:
        return name == "Series" and getattr(kind({item: label}), item, None) is label

    return sorted(item for item in dir(kind) if not item.startswith("_") and not is_label(item))


def all_classes() -> Iterator[type]:
    """Every class that was made by what was imported."""
    seen: set[type] = set()
    waiting: list[type] = [object]
    while waiting:
        kind = waiting.pop()
        if kind not in seen:
            seen.add(kind)
            waiting += type.__subclasses__(kind)
    return iter(seen)


def main() -> None:
    out = {
        "python": ".".join(map(str, sys.version_info[:2])),
        "importable": sorted(name for name in sys.stdlib_module_names if not name.startswith("_")),
        "modules": {module: names_of(module) for module in IMPORTED},
        "members": {f"pandas.{name}": members_of(name) for name in TABLES},
        "private": private_names(),
    }
    target = HERE / "names" / "python-3.13.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(out, indent=1) + "\n")
    print(f"{len(LISTED)} modules, {sum(len(v['functions']) + len(v['classes']) + len(v['values']) for v in out['modules'].values())} names")


main()
