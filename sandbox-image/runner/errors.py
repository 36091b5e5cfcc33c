"""What Python raised, told with the caller's lines only."""

import linecache
import traceback

MAX_MESSAGE = 4000
MAX_TRACEBACK = 16000


def register(units):
    """Lets tracebacks show the lines of units, which are no files."""
    for unit in units:
        text = unit['text']
        linecache.cache[unit['name']] = (len(text), None, text.splitlines(keepends=True), unit['name'])


def describe(error, units):
    """{type, message, traceback}, each within its bound."""
    callers = {unit['name'] for unit in units if unit['kind'] != 'prelude'}
    every = {unit['name'] for unit in units}
    told = traceback.TracebackException.from_exception(error, limit=200, compact=True)
    shown = callers if _any_line(told, callers) else every
    _keep(told, shown, set())
    # One that the program raises may name any file.
    if isinstance(error, SyntaxError) and told.text is None and told.lineno and told.filename in every:
        told.text = linecache.getline(told.filename, int(told.lineno)) or None
    try:
        text = ''.join(told.format())
    except Exception:  # a program may raise anything, even what cannot be printed
        text = f'{type(error).__name__}\n'
    return {
        'type': type(error).__name__,
        'message': _cut(_message(error), MAX_MESSAGE),
        'traceback': _cut(text, MAX_TRACEBACK),
    }


def _message(error):
    if isinstance(error, SyntaxError):
        return f'{error.msg} (line {error.lineno})' if error.lineno else str(error.msg)
    try:
        return str(error)
    except BaseException as failure:
        return f'<its text raised {type(failure).__name__}>'


def _any_line(told, names):
    return any(frame.filename in names for frame in told.stack) or getattr(told, 'filename', None) in names


def _keep(told, names, seen):
    """Drops the frames of libraries and of the runner, in causes and contexts and groups too."""
    if told is None or id(told) in seen:
        return
    seen.add(id(told))
    told.stack[:] = [frame for frame in told.stack if frame.filename in names]
    for other in (told.__cause__, told.__context__, *(told.exceptions or ())):
        _keep(other, names, seen)


def _cut(text, limit):
    if len(text) <= limit:
        return text
    half = limit // 2
    return f'{text[:half]}\n... {len(text) - 2 * half} characters left out ...\n{text[-half:]}'
