"""The value of the last expression as JSON, by DESIGN's table of values (docs/protocol.md has the shapes).

Numbers JSON cannot carry exactly become text or null, and their places are listed as JSON Pointers into the
result (`/value/a/0`, `/rows/3/1`). Everything is bounded: depth, nodes, cells, bytes.
"""

import dataclasses
import datetime
import decimal
import json
import math

import numpy
import pandas

from runner import figures

MAX_DEPTH = 20
MAX_NODES = 50_000
MAX_CELLS = 500_000
MAX_TEXT = 100_000
MAX_PATHS = 1000
SAFE_INTEGER = 2**53


class _Encoding:
    """One encoding: what was noted on the way, and how many nodes it took."""

    def __init__(self, artifacts):
        self.artifacts = artifacts
        self.nodes = 0
        self.as_text = []
        self.not_finite = []
        self.cut = []

    def note(self, paths, path):
        if len(paths) < MAX_PATHS:
            paths.append(path)
        else:
            self.cut_by(f'only the first {MAX_PATHS} places are listed')

    def cut_by(self, reason):
        if reason not in self.cut:
            self.cut.append(reason)

    def notes(self):
        lists = {'as_text': self.as_text, 'not_finite': self.not_finite, 'cut': self.cut}
        return {name: entries for name, entries in lists.items() if entries}


def encode(value, limit, artifacts=None):
    """The bytes of a `value` frame, at most `limit`; None for None."""
    if value is None:
        return None
    data = _dump(_result(value, artifacts, MAX_CELLS))
    if len(data) > limit and isinstance(value, (pandas.DataFrame, pandas.Series, pandas.Index, numpy.ndarray)):
        cells = max(1, int(value.size * limit / len(data) * 0.8))
        data = _dump(_result(value, artifacts, min(cells, MAX_CELLS)))
    if len(data) > limit:
        text = data[: min(MAX_TEXT, limit // 8)].decode('utf-8', 'ignore')
        data = _dump({'type': 'text', 'value': text, 'cut': [f'the value is over {limit} bytes as JSON']})
    return data


def _dump(result):
    # A lone surrogate has no UTF-8; its backslash form is a JSON escape for the very same character.
    return json.dumps(result, ensure_ascii=False, separators=(',', ':')).encode('utf-8', 'backslashreplace')


def _result(value, artifacts, cells):
    encoding = _Encoding(artifacts)
    if isinstance(value, pandas.DataFrame):
        result = _table(value, encoding, cells)
    elif isinstance(value, (pandas.Series, pandas.Index)):
        result = _table(value.to_frame(name=_series_name(value)), encoding, cells, index=isinstance(value, pandas.Series))
    elif (figure := figures.figure_of(value)) is not None:
        result = _artifact(encoding, 'figure.png', 'image/png', figures.png(figure))
    elif isinstance(value, numpy.ndarray) and value.ndim:
        result = _array(value, encoding, cells)
    elif isinstance(value, str) and (picture := figures.picture_of(value)):
        result = _artifact(encoding, f'image.{picture[1]}', picture[0], picture[2])
    elif _is_known(value):
        result = {'type': 'json', 'value': _node(value, '/value', 0, encoding)}
    else:
        result = {'type': 'text', 'value': _repr(value)}
    return {**result, **encoding.notes()}


def _artifact(encoding, name, mime, data):
    given = encoding.artifacts.add(name, mime, data) if encoding.artifacts else None
    return {'type': 'artifact', 'name': given or name, 'mime_type': mime}


def _series_name(value):
    return 0 if value.name is None else value.name


# -- scalars and containers -----------------------------------------------------------------------------

_SCALARS = (bool, int, float, str, decimal.Decimal, datetime.date, datetime.time, datetime.timedelta)
_SCALARS += (numpy.generic, type(pandas.NaT), type(pandas.NA))
_CONTAINERS = (dict, list, tuple, set, frozenset)


def _is_known(value):
    if isinstance(value, (numpy.complexfloating, numpy.void, numpy.bytes_)):
        return False
    return isinstance(value, (*_SCALARS, *_CONTAINERS)) or _is_dataclass(value)


def _is_dataclass(value):
    return dataclasses.is_dataclass(value) and not isinstance(value, type)


def _node(value, path, depth, encoding):
    """JSON for anything; what has no better form becomes its repr."""
    encoding.nodes += 1
    if value is None or isinstance(value, (bool, numpy.bool_)):
        return None if value is None else bool(value)
    if isinstance(value, (*_CONTAINERS, numpy.ndarray, pandas.DataFrame, pandas.Series, pandas.Index)) or _is_dataclass(value):
        if depth >= MAX_DEPTH:
            encoding.cut_by(f'nesting over {MAX_DEPTH} levels')
            return '...'
        return _inner(value, path, depth + 1, encoding)
    return _scalar(value, path, encoding)


def _inner(value, path, depth, encoding):
    if isinstance(value, pandas.DataFrame):
        value = value.to_dict('records')
    elif isinstance(value, pandas.Series):
        value = value.to_dict()
    elif isinstance(value, (numpy.ndarray, pandas.Index)):
        value = value.tolist()
        if not isinstance(value, list):
            return _node(value, path, depth, encoding)
    elif _is_dataclass(value):
        value = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, dict):
        if all(type(key) is str for key in value):
            return {
                key: _node(item, f'{path}/{_escape(key)}', depth, encoding) for key, item in _within(value.items(), encoding)
            }
        value = [[key, item] for key, item in _within(value.items(), encoding)]
    return [_node(item, f'{path}/{at}', depth, encoding) for at, item in enumerate(_within(value, encoding))]


def _within(items, encoding):
    """The items, as long as there are nodes left."""
    for item in items:
        if encoding.nodes >= MAX_NODES:
            encoding.cut_by(f'more than {MAX_NODES:,} nodes')
            return
        yield item


def _escape(key):
    return key.replace('~', '~0').replace('/', '~1')


def _scalar(value, path, encoding):
    if isinstance(value, str):
        picture = figures.picture_of(value)
        if picture:
            return 'artifact:' + _artifact(encoding, f'image.{picture[1]}', picture[0], picture[2])['name']
        return _text(str(value), encoding)
    if value is pandas.NaT or value is pandas.NA:
        return None
    if isinstance(value, (int, numpy.integer)):
        value = int(value)
        if abs(value) <= SAFE_INTEGER:
            return value
        encoding.note(encoding.as_text, path)
        return _long_integer(value)
    if isinstance(value, (float, numpy.floating)):
        value = float(value)
        if math.isfinite(value):
            return value
        encoding.note(encoding.not_finite, path)
        return None
    if isinstance(value, decimal.Decimal):
        encoding.note(encoding.as_text, path)
        return str(value)
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, numpy.datetime64):
        return None if numpy.isnat(value) else pandas.Timestamp(value).isoformat()
    if isinstance(value, (datetime.timedelta, numpy.timedelta64)):
        return None if pandas.isna(value) else pandas.Timedelta(value).isoformat()
    figure = figures.figure_of(value)
    if figure is not None:
        return 'artifact:' + _artifact(encoding, 'figure.png', 'image/png', figures.png(figure))['name']
    return _repr(value)


def _long_integer(value):
    try:
        return str(value)
    except ValueError:  # Python writes at most 4,300 digits
        return hex(value)[:MAX_TEXT]


def _text(text, encoding):
    if len(text) <= 8 * MAX_TEXT:
        return text
    encoding.cut_by(f'a text of {len(text):,} characters')
    return text[: 8 * MAX_TEXT]


def _repr(value):
    try:
        return repr(value)[:MAX_TEXT]
    except BaseException as failure:
        return f'<{type(value).__name__}, whose repr raised {type(failure).__name__}>'


# -- tables and arrays ----------------------------------------------------------------------------------


def _table(table, encoding, cells, index=True):
    total, width = table.shape
    if width > cells:
        encoding.cut_by(f'{width - cells} columns')
        table = table.iloc[:, :cells]
    rows = min(total, max(1, cells // max(1, table.shape[1])))
    if rows < total:
        encoding.cut_by(f'{total - rows} rows')
    head = table.iloc[:rows]
    columns = [_column(head.iloc[:, at], f'/rows/{{}}/{at}', encoding) for at in range(head.shape[1])]
    result = {
        'type': 'table',
        'columns': [_label(name) for name in head.columns],
        'dtypes': [str(dtype) for dtype in head.dtypes],
    }
    if index and not _is_plain(table.index, total):
        names = [None if name is None else _label(name) for name in head.index.names]
        result['index'] = _column(head.index.to_series(), '/index/{}', encoding)
        if any(name is not None for name in names):
            result['index_name'] = names[0] if len(names) == 1 else names
    result['rows'] = [list(row) for row in zip(*columns)] if columns else [[] for _ in range(rows if total else 0)]
    result['total_rows'] = total
    return result


def _is_plain(index, length):
    return isinstance(index, pandas.RangeIndex) and index.start == 0 and index.step == 1 and index.name is None


def _label(name):
    if isinstance(name, str):
        return name
    if isinstance(name, tuple):
        return ' / '.join(_label(part) for part in name)
    if isinstance(name, datetime.date):
        return name.isoformat()
    return _repr(name) if not isinstance(name, numpy.generic) else str(name)


def _column(series, path, encoding):
    """One column's cells. Numbers, truth values and times go through numpy at once, the rest one by one."""
    kind = series.dtype.kind if isinstance(series.dtype, numpy.dtype) else None
    if kind == 'b':
        return series.tolist()
    if kind in ('i', 'u'):
        values = series.to_numpy()
        if not len(values) or (-SAFE_INTEGER <= int(values.min()) and int(values.max()) <= SAFE_INTEGER):
            return values.tolist()
    elif kind == 'f':
        values = series.to_numpy().astype(float)
        cells = values.tolist()
        for at in numpy.flatnonzero(~numpy.isfinite(values)).tolist():
            encoding.note(encoding.not_finite, path.format(at))
            cells[at] = None
        return cells
    elif isinstance(series.dtype, pandas.StringDtype):
        # A missing text is no number that JSON cannot carry: null, and not listed.
        cells = series.astype(object).where(series.notna(), None).tolist()
        return [_cell(cell, path, at, encoding) for at, cell in enumerate(cells)]
    return [_cell(cell, path, at, encoding) for at, cell in enumerate(series.tolist())]


def _cell(cell, path, at, encoding):
    if cell is None or type(cell) is str and len(cell) < 64 and not cell.startswith('data:'):
        return cell
    if type(cell) is float and cell != cell:
        encoding.note(encoding.not_finite, path.format(at))
        return None
    return _node(cell, path.format(at), 1, encoding)


def _array(array, encoding, cells):
    shape = array.shape
    rows = shape[0]
    width = max(1, array.size // max(1, rows))
    keep = min(rows, max(1, cells // width))
    if keep < rows:
        encoding.cut_by(f'{rows - keep} rows')
        array = array[:keep]
    if array.dtype.kind in 'fiub' and array.size <= cells:
        value = _numbers(array, encoding)
    else:
        value = _node(array, '/value', 0, encoding)
    return {'type': 'array', 'shape': list(shape), 'dtype': str(array.dtype), 'value': value, 'total_rows': rows}


def _numbers(array, encoding):
    """A numeric array as nested lists; places of numbers JSON cannot carry are noted."""
    if array.dtype.kind == 'f':
        bad = ~numpy.isfinite(array)
    elif array.dtype.kind in 'iu' and array.size:
        bad = (array > SAFE_INTEGER) | (array < -SAFE_INTEGER) if array.dtype.itemsize == 8 else None
    else:
        bad = None
    if bad is None or not bad.any():
        return array.tolist()
    value = array.astype(object)
    for place in numpy.argwhere(bad).tolist():
        path = '/value/' + '/'.join(map(str, place))
        number = value[tuple(place)]
        if array.dtype.kind == 'f':
            encoding.note(encoding.not_finite, path)
            value[tuple(place)] = None
        else:
            encoding.note(encoding.as_text, path)
            value[tuple(place)] = str(number)
    return value.tolist()
