"""Tables and arrays as JSON, by column and at once where the kind of number allows it: a cell at a time is slow."""

import datetime

import numpy
import pandas

from runner import nodes


def table(table, encoding, cells, index=True):
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
    if columns:
        result['rows'] = [list(row) for row in zip(*columns, strict=True)]
    else:
        result['rows'] = [[] for _ in range(rows if total else 0)]
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
    return nodes.text_of(name) if not isinstance(name, numpy.generic) else str(name)


def _column(series, path, encoding):
    """One column's cells. Numbers, truth values and times go through numpy at once, the rest one by one."""
    kind = series.dtype.kind if isinstance(series.dtype, numpy.dtype) else None
    if kind == 'b':
        return series.tolist()
    if kind in ('i', 'u'):
        values = series.to_numpy()
        if not len(values) or (-nodes.SAFE_INTEGER <= int(values.min()) and int(values.max()) <= nodes.SAFE_INTEGER):
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
    return nodes.node(cell, path.format(at), 1, encoding)


def array_value(array, encoding, cells):
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
        value = nodes.node(array, '/value', 0, encoding)
    return {'type': 'array', 'shape': list(shape), 'dtype': str(array.dtype), 'value': value, 'total_rows': rows}


def _numbers(array, encoding):
    """A numeric array as nested lists; places of numbers JSON cannot carry are noted."""
    if array.dtype.kind == 'f':
        bad = ~numpy.isfinite(array)
    elif array.dtype.kind in 'iu' and array.size:
        bad = (array > nodes.SAFE_INTEGER) | (array < -nodes.SAFE_INTEGER) if array.dtype.itemsize == 8 else None
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
