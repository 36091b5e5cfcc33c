"""Runs ordinary programs in the image as the worker does: in a process each, under the audit hook, their last value
encoded. Says of each how it went; and, for docstring examples, finds them first. Started by ordinary.test.ts.
"""

import ast
import contextlib
import doctest
import hashlib
import importlib
import inspect
import io
import json
import os
import pkgutil
import shutil
import signal
import sys
import tempfile
import traceback
import types
import warnings

SCRATCH = '/tmp/scratch'
# Before matplotlib and tempfile look.
os.environ.update(TMPDIR=SCRATCH, MPLCONFIGDIR=SCRATCH, MPLBACKEND='agg')
sys.path.insert(0, '/opt/strategic')
SECONDS = 25


def prepare():
    os.makedirs(SCRATCH, exist_ok=True)
    shutil.copytree('/opt/mpl', SCRATCH, dirs_exist_ok=True)
    warnings.simplefilter('ignore')
    global errors, figures, files, gate, hook, pandas, recorded, values, worker
    import pandas
    from runner import errors, figures, files, gate, hook, values, worker

    recorded = hook.recorded()

    import matplotlib.pyplot  # noqa: F401  imported once, not in each process


def outcome(prelude, program, hooked=True):
    """'ok', or what went wrong."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(read)
            # Where the hook reports, before it waits to be ended: here it ends itself.
            os.dup2(write, hook.REPORT)
            signal.pause = lambda: os._exit(0)
            signal.alarm(SECONDS)
            os.write(write, run(prelude, program, hooked).encode('utf-8', 'replace')[:3000])
        finally:
            os._exit(0)
    os.close(write)
    said = b''
    while b'"status":"refused"' not in said and (data := os.read(read, 65536)):
        said += data
    os.close(read)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return said.decode('utf-8', 'replace') or f'it ended itself, or took over {SECONDS} s'


def run(prelude, program, hooked):
    folder = tempfile.mkdtemp(dir='/tmp')
    os.chdir(folder)
    for name, text in program.get('files', {}).items():
        os.makedirs(os.path.dirname(name) or '.', exist_ok=True)
        with open(name, 'w') as file:
            file.write(text)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    try:
        module = types.ModuleType('__main__')
        sys.modules['__main__'] = module
        names = module.__dict__
        names.update(strategic_context={}, available_data={}, persona='diego', role='a role')
        for name, text in program.get('data', {}).items():
            names[name] = pandas.read_csv(io.StringIO(text))
        units = [
            {'kind': 'prelude', 'name': '<prelude>', 'text': prelude},
            {'kind': 'code', 'name': '<code>', 'text': program['text']},
        ]
        errors.register(units)
        steps = gate.compile_units(gate.read(units, compare=False))
        loop = gate.event_loop(steps)
        if hooked:
            worker.bring_in(sorted(imported(program['text'])), recorded[0])
            hook.install(units, recorded, folder, SCRATCH)
        result = None
        for code, value in steps:
            gate.step(code, names, loop)
            result = gate.step(value, names, loop) if value else None
        artifacts = files.Artifacts(16 << 20, [])
        values.encode(result, 8 << 20, artifacts)
        figures.collect(artifacts, [])
    except SystemExit as error:
        return 'ok' if error.code in (None, 0) else f'SystemExit: {error}'
    except BaseException as error:
        return ''.join(traceback.format_exception_only(error))
    return 'ok'


def imported(text):
    """What a program imports, as the policy's reading tells the worker."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def examples(packages, deep):
    """Docstring examples by name: their lines without what they show, and without those that show an exception."""
    found = {}
    for package in packages:
        modules = [importlib.import_module(package)]
        if deep:
            modules += submodules(modules[0])
        for module in modules:
            for name, text in docstrings(module, package):
                with contextlib.suppress(ValueError):
                    parts = doctest.DocTestParser().get_examples(text)
                    source = ''.join(part.source for part in parts if part.exc_msg is None)
                    if source.strip():
                        found.setdefault(source, f'{module.__name__}.{name}')
    return {name: source for source, name in found.items()}


# Those that need what the image has not, and those that start desktop programs.
SKIPPED = ('.tests', '.conftest', '.__main__', '._pyinstaller', '.f2py', '.distutils', '.backends.', '._precompute')


def submodules(package):
    for info in pkgutil.walk_packages(package.__path__, f'{package.__name__}.', onerror=lambda _name: None):
        if not any(part in info.name for part in SKIPPED):
            with contextlib.suppress(Exception):
                yield importlib.import_module(info.name)


def docstrings(module, package):
    for name in sorted(dir(module)):
        value = getattr(module, name, None)
        home = getattr(value, '__module__', None) or package
        if name.startswith('__') or inspect.ismodule(value) or str(home).split('.')[0] != package:
            continue
        yield name, value.__doc__ if isinstance(value.__doc__, str) else ''
        for inner in sorted(dir(value)) if inspect.isclass(value) else ():
            text = getattr(inspect.getattr_static(value, inner), '__doc__', None)
            if not inner.startswith('__') and isinstance(text, str):
                yield f'{name}.{inner}', text


def place(name, seed):
    return hashlib.sha256(f'{seed} {name}'.encode()).digest()


def main(job):
    prepare()
    for program in job['programs']:
        print(json.dumps({'name': program['name'], 'outcome': outcome(job['prelude'], program)}))
    found = examples(job['packages'], job['deep'])
    chosen = sorted(found, key=lambda name: place(name, job['seed']))[: job['count']]
    for name in chosen:
        program = {'text': found[name]}
        said = outcome(job['prelude'], program)
        # What does not run as it stands (a name that is not there, a file) says nothing of the hook.
        if said == 'ok' or outcome(job['prelude'], program, hooked=False) == 'ok':
            print(json.dumps({'name': name, 'text': found[name], 'outcome': said}))
