"""The gate: a program passes only if CPython reads in it the very facts the policy's verdict rests on.

Also what stands right behind it: compiling each unit by itself, finding the last expression, awaiting. What
is allowed was decided on the host; here it is only made sure that both read the same program.
"""

import ast
import inspect

from runner import facts


class Disagreement(Exception):
    """CPython reads a unit differently from the policy's parser."""

    def __init__(self, unit):
        super().__init__(unit['name'])
        self.violation = {
            'rule': 'parser/disagreement',
            'message': f'Python reads {unit["name"]} differently from the policy check.',
            'line': 1,
            'column': 1,
            'hint': 'Write the unusual parts of the code in a plainer way.',
            'unit': unit['name'],
        }


# Preludes read ahead, by name and text: their digest and code. The same text always gives the same of both.
_ahead = {}


def read_ahead(name, text):
    """Does a prelude's reading and compiling while the worker waits, so that no run pays for it."""
    try:
        tree = ast.parse(text, name)
    except SyntaxError:
        return  # told by the run that has it
    _ahead[name, text] = facts.digest(tree, text), _compile(tree, name, 'exec')


def read(units, compare):
    """The units with their trees, or with the SyntaxError that Python finds in one; compares the facts."""
    result = []
    for unit in units:
        known = _ahead.get((unit['name'], unit['text'])) if unit is not units[-1] else None
        if known is not None:
            if compare and known[0] != unit['facts']:
                raise Disagreement(unit)
            result.append((unit, known[1]))
            continue
        try:
            tree = ast.parse(unit['text'], unit['name'])
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            result.append((unit, error))
            continue
        if compare and facts.digest(tree, unit['text']) != unit['facts']:
            raise Disagreement(unit)
        result.append((unit, tree))
    return result


def compile_units(read_units):
    """(code, last expression or None) for each unit; raises what Python says of one it cannot compile."""
    steps = []
    for unit, tree in read_units:
        if isinstance(tree, Exception):
            raise tree
        if not isinstance(tree, ast.AST):
            steps.append((tree, None))  # compiled ahead
            continue
        value = None
        if unit is read_units[-1][0] and tree.body and isinstance(tree.body[-1], ast.Expr):
            value = ast.Expression(tree.body.pop().value)
        steps.append((_compile(tree, unit['name'], 'exec'), value and _compile(value, unit['name'], 'eval')))
    return steps


def _compile(tree, name, mode):
    return compile(tree, name, mode, flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)


def _awaits(code):
    return code is not None and bool(code.co_flags & inspect.CO_COROUTINE)


def event_loop(steps):
    """A runner for top-level await, or None where nothing awaits: asyncio costs 30 ms to import."""
    if not any(_awaits(code) for step in steps for code in step):
        return None
    import asyncio

    runner = asyncio.Runner()
    runner.get_loop()
    return runner


def step(code, namespace, loop):
    """Executes one piece of code in the program's module; gives the value of an expression."""
    value = eval(code, namespace)
    return loop.run(_wrap(value)) if _awaits(code) else value


async def _wrap(coroutine):
    return await coroutine
