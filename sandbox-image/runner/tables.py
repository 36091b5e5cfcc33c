"""Inputs become DataFrames: what pandas users expect of each format, or a sentence that says what is wrong.

Nothing is converted beyond what pandas does by itself: "1.200,50 €", "12 %" and dates stay text. Where a guess
was needed (a separator, an encoding, a second column of one name), a note says so; what pandas guesses of values
without a word is looked for in doubts.py.
"""

import codecs
import csv
import importlib
import io
import json
import re
import sys
import warnings
import zipfile

import pandas

from runner import doubts

_BOMS = ((codecs.BOM_UTF8, 'utf-8-sig'), (codecs.BOM_UTF16_LE, 'utf-16'), (codecs.BOM_UTF16_BE, 'utf-16'))


# Where assemble.py puts pyarrow, which pandas would import at every boot if it could.
_ARROW = '/opt/parquet'
# Repeated names of a header times its columns: some 3,000 of one name, which pandas reads in 0.1 s.
_LOOKS = 10_000_000
# Bytes of sheets in which formulas are looked for; reading as many takes pandas a minute.
_LOOKED_AT = 100_000_000
_NO_RESULT = re.compile(rb'</f>\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>|<f[^>]*/>\s*</c>')


class InputError(Exception):
    """An input that cannot be read; the message names it and says why."""


def read(header, body, notes, for_analysis=False):
    """The DataFrame of one input; for an analysis, numbers that are read two ways stay text, which it refuses.

    @raises InputError
    """
    name, form = header['name'], header['format']
    where = f'{name} ({header["path"]})' if header.get('path') else name
    try:
        note = lambda text: notes.append(f'Input {where}: {text}')
        if form == 'xlsx':
            return _xlsx(body, note, header.get('sheet'))
        if form in _SEPARATORS:
            return _delimited(body, note, _SEPARATORS[form], for_analysis)
        return _READERS[form](body, note)
    except InputError as error:
        raise InputError(f'Input {where} cannot be read as {form}: {error}') from None
    except RecursionError:
        raise InputError(f'Input {where} cannot be read as {form}: it is nested too deeply.') from None
    except MemoryError:
        raise InputError(f'Input {where} needs more memory than the run has.') from None
    except Exception as error:
        text = str(error).strip().removeprefix('Error tokenizing data. C error: ') or type(error).__name__
        raise InputError(f'Input {where} cannot be read as {form}: {text[:500]}') from None


def _delimited(body, note, separator, for_analysis):
    if not body.strip():
        raise InputError('it is empty; the first line has to name the columns.')
    encoding = _encoding(body, note)
    used = _separator(body, encoding, separator, note)
    _check_header(body, encoding, used)

    def parse(**options):
        return pandas.read_csv(io.BytesIO(body), sep=used, encoding=encoding, index_col=False, **options)

    # By default pandas takes surplus fields at the front of all rows for an index, and says nothing.
    with warnings.catch_warnings():
        warnings.simplefilter('error', pandas.errors.ParserWarning)
        try:
            frame = parse(low_memory=False)
        except pandas.errors.ParserWarning:
            raise InputError(f'{_long_row(body, encoding, used)} more fields than the header has names.') from None
    return doubts.settle(frame, body, used, parse, note, as_text=for_analysis)


def _long_row(body, encoding, separator):
    """The first row with more fields than the header: `line 3 has`."""
    rows = csv.reader(io.StringIO(body.decode(encoding, 'replace'), newline=''), delimiter=separator)
    width = len(next(rows))
    return next((f'line {rows.line_num} has' for row in rows if len(row) > width), 'its rows have')


def _check_header(body, encoding, separator):
    """pandas looks for each repeated name among all columns, which takes minutes where there are many of both."""
    if body.count(separator.encode()) < 1000:
        return
    try:
        options = {'header': None, 'nrows': 1, 'dtype': str, 'keep_default_na': False, 'index_col': False}
        head = pandas.read_csv(io.BytesIO(body), sep=separator, encoding=encoding, **options)
    except (ValueError, pandas.errors.ParserError):
        return  # told by the reading of all of it
    names = [name for name in head.iloc[0] if name]
    repeated = len(names) - len(set(names))
    if repeated * len(names) > _LOOKS:
        raise InputError(f'{repeated} of its {head.shape[1]} columns repeat a name; give each its own.')


def _encoding(body, note):
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return encoding
    # UTF-16 without its mark: in most tables, every second byte of the header is zero.
    for encoding, zeros, others in (('utf-16-le', body[1:200:2], body[:200:2]), ('utf-16-be', body[:200:2], body[1:200:2])):
        if len(body) % 2 == 0 and zeros.count(0) > len(zeros) / 2 and not others.count(0):
            note('UTF-16 without its mark.')
            return encoding
    if b'\0' in body:
        raise InputError('it holds zero bytes, which no text has; save it as UTF-8.')
    try:
        body.decode('utf-8')
    except UnicodeDecodeError:
        note('not UTF-8, read as Windows-1252.')
        return 'cp1252'
    return 'utf-8'


def _separator(body, encoding, separator, note):
    """The format's own separator, unless the header has none of it and is clearly split by another."""
    head = body[:65536].decode(encoding, 'ignore').splitlines()[0]
    if separator in head:
        return separator
    other = max((';', '\t', '|', ','), key=head.count)
    if not head.count(other):
        return separator
    note(f'columns are split by {other!r}.')
    return other


def _text(body, note):
    return body.decode(_encoding(body, note))


def _json(body, note):
    try:
        value = json.loads(_text(body, note))
    except ValueError as error:
        raise InputError(f'not JSON: {error}.') from None
    return _from_value(value, note)


def _from_value(value, note):
    """Records, {columns, rows}, a list of values by column, or what `DataFrame.to_json` writes by any `orient`."""
    if isinstance(value, list):
        return _from_records(value)
    if isinstance(value, dict) and 'rows' in value:
        return _from_rows(value.get('columns'), value['rows'], note)
    if isinstance(value, dict) and 'columns' in value and set(value) <= {'columns', 'index', 'data'}:
        frame = _from_rows(value['columns'], value.get('data'), note, rows_are='data')
        return frame.set_axis(value['index']) if 'index' in value else frame
    if isinstance(value, dict) and set(value) == {'schema', 'data'} and isinstance(value['data'], list):
        return _from_records(value['data'])
    if isinstance(value, dict) and value and all(isinstance(column, dict) for column in value.values()):
        note('read by column, as DataFrame.to_json() writes it: {"column": {"row": value}}.')
        return pandas.read_json(io.StringIO(json.dumps(value)), convert_dates=False, dtype=False)
    if isinstance(value, dict) and value and all(isinstance(column, list) for column in value.values()):
        lengths = {name: len(column) for name, column in value.items()}
        if len(set(lengths.values())) > 1:
            raise InputError(f'its columns differ in length: {str(lengths)[:300]}.')
        return pandas.DataFrame(value)
    raise InputError('expected a list of records, {"columns": [...], "rows": [[...]]} or lists by column.')


def _from_records(records):
    for number, record in enumerate(records, 1):
        if not isinstance(record, dict):
            raise InputError(f'record {number} is {_kind(record)}, not an object like {{"month": "Jan", "cost": 3}}.')
    return pandas.DataFrame.from_records(records)


def _from_rows(columns, rows, note, rows_are='rows'):
    if not isinstance(columns, list) or not isinstance(rows, list):
        raise InputError(f'"columns" has to be a list of names and "{rows_are}" a list of lists.')
    for number, row in enumerate(rows, 1):
        if not isinstance(row, list):
            raise InputError(f'row {number} is {_kind(row)}, not a list.')
        if len(row) != len(columns):
            raise InputError(f'row {number} has {len(row)} values, but there are {len(columns)} columns.')
    names = _distinct([str(name) for name in columns], note)
    # By column, so that each gets the type its own values have.
    return pandas.DataFrame({name: [row[at] for row in rows] for at, name in enumerate(names)}, columns=names)


def _distinct(names, note):
    """Repeated names get .1, .2 as pandas.read_csv gives them."""
    taken, numbers, result = set(names), {}, []
    for name in names:
        fresh = name
        if name in numbers:
            # Each number is tried once: counting from the start again takes minutes where one name is all there is.
            while fresh in taken:
                numbers[name] += 1
                fresh = f'{name}.{numbers[name]}'
            taken.add(fresh)
            note(f'a second column {name!r} is named {fresh!r}.')
        else:
            numbers[name] = 0
        result.append(fresh)
    return result


def _jsonl(body, note):
    records = []
    for number, line in enumerate(_text(body, note).split('\n'), 1):
        if line.strip():
            try:
                records.append(json.loads(line))
            except ValueError as error:
                raise InputError(f'line {number} is not JSON: {error.msg}, at column {error.colno}.') from None
    return _from_records(records)


def _xlsx(body, note, sheet):
    with pandas.ExcelFile(io.BytesIO(body), engine='openpyxl') as book:
        names = [str(name) for name in book.sheet_names]
        if sheet is not None and sheet not in names:
            raise InputError(f'it has no sheet {sheet!r}; its sheets are {_listed(names)}.')
        if sheet is None and len(names) > 1:
            note(f'read is its first sheet, of {_listed(names)}; choose one as FILE.xlsx#SHEET.')
        _note_formulas(body, note)
        return book.parse(sheet_name=sheet if sheet is not None else 0)


def _note_formulas(body, note):
    """A workbook written by a program has formulas without results, which would be missing without a word."""
    with zipfile.ZipFile(io.BytesIO(body)) as book:
        sheets = [item for item in book.infolist() if item.filename.startswith('xl/worksheets/')]
        if sum(item.file_size for item in sheets) > _LOOKED_AT:
            return
        count = sum(len(_NO_RESULT.findall(book.read(item))) for item in sheets)
    if count:
        note(f'{count} formulas have no result and are missing here: open it in a spreadsheet program and save it.')


def _listed(names):
    more = f' and {len(names) - 20} more' if len(names) > 20 else ''
    return ', '.join(repr(name) for name in names[:20]) + more


def enable_parquet():
    """Lets pandas read and write Parquet from here on; takes some 65 ms and 30 MB, so only for who has it."""
    if _ARROW not in sys.path:
        sys.path.append(_ARROW)
        importlib.import_module('pyarrow.parquet')


def open_parquet_in_python():
    """From here on pandas opens Parquet by path itself: pyarrow does it where no audit hook sees it."""
    home = sys.modules['pandas.io.parquet']
    handles = sys.modules['pandas.io.common'].IOHandles

    def opened(path, fs, storage_options=None, mode='rb', is_dir=False):
        if fs is not None or is_dir or storage_options:
            raise ValueError('Parquet is one file here: leave out partition_cols, filesystem and storage_options.')
        if hasattr(path, 'read') or hasattr(path, 'write'):
            return path, None, None
        stream = open(path, mode)
        return stream, handles(handle=stream, compression={'method': None}, created_handles=[stream]), None

    home._get_path_or_handle = opened


def _parquet(body, _note):
    enable_parquet()
    return pandas.read_parquet(io.BytesIO(body), engine='pyarrow')


def _kind(value):
    return {dict: 'an object', list: 'a list', str: 'text', bool: 'true or false', type(None): 'null'}.get(
        type(value), 'a number'
    )


_SEPARATORS = {'csv': ',', 'tsv': '\t'}
_READERS = {
    'json': _json,
    'jsonl': _jsonl,
    'parquet': _parquet,
    'columns': _json,
}
