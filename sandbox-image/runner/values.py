"""The value of the last expression as JSON, in the shapes of docs/protocol.md.

Numbers JSON cannot carry exactly become text or null, and their places are listed as JSON Pointers into the
result (`/value/a/0`, `/rows/3/1`). Everything is bounded: depth, nodes, cells, bytes.
"""

import json
import sys

import numpy
import pandas

from runner import figures, grids, nodes

MAX_CELLS = 500_000


def encode(value, limit, artifacts=None):
    """The bytes of a `value` frame, at most `limit`; None for None."""
    if value is None:
        return None
    value = _unstyled(value)
    try:
        data = _dump(_result(value, artifacts, MAX_CELLS))
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        # The run went well; a value that does not let itself be taken apart (a rare kind of array, a class of the
        # program's own) is shown as it shows itself.
        data = _dump({'type': 'text', 'value': nodes.text_of(value)})
    if len(data) > limit and isinstance(value, (pandas.DataFrame, pandas.Series, pandas.Index, numpy.ndarray)):
        cells = max(1, int(value.size * limit / len(data) * 0.8))
        data = _dump(_result(value, artifacts, min(cells, MAX_CELLS)))
    if len(data) > limit:
        text = data[: min(nodes.MAX_TEXT, limit // 8)].decode('utf-8', 'ignore')
        data = _dump({'type': 'text', 'value': text, 'cut': [f'the value is over {limit} bytes as JSON']})
    return data


def _unstyled(value):
    """The table of a style: colours are for pages, which `to_html()` writes."""
    styles = sys.modules.get('pandas.io.formats.style')
    return value.data if styles is not None and isinstance(value, styles.Styler) else value


def _dump(result):
    # A lone surrogate has no UTF-8; its backslash form is a JSON escape for the very same character.
    return json.dumps(result, ensure_ascii=False, separators=(',', ':')).encode('utf-8', 'backslashreplace')


def _result(value, artifacts, cells):
    encoding = nodes.Encoding(artifacts)
    if isinstance(value, pandas.DataFrame):
        result = grids.table(value, encoding, cells)
    elif isinstance(value, pandas.MultiIndex):
        names = [at if name is None else name for at, name in enumerate(value.names)]
        column = value.to_frame(index=False, name=names, allow_duplicates=True)
        result = grids.table(column, encoding, cells, index=False)
    elif isinstance(value, (pandas.Series, pandas.Index)):
        column = value.to_frame(name=0 if value.name is None else value.name)
        result = grids.table(column, encoding, cells, index=isinstance(value, pandas.Series))
    elif (figure := figures.figure_of(value)) is not None:
        result = nodes.artifact(encoding, 'figure.png', 'image/png', figures.png(figure))
    elif isinstance(value, numpy.ndarray) and value.ndim:
        result = grids.array_value(value, encoding, cells)
    elif isinstance(value, str) and (picture := figures.picture_of(value)):
        result = nodes.artifact(encoding, f'image.{picture[1]}', picture[0], picture[2])
    elif nodes.is_known(value):
        result = {'type': 'json', 'value': nodes.node(value, '/value', 0, encoding)}
    else:
        result = {'type': 'text', 'value': nodes.text_of(value)}
    return {**result, **encoding.notes()}

