"""The worker: imports what programs use, waits warm, then is the process the one program runs in.

Nothing it says is trusted: the program shares its memory and can say the same. It hears on descriptor 3,
reports on 4, and after its report waits for the front to end it.
"""

import contextlib
import gc
import importlib
import io
import json
import os
import select
import shutil
import signal
import sys
import types
import warnings

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

# For the program, which finds them imported; numpy and pandas are most of the boot.
import numpy  # noqa: F401
import pandas  # noqa: F401

from runner import columns, doubts, errors, figures, files, frames, gate, hook, previews, tables, values

HEAR, REPORT = 3, 4
WORK = '/tmp/work'
SCRATCH = '/tmp/scratch'
# What analyses begin with; charts and the network library only where they are used.
LIBRARY = ', '.join(
    f'strategic.{name}'
    for name in (
        *('results', 'tables', 'parsing', 'finance', 'delivery', 'reliability', 'stakeholders'),
        *('data', 'design', 'technology'),
    )
)
# A run that waited for this container is there sooner.
IDLE_S = 0.05
# The front passes on twenty, and a report has a bound.
MAX_NOTES = 19


class Reporter:
    """The worker's end of the line to the front."""

    def say(self, kind, body=b'', **fields):
        data = memoryview(frames.encode({'kind': kind, **fields}, body))
        while data:
            data = data[os.write(REPORT, data) :]

    def end(self, status, **fields):
        """States how the program ended, and waits to be ended."""
        self.say('done', json.dumps({'status': status, **fields}).encode('utf-8', 'replace'))
        while True:
            signal.pause()


def prepare(kind):
    """Everything that can be done before a program is known, so that no run pays for it."""
    for folder in (WORK, SCRATCH):
        os.makedirs(folder, exist_ok=True)
    if cache := os.environ.get('MPLCACHE'):
        shutil.copytree(cache, SCRATCH, dirs_exist_ok=True)
    os.chdir(WORK)
    if kind == 'charts':
        figures.preload()
    sys.stdout.reconfigure(line_buffering=True, errors='backslashreplace')
    sys.stderr.reconfigure(line_buffering=True, errors='backslashreplace')
    warnings.resetwarnings()
    warnings.simplefilter('ignore')


def rehearse(kind):
    """Takes the first steps of a usual program, since libraries import and build much at their first use."""
    text = 'import pandas as pd\ndf = pd.read_csv(io.StringIO("a,b,c\\n1,x,2.5\\n2,y,3.5\\n3,x,4.5"))\n'
    text += 'df.groupby("b")["a"].sum()\nstr(df.describe())\n'
    text += f'import {LIBRARY}\ndf.describe()'
    unit = {'kind': 'code', 'name': '<code>', 'text': text}
    compiled = gate.read([unit], compare=False)
    namespace = {'io': io}
    for code, value in gate.compile_units(compiled):
        exec(code, namespace)
        result = eval(value, namespace) if value else None
    values.encode(result, 1024 * 1024)
    if kind == 'charts':
        figures.rehearse()
    gc.collect()
    gc.freeze()


def hear(when_idle):
    """Waits for the run: its inputs, as (header, bytes), then its program. Preludes may come before, which are
    read ahead; `when_idle` is called once, when nothing comes for a while."""
    decoder = frames.Decoder(lambda _kind: 2**32)
    inputs = []
    while True:
        if when_idle and not select.select([HEAR], [], [], IDLE_S)[0]:
            when_idle()
            when_idle = None
        data = os.read(HEAR, 1024 * 1024)
        if not data:
            raise SystemExit('the front is gone')
        for header, body in decoder.feed(data):
            if header['kind'] == 'program':
                os.close(HEAR)
                return inputs, json.loads(body), header['limits']
            if header['kind'] == 'prelude':
                gate.read_ahead(header['name'], body.decode())
            else:
                inputs.append((header, body))


def names_path(unit, path):
    """Whether the caller's code names a file, and so reads it in its own way."""
    return path is not None and unit['kind'] == 'code' and path in unit['text']


def module_of_the_program(job, frames_by_name):
    """A fresh `__main__` with what the program finds as globals."""
    module = types.ModuleType('__main__')
    module.__dict__.update(job['globals'])
    together = job.get('tables_in')
    module.__dict__.update({together: frames_by_name} if together else frames_by_name)
    sys.modules['__main__'] = module
    return module.__dict__


def run(job, inputs, limits, recorded, reporter):
    """One run, from its inputs to its report; comes back never."""
    notes = []
    units = job['units']
    frames_by_name = {}
    for header, body in inputs:
        try:
            frames_by_name[header['name']] = tables.read(header, body, notes, for_analysis=bool(job.get('tables_in')))
        except tables.InputError as error:
            if not names_path(units[-1], header.get('path')):
                reporter.end('invalid', message=str(error))
            notes.append(f'{error} So there is no table {header["name"]}; the code reads the file itself.')
    # An analysis reads them by itself, and so does who calls the parser.
    if not job.get('tables_in') and 'parsing' not in units[-1]['text']:
        doubts.note_written_numbers(frames_by_name, notes)
    # Before the hook, which watches what libraries do while they are imported.
    if any('parquet' in unit['text'] for unit in units):
        tables.enable_parquet()
    try:
        read = gate.read(units, compare=True)
    except gate.Disagreement as error:
        reporter.end('refused', violations=[error.violation])
    folder = files.Folder(WORK, inputs)
    namespace = module_of_the_program(job, frames_by_name)
    errors.register(units)
    reporter.say('started', json.dumps({name: len(table) for name, table in frames_by_name.items()}).encode())
    # The caller's tables go before helpers of the same name; held no longer than that, since they may be large.
    own = {} if job.get('tables_in') else frames_by_name
    given = list(own)
    del inputs, frames_by_name
    artifacts = files.Artifacts(limits['artifact_bytes'], notes)
    encoded = None
    try:
        steps = gate.compile_units(read)
        loop = gate.event_loop(steps)
        if job['hook'] == 'strategic':
            tables.open_parquet_in_python()
            bring_in(job.get('imports', ()), recorded[0])
            hook.install(units, recorded, WORK, SCRATCH)
        result = None
        for unit, (code, value) in zip(units, steps, strict=True):
            if unit['kind'] != 'prelude':
                namespace.update(own)
                own = {}
            gate.step(code, namespace, loop)
            result = gate.step(value, namespace, loop) if value else None
        # Files first: a figure that was saved keeps the name it was saved under.
        folder.collect(artifacts)
        encoded = values.encode(result, limits['result_bytes'], artifacts)
    except BaseException as error:
        # SystemExit without a code is a way to stop that ends well.
        if not isinstance(error, SystemExit) or error.code not in (None, 0):
            described = errors.describe(error, units)
            notes += columns.of_the_line(error, namespace, given)
            conclude(reporter, folder, artifacts, notes)
            reporter.end('error', error=described, warnings=notes)
    conclude(reporter, folder, artifacts, notes)
    if encoded is not None:
        reporter.say('value', encoded)
    reporter.end('ok', warnings=notes)


def bring_in(names, modules):
    """Imports what an operator's policy lists beside the modules of the image: with all these import in turn."""
    for name in names:
        if name not in modules:
            # The program's own import says what is wrong with it.
            with contextlib.suppress(Exception):
                importlib.import_module(name)


def conclude(reporter, folder, artifacts, notes):
    """Flushes what was printed and sends the artifacts, also those made before something was raised."""
    for stream in (sys.__stdout__, sys.__stderr__):
        with contextlib.suppress(ValueError, OSError):
            stream.flush()
    folder.collect(artifacts)
    figures.collect(artifacts, notes)
    previews.collect(artifacts, notes)
    artifacts.say_left_out()
    if len(notes) > MAX_NOTES:
        notes[MAX_NOTES:] = [f'{len(notes) - MAX_NOTES} more notes were left out.']
    for name, mime, data in artifacts.items:
        reporter.say('artifact', data, name=name, mime=mime)


def main():
    kind = sys.argv[1]
    prepare(kind)
    recorded = hook.recorded()
    reporter = Reporter()
    reporter.say('ready')
    # Where runs wait for containers, what this one does not use would only keep the next one waiting.
    inputs, job, limits = hear(when_idle=lambda: rehearse(kind))
    run(job, inputs, limits, recorded, reporter)


if __name__ == '__main__':
    main()
