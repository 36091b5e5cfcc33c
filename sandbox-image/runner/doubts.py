"""What is read without a word though it may mean another thing: 1.500, NA and 007 in delimited text, numbers as text.

Read again are only the columns that may hold such a text. What no reading is safe for, an analysis gets as text,
which it refuses by row; a program gets what pandas reads, and a note.
"""

import re

import numpy
import pandas

# One group of three digits after a point: 1.500 is either 1500 or 1.5. A leading 0 has one reading.
_POINT = re.compile(r'[-+]?[1-9]\d{0,2}\.\d{3}')
# A decimal comma that cannot part thousands.
_COMMA = re.compile(r'[-+]?[\d.]*\d,\d{1,2}\s?[€%]?')
# Names of things as well as of nothing; n/a, NaN and an empty field are no names.
_NAMES = ('NA', 'NULL', 'null', 'None')
_NAMED = re.compile(rb'\b(?:NA|NULL|null|None)\b')
_ZERO = re.compile(rb'(?:^|[;,\t|"\s])(?:0\d|\+\d{5})')
_PADDED = re.compile(r'0\d+')
# A telephone number; in a column that has a minus as well, it is a change.
_DIALLED = re.compile(r'\+\d{5,}')
# Rows of a piece that is read again; among the first of them leading zeros are looked for.
_ROWS = 10_000
# Columns that are looked at for doubts: each takes its time, and nobody writes wider tables by hand.
_WIDE = 2_000
_AS_TEXT = {'dtype': str, 'keep_default_na': False}
# A number as people write it: 1.200,50 €, (300), 12 %, EUR 5.
_WRITTEN = re.compile(
    r"\(?[-+\u2212]?\s?(?:[€$£]|[A-Z]{3})?\s?\d{1,3}(?:[.,'\s]?\d{3})*(?:[.,]\d+)?\s?(?:[€$£%]|[A-Z]{3})?\)?"
)
# What people write where there is no number.
_BLANKS = frozenset({'-', '–', '—', 'n/a', 'na', 'k.a.', 'k. a.', 'n.a.', 'tbd', '?'})
# How many columns are looked at, and how many values of each among its first rows: it is to cost nothing.
_COLUMNS, _VALUES, _FIRST = 200, 20, 200


def settle(frame, body, separator, parse, note, as_text):
    """The frame, with doubtful columns as text where `as_text`; `note` is told of everything in doubt.

    parse(**options): reads the same text again with further options of pandas.read_csv.
    """
    if _NAMED.search(body):
        _say_names(frame, parse, note)
    if _ZERO.search(body):
        _say_zeros(frame, parse, note)
    doubtful = _points(frame, parse) if separator == ';' or _has_comma(frame) else {}
    if not doubtful:
        return frame
    at, example = next(iter(doubtful.items()))
    whole = example.replace('.', '')
    note(
        f'column {_name(frame, at)}{_more(doubtful)}: {example!r} is {float(example):g} or {whole}, depending on the '
        f'decimal sign; {"left as text" if as_text else "the point was read as the decimal sign"}. '
        f'Write {whole} or {example}0.'
    )
    if as_text:
        for at in doubtful:
            texts = parse(**_AS_TEXT, usecols=[at]).iloc[:, 0].astype(object)
            frame.isetitem(at, texts.where(texts != '', None))
    return frame


def _points(frame, parse):
    """{place: a text} of the columns in which every point may part thousands, if no column settles the sign."""
    places = [at for at in _numeric(frame, 'f') if frame.iloc[:, at].notna().any()]
    for at in places:
        thousandths = frame.iloc[:, at].dropna().to_numpy() * 1000
        if not (numpy.abs(thousandths - numpy.round(thousandths)) < 1e-6).all():
            return {}
    found = {}
    for at, texts in _texts(parse, places):
        for text in texts[texts.str.contains('.', regex=False)].unique():
            if not _POINT.fullmatch(text):
                return {}
            found.setdefault(at, text)
    return found


def _has_comma(frame):
    """Whether some text column is written with a decimal comma."""
    heads = (frame.iloc[:_FIRST, at].dropna() for at in _textual(frame)[:_COLUMNS])
    return any(isinstance(value, str) and _COMMA.fullmatch(value.strip()) for head in heads for value in head)


def _say_names(frame, parse, note):
    found = {}
    places = [at for at in _textual(frame) if frame.iloc[:, at].isna().any()]
    for at, texts in _texts(parse, places):
        for text, rows in texts[texts.isin(_NAMES)].value_counts().items():
            counts = found.setdefault(at, {})
            counts[text] = counts.get(text, 0) + int(rows)
    if found:
        at, counts = next(iter(found.items()))
        listed = ' and '.join(repr(text) for text in sorted(counts))
        note(f'column {_name(frame, at)}{_more(found)}: {listed} read as no value, in {sum(counts.values())} rows.')


def _say_zeros(frame, parse, note):
    found = {}
    for at, texts in _texts(parse, _numeric(frame, 'iuf'), nrows=_ROWS):
        written = texts.unique()
        signed = any(text.startswith('-') for text in written)
        for text in written:
            if _PADDED.fullmatch(text) or not signed and _DIALLED.fullmatch(text):
                found[at] = text
                break
    if found:
        at, hit = next(iter(found.items()))
        note(
            f'column {_name(frame, at)}{_more(found)}: {hit!r} was read as the number {int(hit)}; '
            'identifiers keep leading zeros and + as texts in records.'
        )


def _texts(parse, places, **options):
    """(place, what is written in its rows), of some columns, piece by piece: all at once would need much memory."""
    if places:
        with parse(**_AS_TEXT, usecols=places, chunksize=_ROWS, **options) as pieces:
            for piece in pieces:
                for number, at in enumerate(places):
                    yield at, piece.iloc[:, number].fillna('').str.strip()


def _name(frame, at):
    return repr(str(frame.columns[at])[:60])


def _numeric(frame, kinds):
    return [at for at, dtype in enumerate(frame.dtypes[:_WIDE]) if dtype.kind in kinds]


def _textual(frame):
    return [at for at, dtype in enumerate(frame.dtypes[:_WIDE]) if not pandas.api.types.is_numeric_dtype(dtype)]


def _more(found):
    return f' and {len(found) - 1} more' if len(found) > 1 else ''


def note_written_numbers(frames, notes):
    """Says which columns hold numbers that are text: + joins them, and max() goes by their first letter."""
    for name, frame in frames.items():
        # By place: a name may be there twice.
        heads = [frame.iloc[:_FIRST, at].dropna().head(_VALUES) for at in range(min(frame.shape[1], _COLUMNS))]
        found = [(head, *text) for head in heads if (text := _is_written(head))]
        if found:
            (head, first, blank), more = found[0], f', and {len(found) - 1} more,' if len(found) > 1 else ''
            column = str(head.name)[:60]
            beside = f' beside {blank!r}' if blank else ''
            source = f'{name}[{column!r}]' + (f'.replace({blank!r}, None)' if blank else '')
            notes.append(
                f'Input {name}: column {column!r}{more} holds numbers as text ({first!r}{beside}); '
                f'strategic.parsing.numbers({source}, "it").values gives numbers.'
            )


def _is_written(values):
    """The first number that is text, and the first text that stands for none, if that is all there is beside numbers."""
    texts = [value.strip() for value in values if isinstance(value, str) and len(value) < 40]
    numbers = [value for value in values if isinstance(value, (int, float)) and not isinstance(value, bool)]
    if len(texts) + len(numbers) < len(values):
        return None
    blanks = [text for text in texts if text.lower() in _BLANKS]
    written = [text for text in texts if text.lower() not in _BLANKS]
    if not all(_WRITTEN.fullmatch(text) for text in written) or not (written or numbers and blanks):
        return None
    # Digits alone may be identifiers that are meant as text, unless something else made text of them.
    if not numbers and not blanks and all(text.isdigit() for text in written):
        return None
    return (written or numbers)[0], blanks[0] if blanks else ''
