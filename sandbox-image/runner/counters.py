"""The container's own counters, from cgroup v1 or v2: memory kills, refused processes, CPU time.

The files are opened once, before any program runs, so that a program which takes file descriptors away from
the front cannot blind it. A counter that cannot be read is None, never 0.
"""

import os
import re

_ROOT = '/sys/fs/cgroup'
# (path, key of the wanted line or None for a bare number, factor), v2 before v1.
_MEMORY_KILLS = (('memory.events', 'oom_kill', 1), ('memory/memory.oom_control', 'oom_kill', 1))
_REFUSED_PROCESSES = (('pids.events', 'max', 1), ('pids/pids.events', 'max', 1))
_CPU_MS = (('cpu.stat', 'usage_usec', 1e-3), ('cpuacct/cpuacct.usage', None, 1e-6))


class Counter:
    """One number of the container, kept open."""

    def __init__(self, candidates):
        self._fd = None
        for path, key, factor in candidates:
            try:
                self._fd = os.open(f'{_ROOT}/{path}', os.O_RDONLY | os.O_CLOEXEC)
            except OSError:
                continue
            self._pattern = re.compile(rb'^(\d+)' if key is None else rb'^%s (\d+)' % key.encode(), re.M)
            self._factor = factor
            if self.read() is not None:
                break
            os.close(self._fd)
            self._fd = None
        self._start = self.read()

    def read(self):
        """The counter's value now, or None."""
        if self._fd is None:
            return None
        try:
            match = self._pattern.search(os.pread(self._fd, 4096, 0))
        except OSError:
            return None
        return int(match[1]) * self._factor if match else None

    def restart(self):
        """From here on `rise` counts anew."""
        self._start = self.read()

    def rise(self):
        """How far the counter rose since `restart`, or None."""
        now = self.read()
        return None if now is None or self._start is None else now - self._start


class Counters:
    """The counters a run is judged and billed by."""

    def __init__(self):
        self.memory_kills = Counter(_MEMORY_KILLS)
        self.refused_processes = Counter(_REFUSED_PROCESSES)
        self.cpu_ms = Counter(_CPU_MS)

    def restart(self):
        for counter in (self.memory_kills, self.refused_processes, self.cpu_ms):
            counter.restart()


class PeakMemory:
    """The largest resident size of one process since it was opened here."""

    def __init__(self, pid):
        self._fd = None
        try:
            clear = os.open(f'/proc/{pid}/clear_refs', os.O_WRONLY | os.O_CLOEXEC)
            try:
                os.write(clear, b'5')
            finally:
                os.close(clear)
            self._fd = os.open(f'/proc/{pid}/status', os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            pass

    def read(self):
        """Bytes, or None when the process is gone or the kernel does not say."""
        if self._fd is None:
            return None
        try:
            match = re.search(rb'^VmHWM:\s+(\d+) kB', os.pread(self._fd, 8192, 0), re.M)
        except OSError:
            return None
        return int(match[1]) * 1024 if match else None
