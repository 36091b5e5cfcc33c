"""The third line behind policy and digest: a PEP 578 audit hook that ends a run which does what no program
in strategic scope does. It is no boundary (the container is); each time it speaks, the policy has a hole.

What it watches is data, below. It must never disturb what libraries do for ordinary programs.
"""

import os
import sys
import types

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
    # Warnings say whose line they are about, and a traceback is what a failed run is described by.
    'object.__getattr__': (
        *('pandas.util._exceptions', 'matplotlib._api', 'inspect', 'warnings', 'traceback', 'linecache'),
        *('contextlib', 'runner.'),
    ),
}
# Libraries do these for themselves (namedtuple, dataclasses, typing and scipy compile texts of their own; warnings
# look at frames); a line of the program that does one does what the policy refuses.
BY_THE_PROGRAM = ('compile', 'exec', 'sys._getframe', 'sys._getframemodulename', 'code.__new__', 'function.__new__')
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
# The descriptor the worker reports on.
REPORT = 4


def install(units, reporter, *folders):
    """Watches from here on; what was opened or imported before is not asked about."""
    sys.addaudithook(_Hook(units, reporter, folders))


class _Hook:
    def __init__(self, units, reporter, folders):
        self._texts = {unit['name']: unit for unit in units}
        self._reporter = reporter
        self._writable = tuple(os.path.realpath(folder) for folder in folders)
        python = {sys.prefix, sys.base_prefix, *(path for path in sys.path if path)}
        self._readable = (*self._writable, *READABLE, *(os.path.realpath(path) for path in python))
        exact = {event for event in DENIED if not event.endswith('.')}
        self._exact, self._families = exact, tuple(event for event in DENIED if event.endswith('.'))
        self._busy = False

    def __call__(self, event, arguments):
        if self._busy:
            return
        if event == 'open':
            problem = self._opened(*arguments)
        elif event in WRITES:
            problem = self._outside(arguments[: WRITES[event]], self._writable)
        elif event in BY_THE_PROGRAM:
            problem = '' if self._caller()[1] in self._texts else None
        elif event == 'object.__getattr__':
            inside = isinstance(arguments[0], INSIDES) and not self._tolerated(event)
            problem = str(arguments[1]) if inside else None
        elif event in READS:
            problem = self._outside(arguments[:1], self._readable)
        elif event in self._exact or (event.startswith(self._families) and not self._tolerated(event)):
            problem = ''
        else:
            return
        if problem is not None:
            self._end(event, problem)

    def _opened(self, path, _mode, flags):
        if isinstance(path, int):
            return f'descriptor {path}' if path == REPORT else None
        roots = self._writable if flags & OPEN_FOR_WRITING else self._readable
        if path == '/dev/null':
            return None
        return self._outside((path,), roots)

    @staticmethod
    def _outside(paths, roots):
        """The first path that is not below a root, or None."""
        for path in paths:
            if path is None or isinstance(path, int):
                continue
            real = os.path.realpath(os.fsdecode(path))
            if not any(real == root or real.startswith(root + '/') for root in roots):
                return os.fsdecode(path)
        return None

    def _tolerated(self, event):
        callers = TOLERATED.get(event)
        if callers is None:
            return False
        names = self._caller()
        return any(name == caller or name.startswith(caller) for name in names for caller in callers)

    def _caller(self):
        """Module and file of the innermost line of Python under an event; two empty texts where there is none."""
        self._busy = True
        try:
            frame = sys._getframe(1)
            while frame is not None and frame.f_globals is globals():
                frame = frame.f_back
            return (frame.f_globals.get('__name__') or '', frame.f_code.co_filename) if frame else ('', '')
        finally:
            self._busy = False

    def _end(self, event, problem):
        """Reports the refusal and stays here: no handler of the program's gets to see it."""
        self._busy = True
        line, column, unit = self._place()
        detail = f': {problem[:MAX_DETAIL]}' if problem else ''
        self._reporter.end(
            'refused',
            violations=[
                {
                    'rule': f'runtime/{event}',
                    'message': f'The code did something outside strategic scope while it ran ({event}{detail}).',
                    'line': line,
                    'column': column,
                    'hint': 'Work on the tables and files of this request, and write files by a plain name.',
                    'unit': unit,
                }
            ],
        )

    def _place(self):
        """Line, column and unit of the innermost line of the program; the last resort is its beginning."""
        frame = sys._getframe(1)
        while frame is not None:
            unit = self._texts.get(frame.f_code.co_filename)
            if unit is not None:
                positions = list(frame.f_code.co_positions())
                line, _, offset, _ = positions[frame.f_lasti // 2]
                return line or frame.f_lineno, _column(unit['text'], line or 1, offset or 0), unit['name']
            frame = frame.f_back
        return 1, 1, '<code>'


def _column(text, line, offset):
    """1-based column in code points from CPython's offset in UTF-8 bytes."""
    lines = text.splitlines()
    if line > len(lines):
        return 1
    return len(lines[line - 1].encode('utf-8', 'replace')[:offset].decode('utf-8', 'ignore')) + 1
