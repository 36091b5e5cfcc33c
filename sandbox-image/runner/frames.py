"""Frames: the unit of everything that is said between host, front and worker (docs/protocol.md).

A frame is two big-endian 32-bit lengths, a JSON header and raw bytes. This file reads and writes them; who
may say what, and when, is decided by those who use it.
"""

import json
import struct

PREFIX = struct.Struct('>II')
MAX_HEADER = 64 * 1024


class FrameError(Exception):
    """The bytes are no frame, or one that is too large."""


def encode(header, body=b''):
    """The bytes of one frame."""
    head = json.dumps(header, ensure_ascii=True, separators=(',', ':')).encode()
    return b''.join((PREFIX.pack(len(head), len(body)), head, body))


def parse_header(data):
    """The header as a dict with a text `kind`; FrameError for anything else."""
    try:
        header = json.loads(bytes(data))
    except (ValueError, RecursionError) as error:
        raise FrameError('the header is not JSON') from error
    if not isinstance(header, dict) or not isinstance(header.get('kind'), str):
        raise FrameError('the header names no kind')
    return header


class Decoder:
    """Takes bytes as they come and gives whole frames; holds one incomplete frame at most."""

    def __init__(self, max_body):
        """`max_body(kind)` is the largest body of a kind in bytes, or None when the kind is unknown."""
        self._max_body = max_body
        self._buffer = bytearray()
        self._header = None
        self._body_length = 0

    def feed(self, data):
        """Adds bytes and returns the frames they complete, as (header, body) pairs."""
        self._buffer += data
        frames = []
        while (frame := self._next()) is not None:
            frames.append(frame)
        return frames

    @property
    def pending(self):
        """True while bytes of an incomplete frame are held."""
        return bool(self._buffer) or self._header is not None

    def _next(self):
        if self._header is None:
            if len(self._buffer) < PREFIX.size:
                return None
            head_length, self._body_length = PREFIX.unpack_from(self._buffer)
            if head_length > MAX_HEADER:
                raise FrameError(f'a header of {head_length} bytes')
            end = PREFIX.size + head_length
            if len(self._buffer) < end:
                return None
            header = parse_header(self._buffer[PREFIX.size : end])
            limit = self._max_body(header['kind'])
            if limit is None:
                raise FrameError(f'an unknown kind of frame: {header["kind"][:40]!r}')
            if self._body_length > limit:
                raise FrameError(f'a {header["kind"]} frame of {self._body_length} bytes')
            self._header = header
            del self._buffer[:end]
        if len(self._buffer) < self._body_length:
            return None
        header, body = self._header, bytes(self._buffer[: self._body_length])
        del self._buffer[: self._body_length]
        self._header = None
        return header, body
