"""Starts the worker: with pipes of its own, a plain environment, and no descriptor of the front's."""

import collections
import os
import sys

ENV = {
    'PATH': '/opt/venv/bin',
    'HOME': '/tmp',
    'LANG': 'C.UTF-8',
    'TMPDIR': '/tmp/scratch',
    'MPLCONFIGDIR': '/tmp/scratch',
    'MPLBACKEND': 'agg',
    # One CPU is the default, and a thread pool per core of the machine would only cost memory and processes.
    'OPENBLAS_NUM_THREADS': '1',
    'OMP_NUM_THREADS': '1',
    # Where the image keeps matplotlib's font list, which the worker copies to MPLCONFIGDIR.
    'MPLCACHE': os.environ.get('MPLCACHE', ''),
}


# Its process and the front's ends of its pipes, none of which ever blocks.
Worker = collections.namedtuple('Worker', 'pid hear report stdout stderr')


def spawn(kind):
    """The worker finds its pipes at 0 to 2 as usual, hears at 3 and reports at 4."""
    hear_read, hear = os.pipe()
    report, report_write = os.pipe()
    stdout, stdout_write = os.pipe()
    stderr, stderr_write = os.pipe()
    null = os.open('/dev/null', os.O_RDONLY | os.O_CLOEXEC)
    theirs = [null, stdout_write, stderr_write, hear_read, report_write]
    # Moved out of the way first, so that no dup2 below overwrites one that is still needed.
    high = [os.dup2(fd, 100 + index, inheritable=False) for index, fd in enumerate(theirs)]
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'worker.py')
    pid = os.posix_spawn(
        sys.executable,
        [sys.executable, '-I', '-B', '-X', 'utf8', script, kind],
        ENV,
        file_actions=[(os.POSIX_SPAWN_DUP2, fd, index) for index, fd in enumerate(high)],
    )
    for fd in theirs + high:
        os.close(fd)
    for fd in (hear, report, stdout, stderr):
        os.set_blocking(fd, False)
    return Worker(pid, hear, report, stdout, stderr)
