"""Records which modules a run may import after its program began: what the shipped packages are made of, and what
they and the listed parts of the standard library import. Runs in the build stage, with the packages in place:
record.py OUTPUT FOLDER_OF_OUR_LIBRARY. The audit hook (runner/hook.py) ends a run that imports anything else.

What is not there at all may be asked for: libraries try many packages that are not in the image.
"""

import contextlib
import importlib
import io
import json
import os
import pkgutil
import sys
import traceback
import warnings

OUTPUT, OURS = sys.argv[1:]

# What programs import by themselves, and what these import: tests/contract/hook.test.ts holds the policy against it.
# The hashes come later: random.seed('text') asks for one.
STANDARD = """
    json datetime math cmath statistics collections collections.abc time itertools functools operator decimal fractions
    numbers random re string textwrap typing types dataclasses enum abc io base64 calendar uuid copy bisect heapq zoneinfo
    hashlib contextlib warnings unicodedata difflib pprint colorsys secrets graphlib array __future__ asyncio ast
    _md5 _sha1 _sha2 _sha3
""".split()
PACKAGES = """
    pandas numpy matplotlib mpl_toolkits scipy networkx openpyxl et_xmlfile xlsxwriter pyarrow pyxirr tabulate dateutil six
    packaging pyparsing cycler kiwisolver contourpy fontTools PIL tzdata strategic
""".split()
# Parts of them that analyses have no use for, unless the rest imports them: windows, compilers, test suites, databases, clipboards, commands.
LEFT_OUT = (
    'numpy.f2py', 'numpy.distutils', 'numpy.testing._private', 'numpy.conftest', 'pandas.tests', 'pandas.conftest',
    'pandas.io.clipboard', 'pandas.io.clipboards', 'pandas.io.sql', 'pandas.io.pytables', 'matplotlib.backends',
    'matplotlib.testing', 'matplotlib.tests', 'matplotlib.sphinxext', 'networkx.conftest', 'networkx.tests', 'scipy.conftest',
    'scipy._lib._testutils', 'pyarrow.tests', 'pyarrow.flight', 'pyarrow.conftest', 'fontTools.__main__', 'PIL.__main__',
    'PIL.ImageQt', 'PIL.ImageTk', 'PIL._tkinter_finder', 'PIL.ImageGrab', 'PIL.ImageShow', 'mpl_toolkits.tests',
)  # fmt: skip
BACKENDS = """
    registry _backend_agg _backend_pdf_ps backend_agg backend_cairo backend_mixed backend_pdf backend_ps backend_svg backend_template
""".split()
# Imported by something above, and of no use here: windows.
NEVER = 'tkinter'


def is_left_out(name):
    if name.startswith('matplotlib.backends.'):
        return name.split('.')[2] not in BACKENDS
    if name == 'matplotlib.backends':
        return False
    return '.tests' in name or any(name == part or name.startswith(f'{part}.') for part in LEFT_OUT)


def below(name):
    """The package and every module below it that is no test and no command."""
    if is_left_out(name):
        return
    # Libraries try what lacks a part here, too, and go on without it.
    yield name
    try:
        module = importlib.import_module(name)
    except Exception as error:
        print(f'{name} cannot be imported: {type(error).__name__}', file=sys.__stdout__)
        return
    for found in pkgutil.iter_modules(getattr(module, '__path__', ()), f'{name}.'):
        yield from below(found.name)


class Unprintable:
    def __str__(self):
        return str(1 / 0)


def exercise():
    """The first steps of usual programs, since libraries import much at their first use."""
    import matplotlib.pyplot as plt
    import pandas as pd

    table = pd.read_csv(io.StringIO('a,b,c\n1,x,2024-01-01\n2,y,2024-02-01'), parse_dates=['c'])
    for engine in ('openpyxl', 'xlsxwriter'):
        buffer = io.BytesIO()
        table.to_excel(buffer, engine=engine)
        pd.read_excel(buffer)
    for write in (table.to_json, table.to_html, table.to_markdown, table.to_string, table.describe, repr):
        write(table) if write is repr else write()
    with contextlib.suppress(ImportError):
        buffer = io.BytesIO()
        table.to_parquet(buffer)
        pd.read_parquet(buffer)
    # Styles fill templates, which pandas reads at the first.
    style = table.style.format(precision=1).background_gradient(subset=['a']).bar(subset=['a'])
    for write in (style.to_html, style.to_latex, style.to_string, style.to_typst, table.to_latex):
        write()
    style.to_excel(io.BytesIO())
    with contextlib.suppress(ZeroDivisionError):
        table.style.to_html(table_attributes=Unprintable())
    table.query('a > 1').eval('d = a * 2')
    table['c'].dt.tz_localize('Europe/Madrid').dt.tz_convert('America/New_York')
    for kind in ('line', 'bar', 'barh', 'hist', 'box', 'area', 'kde', 'scatter'):
        table.plot(kind=kind, x='a', y='a') if kind == 'scatter' else table[['a']].plot(kind=kind)
    for form in ('png', 'svg', 'pdf', 'ps', 'jpg', 'webp'):
        plt.savefig(io.BytesIO(), format=form)
    plt.close('all')
    # How errors are told: Python looks for what was meant.
    for mistake in ('summ', 'table.colums', 'import mathh', 'from math import sinn', '(1).reel', '((1 +\n 2) + "a")', '{}[1]', 'int("é")'):
        try:
            exec(mistake, {'table': table})
        except Exception as error:
            ''.join(traceback.TracebackException.from_exception(error, compact=True).format())


def main():
    warnings.simplefilter('ignore')
    os.environ.update(MPLBACKEND='Agg', MPLCONFIGDIR='/tmp/record')
    sys.path.insert(0, OURS)
    found = set()
    with contextlib.redirect_stdout(io.StringIO()):
        for name in STANDARD:
            importlib.import_module(name)
        for package in PACKAGES:
            found.update(below(package))
        exercise()
    # What importing these brought in.
    found.update(name for name, module in list(sys.modules.items()) if module is not None and name != '__main__')
    found.update(f'encodings.{item.name}' for item in pkgutil.iter_modules(importlib.import_module('encodings').__path__))
    modules = sorted(name for name in found if name.split('.')[0] != NEVER)
    there = {name for path in sys.path if os.path.isdir(path) for name in modules_in(path)} | sys.stdlib_module_names
    with open(OUTPUT, 'w', encoding='utf-8') as file:
        json.dump({'modules': modules, 'there': sorted(there)}, file)
    print(f'{len(modules)} of {len(there)} modules')


def modules_in(path):
    """The names of all modules below an entry of the search path, without importing any."""
    for folder, folders, files in os.walk(path):
        folders[:] = [name for name in folders if name.isidentifier()]
        package = os.path.relpath(folder, path).replace('/', '.').strip('.')
        for file in files:
            stem, ending = file.split('.')[0], file.rpartition('.')[2]
            if ending in ('py', 'so') and stem.isidentifier():
                yield '.'.join(part for part in (package, stem) if part and part != '__init__')


main()
