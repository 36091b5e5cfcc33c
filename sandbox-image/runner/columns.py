"""Which columns the tables of a failing line have, for who named one that is not there."""

import re
import traceback

import pandas

# Tables and columns that are told: who needs more prints them.
_TABLES, _COLUMNS, _LETTERS = 3, 30, 60
_NAME = re.compile(r'[^\W\d]\w*')


def of_the_line(error, namespace, given):
    """A line for each table the failing line names, else for each of `given` (names of the caller's tables).

    Empty unless pandas looked for a name: a KeyError of a dict says nothing of tables.
    """
    steps = traceback.extract_tb(error.__traceback__)
    if not isinstance(error, (KeyError, AttributeError, NameError)) or not any('/pandas/' in each.filename for each in steps):
        return []
    lines = [each.line or '' for each in steps if each.filename.startswith('<')]
    named = dict.fromkeys(_NAME.findall(lines[-1])) if lines else {}
    tables = [name for name in named if _is_table(namespace, name)] or [name for name in given if _is_table(namespace, name)]
    return [f'Columns of {name}: {_listed(namespace[name])}.' for name in tables[:_TABLES]]


def _is_table(namespace, name):
    # Exactly that class: what a program derives from it may answer anything.
    return type(namespace.get(name)) is pandas.DataFrame


def _listed(table):
    shown = ', '.join(_text(label) for label in table.columns[:_COLUMNS])
    more = len(table.columns) - _COLUMNS
    return f'{shown} and {more} more' if more > 0 else shown or 'none'


def _text(label):
    try:
        return repr(str(label)[:_LETTERS])
    except Exception:  # a label may be an object of the program's own
        return f'a {type(label).__name__}'
