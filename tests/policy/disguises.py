"""Disguises a program: writes it anew in ways that keep what it does. Values go through names, containers, functions,
classes and operators before they are used, texts are put together, statements move into functions, methods, blocks.

main({programs: [[name, text]], places: n, seed: s}) prints a line of JSON for each: {name, how, text}. Of the places
of a program where one can be taken, `places` are chosen by the seed.
"""

import ast
import copy
import json
import random

# A value on its way to where it is used: X is the expression. What stands before goes below the imports.
VALUES = {
    'walrus': '(it := X)',
    'choice': '(X if True else None)',
    'or': '(None or X)',
    'and': '(True and X)',
    'list': '[X][0]',
    'tuple': '(X,)[0]',
    'dict': '{0: X}[0]',
    'get': '{0: X}.get(0)',
    'values': '[*{0: X}.values()][0]',
    'starred': '[*(X,)][0]',
    'pop': '[X].pop()',
    'setdefault': '{}.setdefault(0, X)',
    'lambda': '(lambda it: it)(X)',
    'closed lambda': '(lambda: X)()',
    'default': '(lambda it=X: it)()',
    'iterator': 'next(iter([X]))',
    'generator': 'next(it for it in [X])',
    'comprehension': '[it for it in (X,)][0]',
    'max': 'max([X], key=id)',
    'sorted': 'sorted([X], key=lambda it: 0)[0]',
    'map': '[*map(lambda it: it, [X])][0]',
    'zip': '[*zip([X], [1])][0][0]',
    'enumerate': '[*enumerate([X])][0][1]',
    'function': ('def same(it):\n    return it', 'same(X)'),
    'star parameter': ('def same(*it):\n    return it[0]', 'same(X)'),
    'keywords': ('def same(**it):\n    return it["it"]', 'same(it=X)'),
    'generator function': ('def same(it):\n    yield it', 'next(same(X))'),
    'attribute': ('class Box:\n    def __init__(self, it):\n        self.it = it', 'Box(X).it'),
    'property': ('class Box:\n    def __init__(self, it):\n        self.kept = it\n    @property\n    def it(self):\n        return self.kept', 'Box(X).it'),
    'static method': ('class Box:\n    @staticmethod\n    def same(it):\n        return it', 'Box.same(X)'),
    'data class': ('from dataclasses import dataclass\n@dataclass\nclass Box:\n    it: object', 'Box(X).it'),
    'named tuple': ('from collections import namedtuple\nBox = namedtuple("Box", "it other")', 'Box(X, 1).it'),
    'called object': ('class Box:\n    def __call__(self, it):\n        return it', 'Box()(X)'),
    'subscript': ('class Box:\n    def __getitem__(self, it):\n        return it', 'Box()[X]'),
    'operator': ('class Box:\n    def __add__(self, it):\n        return it', 'Box() + X'),
    'match': ('def same(it):\n    match it:\n        case found:\n            return found', 'same(X)'),
    'loop': ('def same(it):\n    for found in [it]:\n        pass\n    return found', 'same(X)'),
    'unpacked': ('def same(it):\n    found, *rest = (it, 1)\n    return found', 'same(X)'),
    'with': ('from contextlib import nullcontext\ndef same(it):\n    with nullcontext(it) as found:\n        return found', 'same(X)'),
    'raised': ('def same(it):\n    try:\n        raise ValueError(it)\n    except ValueError as found:\n        return found.args[0]', 'same(X)'),
    'global': ('kept = None\ndef same(it):\n    global kept\n    kept = it\n    return kept', 'same(X)'),
    'nonlocal': ('def same(it):\n    found = None\n    def keep():\n        nonlocal found\n        found = it\n    keep()\n    return found', 'same(X)'),
    'kept list': ('kept = []\ndef same(it):\n    kept.append(it)\n    return kept[-1]', 'same(X)'),
    'partial': ('from functools import partial', 'partial(lambda it: it, X)()'),
    'reduce': ('from functools import reduce', 'reduce(lambda a, it: it, [1, X])'),
    'chain': ('import itertools', '[*itertools.chain([X])][0]'),
    'copy': ('import copy', 'copy.copy([X])[0]'),
    'series': ('import pandas as pd', 'pd.Series([X], dtype=object).iloc[0]'),
    'array': ('import numpy as np', 'np.array([X], dtype=object).tolist()[0]'),
    'namespace': ('from types import SimpleNamespace', 'SimpleNamespace(it=X).it'),
}

# An attribute that is read: X is its base, NAME stands for its name.
READS = {
    'getattr': 'getattr(X, "NAME")',
    'getattr with a default': 'getattr(X, "NAME", None)',
    'attrgetter': ('from operator import attrgetter', 'attrgetter("NAME")(X)'),
    'in a lambda': '(lambda it: it.NAME)(X)',
    'of a default': '(lambda it=X: it.NAME)()',
    'of the class': 'type(X).NAME.__get__(X)',
    'in a function': ('def read(it):\n    return it.NAME', 'read(X)'),
    'of an attribute': ('class Box:\n    def __init__(self, it):\n        self.it = it\n    def read(self):\n        return self.it.NAME', 'Box(X).read()'),
    'by a pattern': ('def read(it):\n    match it:\n        case object(NAME=found):\n            return found', 'read(X)'),
    'in a comprehension': '[it.NAME for it in [X]][0]',
    'of an operand': ('class Box:\n    def __add__(self, it):\n        return it.NAME', 'Box() + X'),
    'of a key': ('class Box:\n    def __getitem__(self, it):\n        return it.NAME', 'Box()[X]'),
    'of a kept value': ('kept = []\ndef read():\n    return kept[0].NAME', '[kept.append(X), read()][1]'),
}

# A call: F is what is called, A its arguments, K its keywords as a display, V its first argument.
CALLS = {
    'stars': 'F(*[A], K_)',
    'joined stars': 'F(*[*[], *[A]], K_)',
    'keywords in a dict': 'F(A, **{K})',
    'keywords by dict()': 'F(A, **dict(K_))',
    'keywords of a union': 'F(A, **({} | {K}))',
    'keywords of a comprehension': 'F(A, **{key: it for key, it in {K}.items()})',
    'partial': ('from functools import partial', 'partial(F, A, K_)()'),
    'passed on': '(lambda *a, **k: F(*a, **k))(A, K_)',
    'handed on': ('def call(it, *a, **k):\n    return it(*a, **k)', 'call(F, A, K_)'),
    'mapped': '[*map(F, [V])][0]',
    'in a comprehension': '[it(V) for it in [F]][0]',
    'named': '[(it := F), it(V)][1]',
}

# A text: A and B are its first letter and the rest, R the text from behind, E its bytes, X the text.
TEXTS = {
    'sum': 'A + B',
    'joined': '"".join([A, B])',
    'filled in': 'f"{X}"',
    'from behind': 'R[::-1]',
    'times one': 'X * 1',
    'decoded': 'E.decode()',
    'dict': '{0: X}[0]',
    'choice': '("sum" if not 1 else X)',
    'lambda': '(lambda it: it)(X)',
    'name': ('text = X', 'text'),
    'function': ('def write():\n    return X', 'write()'),
    'default': ('def write(text=X):\n    return text', 'write()'),
    'class': ('class Box:\n    text = X', 'Box.text'),
    'changed list': ('texts = ["sum"]\ntexts[0] = X', 'texts[0]'),
}

# What stands around the statements, which come where BODY is.
AROUND = {
    'function': 'def go():\n    BODY\ngo()',
    'method': 'class Box:\n    def go(self):\n        BODY\nBox().go()',
    'class body': 'class Box:\n    BODY',
    'if': 'if True:\n    BODY',
    'else': 'if not 1:\n    pass\nelse:\n    BODY',
    'try': 'try:\n    BODY\nfinally:\n    pass',
    'finally': 'try:\n    pass\nfinally:\n    BODY',
    'except': 'try:\n    1 / 0\nexcept ZeroDivisionError:\n    BODY',
    'for': 'for _ in [0]:\n    BODY',
    'while': 'while True:\n    BODY\n    break',
    'with': 'from contextlib import suppress\nwith suppress(KeyError):\n    BODY',
    'match': 'match 1:\n    case _:\n        BODY',
    'closure': 'def outer():\n    def inner():\n        BODY\n    return inner\nouter()()',
    'generator': 'def go():\n    BODY\n    yield 1\nlist(go())',
    'coroutine': 'import asyncio\nasync def go():\n    BODY\nasyncio.run(go())',
    'decorator': 'def wrap(it):\n    BODY\n    return it\n@wrap\ndef go(): pass',
    'property': 'class Box:\n    @property\n    def it(self):\n        BODY\nBox().it',
    'context': 'class Box:\n    def __enter__(self):\n        BODY\n    def __exit__(self, *a): pass\nwith Box(): pass',
    'iteration': 'class Box:\n    def __iter__(self):\n        BODY\n        return iter(())\nlist(Box())',
    'key': 'def go(it):\n    BODY\n    return 0\nsorted([1, 2], key=go)',
}


class Fill(ast.NodeTransformer):
    """Puts in what a template names: expressions, the arguments A and keywords K of a call, an attribute for NAME."""

    def __init__(self, parts, name='', args=None, keywords=()):
        self.parts, self.name, self.args, self.keywords = parts, name, args, keywords

    def visit_Name(self, node):
        return copy.deepcopy(self.parts.get(node.id, node))

    def visit_Attribute(self, node):
        self.generic_visit(node)
        node.attr = node.attr.replace('NAME', self.name)
        return node

    def visit_Constant(self, node):
        return ast.Constant(self.name) if node.value == 'NAME' else node

    def visit_MatchClass(self, node):
        self.generic_visit(node)
        node.kwd_attrs = [each.replace('NAME', self.name) for each in node.kwd_attrs]
        return node

    def visit_Call(self, node):
        """`F(A, K_)`"""
        words = copy.deepcopy(self.keywords) if any(is_named(each, 'K_') for each in node.args) else []
        given = self.spread([each for each in node.args if not is_named(each, 'K_')])
        return ast.Call(self.visit(node.func), given, [*(self.visit(each) for each in node.keywords), *words])

    def visit_List(self, node):
        return ast.List(self.spread(node.elts), node.ctx)

    def visit_Set(self, node):
        """`{K}`: the keywords as a dict."""
        if not any(is_named(each, 'K') for each in node.elts):
            return self.generic_visit(node)
        words = copy.deepcopy(self.keywords)
        return ast.Dict([ast.Constant(each.arg) for each in words], [each.value for each in words])

    def spread(self, items):
        """The template's own items, and the arguments where it says A: these are not looked into."""
        out = []
        for each in items:
            is_all = self.args is not None and is_named(each, 'A')
            out += copy.deepcopy(self.args) if is_all else [self.visit(each)]
        return out


def is_named(node, name):
    return isinstance(node, ast.Name) and node.id == name


def filled(way, parts, **more):
    """(what goes before, the expression)"""
    before, after = way if isinstance(way, tuple) else ('', way)
    fill = Fill(parts, **more)
    return [fill.visit(each) for each in ast.parse(before).body], fill.visit(ast.parse(after, mode='eval').body)


class Swap(ast.NodeTransformer):
    def __init__(self, old, new):
        self.old, self.new = old, new

    def visit(self, node):
        return self.new if node is self.old else self.generic_visit(node)


def swapped(tree, kind, index, make):
    """The tree with its index-th node of that kind made anew, and what goes before below the imports."""
    tree = copy.deepcopy(tree)
    node = [each for each in ast.walk(tree) if kind(each)][index]
    before, new = make(node)
    tree = Swap(node, new).visit(tree)
    at = 0
    while at < len(tree.body) and isinstance(tree.body[at], (ast.Import, ast.ImportFrom)):
        at += 1
    tree.body[at:at] = before
    return tree


def is_read(node):
    return isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)


def is_call(node):
    return isinstance(node, ast.Call)


def has_first(node):
    return is_call(node) and bool(node.args) and not isinstance(node.args[0], ast.Starred)


def is_plain(node):
    return (
        is_call(node)
        and not any(isinstance(each, ast.Starred) for each in node.args)
        and all(each.arg for each in node.keywords)
    )


def is_text(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) > 1


def base_anew(way):
    def make(node):
        before, value = filled(way, {'X': node.value})
        return before, ast.Attribute(value, node.attr, node.ctx)

    return make


def callee_anew(way):
    def make(node):
        before, value = filled(way, {'X': node.func})
        return before, ast.Call(value, node.args, node.keywords)

    return make


def argument_anew(way):
    def make(node):
        before, value = filled(way, {'X': node.args[0]})
        return before, ast.Call(node.func, [value, *node.args[1:]], node.keywords)

    return make


def read_anew(way):
    return lambda node: filled(way, {'X': node.value}, name=node.attr)


def call_anew(way):
    def make(node):
        parts = {'F': node.func}
        if 'V' in (way if isinstance(way, str) else way[1]):
            if len(node.args) != 1 or node.keywords:
                raise ValueError('what is done would be another thing')
            parts['V'] = node.args[0]
        return filled(way, parts, args=node.args, keywords=node.keywords)

    return make


def text_anew(way):
    def make(node):
        text = node.value
        parts = {'A': text[:1], 'B': text[1:], 'R': text[::-1], 'E': text.encode(), 'X': text}
        return filled(way, {key: ast.Constant(value) for key, value in parts.items()})

    return make


KINDS = (
    ('base', is_read, base_anew, VALUES),
    ('callee', is_call, callee_anew, VALUES),
    ('argument', has_first, argument_anew, VALUES),
    ('read', is_read, read_anew, READS),
    ('call', is_plain, call_anew, CALLS),
    ('text', is_text, text_anew, TEXTS),
)


def around(tree):
    """The statements in other places, with the imports among them or above."""
    imports = [each for each in tree.body if isinstance(each, (ast.Import, ast.ImportFrom))]
    rest = [each for each in tree.body if each not in imports]
    if any(each.module == '__future__' for each in imports if isinstance(each, ast.ImportFrom)):
        return
    for how, text in AROUND.items():
        yield f'in {how}', ast.Module([*copy.deepcopy(imports), *placed(text, rest)], [])
        if not any(name.name == '*' for each in imports for name in each.names):
            yield f'all in {how}', ast.Module(placed(text, tree.body), [])


def placed(text, body):
    tree = ast.parse(text)
    for node in ast.walk(tree):
        for name in ('body', 'orelse', 'finalbody'):
            block = getattr(node, name, None)
            for at, each in enumerate(block if isinstance(block, list) else []):
                if isinstance(each, ast.Expr) and isinstance(each.value, ast.Name) and each.value.id == 'BODY':
                    block[at : at + 1] = copy.deepcopy(body)
                    return tree.body
    raise AssertionError(f'no BODY in {text}')


def renamed(tree):
    """Each imported name under another one, plainly and by way of a condition."""
    imports = [each for each in tree.body if isinstance(each, (ast.Import, ast.ImportFrom))]
    rest = [each for each in tree.body if each not in imports]
    for bound in {(name.asname or name.name.split('.')[0]) for each in imports for name in each.names} - {'*'}:
        other = Fill({bound: ast.Name('other', ast.Load())})
        moved = [other.visit(each) for each in copy.deepcopy(rest)]
        for how, text in (('plainly', 'other = {0}'), ('by a condition', 'if True:\n    other = {0}\nelse:\n    other = None')):
            yield f'{bound} renamed {how}', ast.Module([*imports, *ast.parse(text.format(bound)).body, *moved], [])


def ways(tree, places, choose):
    """(how, tree) of every way, of which some make no program."""
    yield from around(tree)
    yield from renamed(tree)
    for what, kind, anew, table in KINDS:
        count = sum(1 for each in ast.walk(tree) if kind(each))
        for how, way in table.items():
            for index in sorted(choose.sample(range(count), min(places, count))):
                try:
                    yield f'{what}: {how}', swapped(tree, kind, index, anew(way))
                except ValueError:
                    continue


def main(job):
    choose = random.Random(job['seed'])
    for name, text in job['programs']:
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError):
            continue
        seen = set()
        for how, changed in ways(tree, job['places'], choose):
            try:
                written = ast.unparse(ast.fix_missing_locations(changed))
                compile(written, '<rewritten>', 'exec')
            except (SyntaxError, ValueError, TypeError):
                continue
            if written not in seen:
                seen.add(written)
                print(json.dumps({'name': name, 'how': how, 'text': written}))
