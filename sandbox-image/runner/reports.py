"""What the worker reports, taken as a program's own words: in order, within bounds, and never more than it may
state. Accepted frames go on the wire in the front's name.
"""

import json
import os

from runner import frames

CHUNK = 64 * 1024
ARTIFACTS_MAX = 64


class Reports:
    def __init__(self, fd, wire):
        self.fd = fd  # None once the worker's end is closed
        self._wire = wire
        self._decoder = frames.Decoder(self._bound)
        self._limits = None
        self._value_came = False
        self._artifacts = 0
        self._artifact_bytes = 0
        self.ready = False
        self.started = False
        self.done = None

    def expect_run(self, limits):
        """From here on a run may be reported."""
        self._limits = limits

    def read(self):
        """Reads once. True when more may come at once; @raises FrameError for what the worker may not say"""
        try:
            data = os.read(self.fd, CHUNK)
        except BlockingIOError:
            return False
        if not data:
            self.fd = None
            return False
        for header, body in self._decoder.feed(data):
            self._accept(header, body)
        if self.done is not None and self._decoder.pending:
            raise frames.FrameError('a frame after done')
        return True

    def speaks_on(self):
        """Whether the worker reported anything beyond its own end."""
        if self.fd is None:
            return False
        try:
            return bool(os.read(self.fd, 1))
        except BlockingIOError:
            return False

    def _bound(self, kind):
        """Largest body of a kind, or None for kinds that may not come now."""
        if not self.ready:
            return 0 if kind == 'ready' else None
        if self._limits is None or self.done is not None:
            return None
        return {
            'started': 64 * 1024,
            'value': self._limits['result_bytes'],
            'artifact': self._limits['artifact_bytes'],
            'done': 256 * 1024,
        }.get(kind)

    def _accept(self, header, body):
        kind = header['kind']
        if self.done is not None:
            raise frames.FrameError(f'{kind} after done')
        if kind == 'ready':
            self.ready = True
            self._wire.say('ready')
        elif kind == 'started':
            if self.started:
                raise frames.FrameError('started a second time')
            self.started = True
            self._wire.say('started', body)
        elif kind == 'done':
            self.done = self._end(body)
        elif not self.started:
            raise frames.FrameError(f'{kind} before started')
        elif kind == 'value':
            if self._value_came:
                raise frames.FrameError('a second value')
            self._value_came = True
            self._wire.say('value', body)
        else:
            self._artifacts += 1
            self._artifact_bytes += len(body)
            if self._artifacts > ARTIFACTS_MAX or self._artifact_bytes > self._limits['artifact_bytes']:
                raise frames.FrameError('too many artifacts')
            names = {field: str(header.get(field))[:200] for field in ('name', 'mime')}
            self._wire.say('artifact', body, **names)

    def _end(self, body):
        try:
            report = json.loads(body)
        except (ValueError, RecursionError):
            report = None
        allowed = ('ok', 'error', 'refused') if self.started else ('invalid', 'refused')
        if not isinstance(report, dict) or report.get('status') not in allowed:
            raise frames.FrameError('an end that is not for the worker to state')
        return report
