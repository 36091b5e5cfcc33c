"""The third line behind policy and digest: a PEP 578 audit hook that ends a run which does what no program
in strategic scope does. It is no boundary (the container is); each time it speaks, the policy has a hole.

What it watches is data, below. It must never disturb what libraries do for ordinary programs.
"""

import json
import json.encoder
import os
import signal
import sys
import types

from runner import frames

# Events whose mere occurrence ends the run; a trailing dot takes all events of a module.
DENIED = (
    'subprocess.Popen',
    'os.exec',
    'os.fork',
    'os.forkpty',
    'os.posix_spawn',
    'os.spawn',
    'os.system',
    'os.kill',
    'os.killpg',
    'os.chdir',
    'os.fchdir',
    'os.putenv',
    'os.unsetenv',
    'os.symlink',
    'os.link',
    'os.setxattr',
    'os.removexattr',
    'pty.spawn',
    'socket.',
    'ctypes.',
    'pickle.find_class',
    'marshal.',
    'signal.pthread_kill',
    'sys.addaudithook',
    'sys.setprofile',
    'sys.settrace',
    'sys.remote_exec',
    'gc.get_objects',
    'gc.get_referrers',
    'gc.get_referents',
    'syslog.',
    'fcntl.',
    'resource.',
    'sqlite3.',
    'ensurepip.',
    'ftplib.',
    'http.',
    'imaplib.',
    'poplib.',
    'smtplib.',
    'telnetlib.',
    'urllib.',
    'webbrowser.',
)
# What libraries do by themselves, by event and the module or file right above the event: unmarshalling is how
# Python imports. (ctypes opens itself when it is imported, but numpy did that before any program came.)
TOLERATED = {
    'marshal.loads': ('importlib.', '<frozen importlib', 'zipimport'),
    'marshal.load': ('importlib.', '<frozen importlib'),
    # Warnings say whose line they are about, pandas looks whether `df["a"][0] = 1` is one, and a traceback is what a
    # failed run is described by.
    'object.__getattr__': (
        *('pandas.util._exceptions', 'pandas.core.common', 'matplotlib._api', 'inspect', 'warnings', 'traceback', 'linecache'),
        # matplotlib logs that a font is missing, and with it whose line asked for it.
        # What a template of pandas' own raises is told by its line there.
        *('contextlib', 'logging', 'jinja2.debug', 'runner.'),
    ),
    # The pair of sockets by which asyncio.run() wakes its own loop; connecting and binding are events of their own.
    'socket.__new__': ('asyncio.selector_events',),
}
# Where such an event has lines of a library's own module above it, which say nothing of who asked for it.
THROUGH = {'socket.__new__': 'socket'}
# Libraries do these for themselves (namedtuple, dataclasses, typing and scipy compile texts of their own; warnings
# look at frames); a line of the program that does one does what the policy refuses.
BY_THE_PROGRAM = ('compile', 'exec', 'sys._getframe', 'sys._getframemodulename', 'code.__new__', 'function.__new__')
# Compiles the templates of pandas' styles; a template of anybody else's is code.
OF_TEMPLATES = 'jinja2.'
# What nothing but the interpreter's own tools reads attributes of: no ordinary program was seen to.
INSIDES = (types.FrameType, types.CodeType, types.TracebackType)
# Events whose first arguments are paths that may be written to: inside the run's own folders only.
WRITES = {
    'os.remove': 1,
    'os.rename': 2,
    'os.rmdir': 1,
    'os.mkdir': 1,
    'os.truncate': 1,
    'os.chmod': 1,
    'os.chown': 1,
    'os.utime': 1,
    'shutil.move': 2,
    'shutil.rmtree': 1,
    'tempfile.mkdtemp': 1,
    'tempfile.mkstemp': 1,
}
READS = ('os.listdir', 'os.scandir')
# What libraries read lazily, besides Python's own folders.
READABLE = ('/usr/share/zoneinfo', '/usr/share/mime', '/etc/mime.types', '/etc/localtime', '/etc/os-release')
# pandas asks how many CPUs it may use before its first read_csv.
READABLE += tuple(f'/sys/fs/cgroup/{name}' for name in ('cpu.max', 'cpu/cpu.cfs_quota_us', 'cpu/cpu.cfs_period_us'))
READABLE += ('/dev/null', '/dev/urandom', '/dev/random', '/sys/devices/system/cpu', '/proc/cpuinfo')
OPEN_FOR_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
MAX_DETAIL = 200
MAX_LINKS = 40
# The descriptor the worker reports on.
REPORT = 4
# Modules that may be imported from here on (record.py writes them when the image is built).
RECORDED = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'modules.json')


def recorded():
    """The names of the modules that a run may import after its program began, and of all that are there: libraries
    ask for many that are not."""
    with open(RECORDED, encoding='utf-8') as file:
        found = json.load(file)
    return frozenset(found['modules']), frozenset(found['there'])


def install(units, recorded, *folders):
    """Watches from here on; what was opened or imported before is not asked about."""
    sys.addaudithook(_hook(units, *recorded, folders))


def _hook(units, modules, there, folders):
    """The hook: a function that finds all it needs in its own cells, where a program with modules in hand cannot
    change it. Functions of C and built-ins are therefore bound here, once, and nothing of Python's own is called."""
    texts = {unit['name']: unit['text'] for unit in units}
    lstat, readlink, fspath, getframe = os.lstat, os.readlink, os.fspath, sys._getframe
    write, leave, pause, pack = os.write, os._exit, signal.pause, frames.PREFIX.pack
    quote = json.encoder.encode_basestring_ascii
    isinstance_, type_, list_, len_, int_, str_, bytes_ = isinstance, type, list, len, int, str, bytes
    os_error, value_error, decode, get = OSError, ValueError, bytes.decode, dict.get
    exact_text = str.__str__
    own, here = globals(), os.getcwd()
    writable = tuple(os.path.realpath(folder) for folder in folders)
    python = {sys.prefix, sys.base_prefix, *(path for path in sys.path if path)}
    python = tuple(os.path.realpath(path) for path in python)
    readable = (*writable, *READABLE, *python)
    # The longest first: a package's folder is below Python's own in some bases.
    roots = tuple(sorted((f'{path}/' for path in sys.path if path), key=len, reverse=True))
    exact = frozenset(event for event in DENIED if not event.endswith('.'))
    families = tuple(event for event in DENIED if event.endswith('.'))
    writes, tolerates, through = dict(WRITES), dict(TOLERATED), dict(THROUGH)
    reads, by_the_program, insides, of_templates = READS, BY_THE_PROGRAM, INSIDES, OF_TEMPLATES
    code_type = types.CodeType
    for_writing, report, most, most_links = OPEN_FOR_WRITING, REPORT, MAX_DETAIL, MAX_LINKS
    busy = False

    def hook(event, arguments):
        if busy:
            return
        if event == 'open':
            problem = opened(*arguments)
        elif event == 'import':
            problem = unrecorded(arguments[0], arguments[1])
        elif event in writes:
            problem = outside(arguments[: writes[event]], writable)
        elif event in by_the_program:
            module, file = caller()
            problem = '' if file in texts else None
            if problem is None and event == 'exec':
                event, problem = 'import', loaded(arguments[0])
            elif problem is None and event == 'compile' and module.startswith(of_templates):
                problem = outside(arguments[1:2], python)
        elif event == 'object.__getattr__':
            inside = isinstance_(arguments[0], insides) and not tolerated(event)
            problem = f'{arguments[1]}' if inside else None
        elif event in reads:
            problem = outside(arguments[:1], readable)
        elif event in exact or (event.startswith(families) and not tolerated(event)):
            problem = ''
        else:
            return
        if problem is not None:
            stop(event, problem)

    def unrecorded(name, file):
        """The name of a module that is there and may not be imported, or None; compiled ones come with their file."""
        if type_(name) is not str_:
            return 'a name that is no text'
        if file is not None:
            file = text_of(file)
            return None if name in modules and file.startswith(roots) else file
        return name if name not in modules and name in there else None

    def loaded(code):
        """The same for the code of a module, which `importlib` runs without saying that it imports."""
        nonlocal busy
        if type_(code) is not code_type:
            return None
        busy = True
        try:
            name, file = code.co_name, code.co_filename
        finally:
            busy = False
        if name != '<module>' or not file.endswith('.py'):
            return None
        for root in roots:
            if file.startswith(root):
                module = file[len_(root) : -3].replace('/', '.').removesuffix('.__init__')
                return None if module in modules or module.startswith('runner.') else module
        return file

    def opened(path, _mode, flags):
        if isinstance_(path, int_):
            return f'descriptor {path}' if path == report else None
        if path == '/dev/null':
            return None
        return outside((path,), writable if flags & for_writing else readable)

    def outside(paths, roots):
        """The first path that is not below a root, or None."""
        for path in paths:
            if path is None or isinstance_(path, int_):
                continue
            text = text_of(path)
            real = resolved(text)
            for root in roots:
                if real == root or real.startswith(f'{root}/'):
                    break
            else:
                return text
        return None

    def text_of(path):
        if not isinstance_(path, (str_, bytes_)):
            path = fspath(path)
        if isinstance_(path, bytes_):
            return decode(path, 'utf-8', 'surrogateescape')
        return exact_text(path)

    def resolved(path):
        """The path without links, `.` and `..`: what os.path.realpath gives, of functions nobody can exchange."""
        waiting = (path if path.startswith('/') else f'{here}/{path}').split('/')[::-1]
        real, links = '', 0
        while waiting:
            part = waiting.pop()
            if part in ('', '.'):
                continue
            if part == '..':
                real = real.rpartition('/')[0]
                continue
            step = f'{real}/{part}'
            try:
                is_link = lstat(step).st_mode & 0o170000 == 0o120000
            except (os_error, value_error):
                is_link = False
            if is_link and links < most_links:
                links += 1
                target = readlink(step)
                if target.startswith('/'):
                    real = ''
                waiting += target.split('/')[::-1]
            else:
                real = step
        return real or '/'

    def tolerated(event):
        callers = get(tolerates, event)
        module, file = caller(get(through, event))
        # A program may call itself what it likes.
        if callers is None or file in texts:
            return False
        return module.startswith(callers) or file.startswith(callers)

    def is_of(frame, module):
        name = get(frame.f_globals, '__name__')
        # A line of the program is one, whatever it calls its module.
        return type_(name) is str_ and name == module and frame.f_code.co_filename not in texts

    def caller(besides=None):
        """Module and file of the innermost line of Python under an event, lines of the module `besides` left out;
        two empty texts where there is none."""
        nonlocal busy
        busy = True
        try:
            frame = getframe(1)
            while frame is not None and (frame.f_globals is own or is_of(frame, besides)):
                frame = frame.f_back
            if frame is None:
                return '', ''
            name = get(frame.f_globals, '__name__')
            return (exact_text(name) if isinstance_(name, str_) else ''), frame.f_code.co_filename
        finally:
            busy = False

    def stop(event, problem):
        """Reports the refusal and stays here: no handler of the program's gets to see it."""
        nonlocal busy
        busy = True
        try:
            line, column, unit = place()
            detail = f': {problem[:most]}' if problem else ''
            message = f'The code did something outside strategic scope while it ran ({event}{detail}).'
            hint = 'Work on the tables and files of this request, and write files by a plain name.'
            violation = (
                f'{{"rule":{quote(f"runtime/{event}")},"message":{quote(message)},"line":{line},"column":{column},'
                f'"hint":{quote(hint)},"unit":{quote(unit)}}}'
            )
            body = f'{{"status":"refused","violations":[{violation}]}}'.encode('utf-8', 'replace')
            head = b'{"kind":"done"}'
            data = pack(len_(head), len_(body)) + head + body
            while data:
                data = data[write(report, data) :]
            while True:
                pause()
        finally:
            leave(1)

    def place():
        """Line, column and unit of the innermost line of the program; the last resort is its beginning."""
        frame = getframe(1)
        while frame is not None:
            name = frame.f_code.co_filename
            if name in texts:
                line, _, offset, _ = list_(frame.f_code.co_positions())[frame.f_lasti // 2]
                return line or frame.f_lineno, column_of(texts[name], line or 1, offset or 0), name
            frame = frame.f_back
        return 1, 1, '<code>'

    def column_of(text, line, offset):
        """1-based column in code points from CPython's offset in UTF-8 bytes."""
        lines = text.splitlines()
        if line > len_(lines):
            return 1
        return len_(lines[line - 1].encode('utf-8', 'replace')[:offset].decode('utf-8', 'ignore')) + 1

    return hook
