"""The wire to the host: frames in order, numbered, written without ever waiting for a slow reader."""

import os
import time

from runner import frames

CHUNK = 64 * 1024
# Past this much unsent data its sources are not read, so that a slow reader slows the program, not fills memory.
HIGH_WATER = 1024 * 1024
FLUSH_S = 10.0


class Wire:
    """Standard output of PID 1, which nobody else writes to."""

    def __init__(self, fd):
        self._fd = fd
        self._seq = 0
        self._buffer = bytearray()
        self.run = ''
        os.set_blocking(fd, False)

    @property
    def waiting(self):
        """True while there is something left to write."""
        return bool(self._buffer)

    @property
    def full(self):
        return len(self._buffer) >= HIGH_WATER

    def say(self, kind, body=b'', **fields):
        header = {'kind': kind, 'run': self.run, 'seq': self._seq, **fields}
        self._seq += 1
        self._buffer += frames.encode(header, body)
        self.flush_some()

    def flush_some(self):
        """Writes what the host takes now; ends this process when nobody is there to read."""
        try:
            while self._buffer:
                del self._buffer[: os.write(self._fd, memoryview(self._buffer)[:CHUNK])]
        except BlockingIOError:
            pass
        except BrokenPipeError:
            raise SystemExit(0) from None

    def flush_all(self):
        limit = time.monotonic() + FLUSH_S
        while self._buffer and time.monotonic() < limit:
            self.flush_some()
            if self._buffer:
                time.sleep(0.001)
