"""Values of any kind as JSON nodes: scalars and containers, to the depth and number of nodes there is room for."""

import dataclasses
import datetime
import decimal
import math

import numpy
import pandas

from runner import figures

MAX_DEPTH = 20
MAX_NODES = 50_000
MAX_TEXT = 100_000
MAX_PATHS = 1000
SAFE_INTEGER = 2**53


class Encoding:
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


def artifact(encoding, name, mime, data):
    given = encoding.artifacts.add_picture(name, mime, data) if encoding.artifacts else None
    return {'type': 'artifact', 'name': given or name, 'mime_type': mime}


_SCALARS = (bool, int, float, str, decimal.Decimal, datetime.date, datetime.time, datetime.timedelta)
_SCALARS += (numpy.generic, type(pandas.NaT), type(pandas.NA))
_CONTAINERS = (dict, list, tuple, set, frozenset)
_GRIDS = (numpy.ndarray, pandas.DataFrame, pandas.Series, pandas.Index)


def is_known(value):
    if isinstance(value, (numpy.complexfloating, numpy.void, numpy.bytes_)):
        return False
    return isinstance(value, (*_SCALARS, *_CONTAINERS)) or _is_dataclass(value)


def _is_dataclass(value):
    return dataclasses.is_dataclass(value) and not isinstance(value, type)


def node(value, path, depth, encoding):
    """JSON for anything; what has no better form becomes its repr."""
    encoding.nodes += 1
    if value is None or isinstance(value, (bool, numpy.bool_)):
        return None if value is None else bool(value)
    if isinstance(value, (*_CONTAINERS, *_GRIDS)) or _is_dataclass(value):
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
            return node(value, path, depth, encoding)
    elif _is_dataclass(value):
        value = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, dict):
        if all(type(key) is str for key in value):
            items = _within(value.items(), encoding)
            return {key: node(item, f'{path}/{_escape(key)}', depth, encoding) for key, item in items}
        value = [[key, item] for key, item in _within(value.items(), encoding)]
    return [node(item, f'{path}/{at}', depth, encoding) for at, item in enumerate(_within(value, encoding))]


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
            return 'artifact:' + artifact(encoding, f'image.{picture[1]}', picture[0], picture[2])['name']
        return _text(str(value), encoding)
    if value is pandas.NaT or value is pandas.NA:
        return None
    # Before the integers, which numpy counts its durations among; without a unit it is a mere number.
    if isinstance(value, (datetime.timedelta, numpy.timedelta64)):
        if pandas.isna(value):
            return None
        unit, step = numpy.datetime_data(value) if isinstance(value, numpy.timedelta64) else ('s', 1)
        countable = step == 1 and unit not in ('generic', 'M', 'Y')
        return pandas.Timedelta(value).isoformat() if countable else text_of(value)
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
        if numpy.isnat(value):
            return None
        # Steps of several units, which pandas does not know.
        return str(value) if numpy.datetime_data(value)[1] != 1 else pandas.Timestamp(value).isoformat()
    figure = figures.figure_of(value)
    if figure is not None:
        return 'artifact:' + artifact(encoding, 'figure.png', 'image/png', figures.png(figure))['name']
    return text_of(value)


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


def text_of(value):
    try:
        return repr(value)[:MAX_TEXT]
    except BaseException as failure:
        return f'<{type(value).__name__}, whose repr raised {type(failure).__name__}>'
