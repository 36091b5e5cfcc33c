"""Runs attack programs, each in a process of its own, and says what each really reaches.

Every value a program touches is looked at on its way (the program is compiled from a rewritten tree), and an
audit hook and a profiler see what happens below it. Nothing is refused here: it is the proof that an attack
would do harm if no policy stood before it. Runs in a container of the sandbox image.
"""

import ast
import json
import os
import re
import select
import signal
import sys
import time
import types

SECONDS = 6
MOST = 200
LIBRARIES = ('/opt/', '/usr/lib/python3', '/usr/share/zoneinfo', '/dev/null', '/dev/urandom', '/etc/localtime')
LIBRARIES += ('/sys/', '/proc/cpuinfo')
SHOWN = re.compile(
    r"<(class|module|built-in|frame|code|slot wrapper|method-wrapper|function) |'__builtins__'|mappingproxy|<attribute "
)
QUIET = ('compile', 'exec', 'builtins.id', 'sys._getframe', 'time.sleep', 'os.putenv', 'sys.unraisablehook')
QUIET += ('sys.excepthook', 'cpython.', 'marshal.', 'object.__setattr__', 'object.__delattr__', 'array.')
QUIET += ('os.listdir', 'os.scandir', 'gc.callback', 'numpy.')


class Watch:
    def __init__(self, policy, report, text):
        self.policy, self.report, self.text = policy, report, text
        self.said, self.active = set(), False
        import builtins

        self.builtins = {
            id(getattr(builtins, name)): name for name in policy['builtins'] if hasattr(builtins, name)
        }
        self.namespaces = {}

    def say(self, *words):
        text = ' '.join(str(word) for word in words).replace('\n', ' ')[:90]
        if text not in self.said and len(self.said) < MOST:
            self.said.add(text)
            os.write(self.report, (text + '\n').encode('utf-8', 'replace'))

    def seen(self, value):
        kind = type(value)
        if kind is types.ModuleType or isinstance(value, types.ModuleType):
            if value.__name__ not in self.policy['modules']:
                self.say('module', value.__name__)
        elif kind in (types.FrameType, types.TracebackType, types.CodeType):
            self.say(kind.__name__)
        elif kind is dict and '__builtins__' in value:
            self.say('namespace', value.get('__name__'))
        elif kind is types.MappingProxyType:
            self.say('dictionary of a class')
        elif kind.__name__ in ('attrgetter', 'methodcaller') and kind.__module__ == 'operator':
            self.say('attribute by name', repr(value))
        elif kind is str:
            found = SHOWN.search(value)
            if found:
                self.say('text that shows', (found[1] or found[0]).strip("'"))
        elif id(value) in self.builtins:
            self.say('built-in', self.builtins[id(value)])
        elif kind is memoryview or kind.__module__ in ('_ctypes', 'numpy._core._internal'):
            self.say('memory', kind.__name__)
        elif isinstance(value, (types.FunctionType, types.BuiltinFunctionType, type)):
            module = getattr(value, '__module__', None) or ''
            root = module.split('.')[0]
            if module and module != '__attack__' and root.lstrip('_') not in self.policy['roots']:
                self.say('function', f'{module}.{getattr(value, "__qualname__", "?")}')
        return value

    def got(self, base, name):
        value = getattr(base, name)
        if isinstance(base, types.ModuleType):
            public = self.policy['public'].get(base.__name__)
            if public is not None and name not in public and f'{base.__name__}.{name}' not in self.policy['modules']:
                self.say('hidden', f'{base.__name__}.{name}')
        if name.startswith('_') and name not in self.policy['private']:
            self.say('private', name)
        elif name in self.policy['attributes']:
            if not isinstance(base, types.ModuleType) or name not in self.policy['public'].get(base.__name__, ()):
                self.say('attribute', name)
        return self.seen(value)

    def given(self, value):
        """A value that is handed on: argument, element, default, returned."""
        if isinstance(value, types.ModuleType):
            self.say('handed on: module', value.__name__)
        else:
            name = f'{getattr(value, "__module__", "")}.{getattr(value, "__qualname__", "")}'
            last = getattr(value, '__name__', None)
            if isinstance(last, str) and callable(value) and last in self.policy['sharp']:
                self.say('handed on:', name.removeprefix('builtins.'))
        return value

    def made(self, value, before):
        """The result of a call."""
        if isinstance(value, type) and value.__module__ == '__attack__' and id(value) not in before:
            before.add(id(value))
            self.say('class by call')
        return self.seen(value)

    def own(self, value, before):
        """A class made by a statement."""
        before.add(id(value))

    def changes(self, base, name):
        owner = base if isinstance(base, (type, types.ModuleType)) else None
        if owner is not None and getattr(owner, '__module__', None) != '__attack__':
            self.say('library changed:', f'{owner.__name__}.{name}')
        elif name.startswith('__'):
            self.say('private', name)
        return base

    def keyword(self, name, value):
        if name.startswith('__') or name in self.policy['keywords']:
            self.say('keyword', f'{name}={value!r}')
        return self.given(value)

    def pattern(self, names):
        for name in names:
            if name.startswith('_') or name in self.policy['attributes']:
                self.say('private', name)

    def audit(self, event, arguments):
        if not self.active:
            return
        self.active = False
        try:
            self.happened(event, arguments)
        finally:
            self.active = True

    def happened(self, event, arguments):
        first = str(arguments[0])[:60] if arguments else ''
        if event == 'open':
            path, _, flags = arguments
            if isinstance(path, int) or os.path.realpath(os.fsdecode(path)).startswith(LIBRARIES):
                return
            writes = (flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            self.say('writes' if writes else 'reads', os.fsdecode(path))
        elif event == 'import':
            # Libraries import for themselves; what counts is a module that the program names.
            if first not in self.policy['modules'] and re.search(rf'\b{re.escape(first)}\b', self.text):
                self.say('imports', first)
        elif not event.startswith(QUIET):
            self.say('event', event)

    def profile(self, frame, event, argument):
        was, self.active = self.active, False
        self.entered(frame, event, argument)
        self.active = was

    def entered(self, frame, event, argument):
        if event == 'call' and frame.f_code.co_filename == '<attack>':
            name = frame.f_code.co_name
            if name.startswith('__') and name.endswith('__') and name not in self.policy['definable']:
                self.say('hook', name)
        elif event == 'c_call' and id(argument) in self.builtins:
            if frame.f_code.co_filename == '<attack>' and argument is not __build_class__:
                self.say('built-in', self.builtins[id(argument)])
        elif event == 'c_call' and argument in (getattr, hasattr) and frame.f_code.co_filename == '<attack>':
            self.say('attribute by name')


class Rewriter(ast.NodeTransformer):
    """Sends every value past the watch."""

    @staticmethod
    def call(how, *args):
        return ast.Call(ast.Attribute(ast.Name('ẞwatch', ast.Load()), how, ast.Load()), list(args), [])

    def visit_Name(self, node):
        return self.call('seen', node) if isinstance(node.ctx, ast.Load) and node.id != 'super' else node

    def visit_Attribute(self, node):
        base = self.visit(node.value)
        if isinstance(node.ctx, ast.Load):
            return self.call('got', base, ast.Constant(node.attr))
        return ast.Attribute(self.call('changes', base, ast.Constant(node.attr)), node.attr, node.ctx)

    def visit_Call(self, node):
        args = [item if isinstance(item, ast.Starred) else self.call('given', self.visit(item)) for item in node.args]
        args = [self.visit(item) if isinstance(item, ast.Starred) else item for item in args]
        keywords = [
            ast.keyword(
                item.arg,
                self.visit(item.value)
                if item.arg is None
                else self.call('keyword', ast.Constant(item.arg), self.visit(item.value)),
            )
            for item in node.keywords
        ]
        return self.call('made', ast.Call(self.visit(node.func), args, keywords), ast.Name('ẞmade', ast.Load()))

    def elements(self, node):
        self.generic_visit(node)
        if isinstance(getattr(node, 'ctx', None), ast.Store | ast.Del):
            return node
        node.elts = [item if isinstance(item, ast.Starred) else self.call('given', item) for item in node.elts]
        return node

    visit_List = visit_Tuple = visit_Set = elements

    def visit_Dict(self, node):
        self.generic_visit(node)
        node.values = [self.call('given', item) for item in node.values]
        return node

    def seeing(self, node):
        self.generic_visit(node)
        return self.call('seen', node) if isinstance(getattr(node, 'ctx', ast.Load()), ast.Load) else node

    visit_Subscript = visit_BinOp = visit_NamedExpr = visit_JoinedStr = visit_Await = seeing

    def visit_ClassDef(self, node):
        self.generic_visit(node)
        return [node, ast.Expr(self.call('own', ast.Name(node.name, ast.Load()), ast.Name('ẞmade', ast.Load())))]

    def visit_FormattedValue(self, node):
        node.value = self.visit(node.value)
        return node

    def visit_Return(self, node):
        self.generic_visit(node)
        if node.value is not None:
            node.value = self.call('given', node.value)
        return node

    def visit_arguments(self, node):
        self.generic_visit(node)
        node.defaults = [self.call('given', item) for item in node.defaults]
        node.kw_defaults = [item and self.call('given', item) for item in node.kw_defaults]
        return node

    def visit_AugAssign(self, node):
        node.value = self.visit(node.value)
        return node

    def visit_match_case(self, node):
        names, read = [], []
        for part in ast.walk(node.pattern):
            if isinstance(part, ast.MatchAs | ast.MatchStar) and part.name:
                names.append(part.name)
            if isinstance(part, ast.MatchClass):
                read += part.kwd_attrs
        pattern = node.pattern
        self.generic_visit(ast.Module(node.body, []))
        node.body = [self.visit(item) for item in node.body]
        node.body = [item for part in node.body for item in (part if isinstance(part, list) else [part])]
        node.pattern = pattern
        seen = [ast.Expr(self.call('seen', ast.Name(name, ast.Load()))) for name in names]
        node.body[:0] = [ast.Expr(self.call('pattern', ast.Constant(tuple(read)))), *seen]
        return node

    def imported(self, node):
        out = [node]
        for alias in node.names:
            if alias.name == '*':
                continue
            name = alias.asname or alias.name.split('.')[0]
            out.append(ast.Expr(self.call('seen', ast.Name(name, ast.Load()))))
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                home = ast.Call(ast.Name('ẞmodule', ast.Load()), [ast.Constant(node.module)], [])
                out.append(ast.Expr(self.call('got', home, ast.Constant(alias.name))))
        return out

    visit_Import = visit_ImportFrom = imported


def prove(text, policy, report):
    """In a process of its own: everything is written to the pipe as it happens."""
    import importlib
    import io
    import warnings

    watch = Watch(policy, report, text)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            tree = ast.parse(text, '<attack>')
    except (SyntaxError, ValueError):
        watch.say('no Python')
        return
    tree = ast.fix_missing_locations(Rewriter().visit(tree))
    import matplotlib
    import pandas as pd

    before = dict(matplotlib.rcParams)
    names = {'__name__': '__attack__', 'ẞwatch': watch, 'ẞmade': set(), 'ẞmodule': importlib.import_module}
    names.update(pd=pd, np=sys.modules['numpy'])
    sys.stdout = io.StringIO()
    sys.stderr = io.StringIO()
    sys.stdin = io.StringIO('canary')
    sys.addaudithook(watch.audit)
    code = compile(tree, '<attack>', 'exec')
    sys.setprofile(watch.profile)
    watch.active = True
    try:
        exec(code, names)
    except BaseException as error:
        watch.active = False
        sys.setprofile(None)
        watch.say('ended with', type(error).__name__, error)
    names.clear()  # finalisers run here, if they were made
    watch.active = False
    sys.setprofile(None)
    for key, value in dict(matplotlib.rcParams).items():
        if before.get(key) != value:
            watch.say('setting', key)
    if pd.get_option('plotting.backend') != 'matplotlib':
        watch.say('setting plotting.backend')
    import atexit
    import threading

    if atexit._ncallbacks() > policy['atexit']:
        watch.say('runs at exit')
    if threading.active_count() > 1:
        watch.say('thread')
    printed = sys.stdout.getvalue()
    found = SHOWN.search(printed)
    if found:
        watch.say('text that shows', (found[1] or found[0]).strip("'"))
    if re.search(r'🔧|Security:|<script|onload=|<svg', printed):
        watch.say('text for the reader’s client')


def main(job):
    """Writes one JSON line per program: its name and what it reached."""
    policy = job['policy']
    for key in ('modules', 'roots', 'private', 'attributes', 'sharp', 'definable', 'keywords'):
        policy[key] = set(policy[key])
    policy['public'] = {name: set(names) for name, names in policy['public'].items()}
    os.chdir('/tmp')
    os.environ['MPLCONFIGDIR'] = '/tmp'
    os.environ['MPLBACKEND'] = 'Agg'
    import atexit
    import importlib

    import matplotlib.pyplot
    import pandas
    import scipy.stats

    for name in job['preload']:
        importlib.import_module(name)
    policy['atexit'] = atexit._ncallbacks()
    for name, text in job['programs']:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                os.close(reading)
                signal.alarm(SECONDS)
                prove(text, policy, writing)
            finally:
                os._exit(0)
        os.close(writing)
        out = b''
        end = time.monotonic() + SECONDS + 1
        while time.monotonic() < end and select.select([reading], [], [], end - time.monotonic())[0]:
            part = os.read(reading, 65536)
            if not part:
                break
            out += part
        os.close(reading)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        reached = out.decode('utf-8', 'replace').splitlines()
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS):
            reached.append('crash')
        print(json.dumps({'name': name, 'reached': reached}), flush=True)
