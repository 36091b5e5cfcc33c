"""The host's frames on their way to the worker: looked at by their headers only, passed on as they are."""

import os

from runner import frames

CHUNK = 64 * 1024
HIGH_WATER = 1024 * 1024
PASSED_ON = ('prelude', 'input', 'program')


class Relay:
    """Takes the host's bytes and passes them on; `program` is the last frame's header once it has all come."""

    def __init__(self, worker_fd):
        self._fd = worker_fd
        self._incoming = bytearray()
        self._outgoing = bytearray()
        self._body_left = 0
        self._program = None
        self.program = None

    @property
    def waiting(self):
        """True while there is something left to pass on."""
        return bool(self._outgoing)

    @property
    def full(self):
        return len(self._outgoing) >= HIGH_WATER

    def take(self, data):
        """Adds bytes of the host's. @raises FrameError for what it may not say"""
        self._incoming += data
        while self._incoming:
            if self._body_left:
                part = self._incoming[: self._body_left]
                del self._incoming[: len(part)]
                self._outgoing += part
                self._body_left -= len(part)
            elif not self._header():
                return
            if self._program and not self._body_left:
                self.program = self._program

    def _header(self):
        """Looks at the next frame's header; False when it is not all there yet."""
        size = frames.PREFIX.size
        if len(self._incoming) < size:
            return False
        head_length, body_length = frames.PREFIX.unpack_from(self._incoming)
        if head_length > frames.MAX_HEADER:
            raise frames.FrameError('the host sent a header that is too long')
        end = size + head_length
        if len(self._incoming) < end:
            return False
        header = frames.parse_header(self._incoming[size:end])
        if self._program or header['kind'] not in ('ping', *PASSED_ON):
            raise frames.FrameError(f'the host may not send {header["kind"]!r} now')
        if header['kind'] in PASSED_ON:
            self._outgoing += self._incoming[:end]
        if header['kind'] == 'program':
            self._program = header
        del self._incoming[:end]
        self._body_left = body_length
        return True

    def pass_on(self):
        """Writes what the worker takes now."""
        try:
            del self._outgoing[: os.write(self._fd, memoryview(self._outgoing)[:CHUNK])]
        except BlockingIOError:
            pass
        except BrokenPipeError:
            self._outgoing.clear()  # it closed its end or died; the latter is noticed by itself
