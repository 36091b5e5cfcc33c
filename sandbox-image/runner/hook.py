"""The third line behind policy and digest: a PEP 578 audit hook that ends a run which does what no program
in strategic scope does. It is no boundary (the container is); each time it speaks, the policy has a hole.

What it watches is data, below. It must never disturb what libraries do for ordinary programs.
"""

import json
import os
import signal
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
    # Warnings say whose line they are about, pandas looks whether `df["a"][0] = 1` is one, and a traceback is what a
    # failed run is described by.
    'object.__getattr__': (
        *('pandas.util._exceptions', 'pandas.core.common', 'matplotlib._api', 'inspect', 'warnings', 'traceback', 'linecache'),
        *('contextlib', 'runner.'),
    ),
    # The pair of sockets by which asyncio.run() wakes its own loop; connecting and binding are events of their own.
    'socket.__new__': ('asyncio.selector_events',),
}
# Where such an event has lines of a library's own module above it, which say nothing of who asked for it.
THROUGH = {'socket.__new__': 'socket'}
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
    sys.addaudithook(_hook(units, reporter, folders))


def _hook(units, reporter, folders):
    """The hook: a function that finds all it needs in its own cells, where a program with modules in hand cannot
    change it. Names of modules and built-ins are therefore bound here, once."""
    texts = {unit['name']: unit for unit in units}
    realpath, fsdecode, getframe, leave = os.path.realpath, os.fsdecode, sys._getframe, os._exit
    isinstance_, list_, len_, int_ = isinstance, list, len, int
    own, say, dumps, pause = globals(), reporter.say, json.dumps, signal.pause
    writable = tuple(realpath(folder) for folder in folders)
    python = {sys.prefix, sys.base_prefix, *(path for path in sys.path if path)}
    readable = (*writable, *READABLE, *(realpath(path) for path in python))
    exact = frozenset(event for event in DENIED if not event.endswith('.'))
    families = tuple(event for event in DENIED if event.endswith('.'))
    writes, tolerates, through = dict(WRITES), dict(TOLERATED), dict(THROUGH)
    reads, by_the_program, insides = READS, BY_THE_PROGRAM, INSIDES
    for_writing, report, most = OPEN_FOR_WRITING, REPORT, MAX_DETAIL
    busy = False

    def hook(event, arguments):
        if busy:
            return
        if event == 'open':
            problem = opened(*arguments)
        elif event in writes:
            problem = outside(arguments[: writes[event]], writable)
        elif event in by_the_program:
            problem = '' if caller()[1] in texts else None
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
            real = realpath(fsdecode(path))
            for root in roots:
                if real == root or real.startswith(f'{root}/'):
                    break
            else:
                return fsdecode(path)
        return None

    def tolerated(event):
        callers = tolerates.get(event)
        if callers is None:
            return False
        for name in caller(through.get(event)):
            if name.startswith(callers):
                return True
        return False

    def caller(besides=None):
        """Module and file of the innermost line of Python under an event, lines of the module `besides` left out;
        two empty texts where there is none."""
        nonlocal busy
        busy = True
        try:
            frame = getframe(1)
            while frame is not None and (
                frame.f_globals is own or (besides is not None and frame.f_globals.get('__name__') == besides)
            ):
                frame = frame.f_back
            return (frame.f_globals.get('__name__') or '', frame.f_code.co_filename) if frame else ('', '')
        finally:
            busy = False

    def stop(event, problem):
        """Reports the refusal and stays here: no handler of the program's gets to see it."""
        nonlocal busy
        busy = True
        try:
            line, column, unit = place()
            detail = f': {problem[:most]}' if problem else ''
            violation = {
                'rule': f'runtime/{event}',
                'message': f'The code did something outside strategic scope while it ran ({event}{detail}).',
                'line': line,
                'column': column,
                'hint': 'Work on the tables and files of this request, and write files by a plain name.',
                'unit': unit,
            }
            say('done', dumps({'status': 'refused', 'violations': [violation]}).encode('utf-8', 'replace'))
            while True:
                pause()
        finally:
            leave(1)

    def place():
        """Line, column and unit of the innermost line of the program; the last resort is its beginning."""
        frame = getframe(1)
        while frame is not None:
            unit = texts.get(frame.f_code.co_filename)
            if unit is not None:
                line, _, offset, _ = list_(frame.f_code.co_positions())[frame.f_lasti // 2]
                return line or frame.f_lineno, column_of(unit['text'], line or 1, offset or 0), unit['name']
            frame = frame.f_back
        return 1, 1, '<code>'

    def column_of(text, line, offset):
        """1-based column in code points from CPython's offset in UTF-8 bytes."""
        lines = text.splitlines()
        if line > len_(lines):
            return 1
        return len_(lines[line - 1].encode('utf-8', 'replace')[:offset].decode('utf-8', 'ignore')) + 1

    return hook
