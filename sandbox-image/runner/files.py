"""The program's own folder: the files it was given, and those it leaves behind as artifacts."""

import hashlib
import mimetypes
import os
import stat

MAX_ARTIFACTS = 64
# Of those that are left out.
NAMED = 5
MIME = {
    '.csv': 'text/csv',
    '.md': 'text/markdown',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    '.parquet': 'application/vnd.apache.parquet',
}


class Artifacts:
    """What a run gives back besides its value, within a budget of bytes and of number."""

    def __init__(self, budget, notes):
        self.items = []
        self._left = budget
        self._notes = notes
        self._by_content = {}
        self._names = set()
        self._left_out = []

    def add_picture(self, name, mime, data):
        """As `add`, but a picture that is there already, saved or returned, keeps the name it has."""
        return self._by_content.get(hashlib.sha256(data).digest()) or self.add(name, mime, data)

    def add(self, name, mime, data):
        """Adds one and returns the name it got; None when there is no room."""
        if len(data) > self._left or len(self.items) >= MAX_ARTIFACTS:
            self.leave_out(name, len(data))
            return None
        stem, extension = os.path.splitext(name)
        number = 2
        while name in self._names:
            name = f'{stem}-{number}{extension}'
            number += 1
        self._left -= len(data)
        self._by_content.setdefault(hashlib.sha256(data).digest(), name)
        self._names.add(name)
        self.items.append((name, mime, data))
        return name

    def room(self, size):
        return size <= self._left

    def leave_out(self, name, size):
        self._left_out.append(f'{name} ({size} bytes)')

    def say_left_out(self):
        """One note for all of them, since there may be hundreds."""
        if self._left_out:
            count = len(self._left_out)
            named = ', '.join(self._left_out[:NAMED]) + (f' and {count - NAMED} more' if count > NAMED else '')
            self._notes.append(f'{count} artifacts were left out, since the limit is reached: {named}.')
            self._left_out = []


class Folder:
    """The working directory, with the files passed in under their relative paths."""

    def __init__(self, root, inputs):
        self._root = root
        for header, body in inputs:
            if path := header.get('path'):
                target = os.path.join(root, os.path.normpath('/' + path)[1:])
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, 'wb') as file:
                    file.write(body)
        self._given = {path: self._mark(path) for path in self._walk()}

    def collect(self, artifacts):
        """Adds every file that is new or was changed since it was last looked at."""
        for path in self._walk():
            try:
                mark = self._mark(path)
                if self._given.get(path) == mark:
                    continue
                self._given[path] = mark
                name = os.path.relpath(path, self._root)
                data = self._read(path, artifacts)
            except OSError:
                continue
            if data is not None:
                extension = os.path.splitext(name)[1].lower()
                mime = MIME.get(extension) or mimetypes.guess_type(name)[0] or 'application/octet-stream'
                artifacts.add(name, mime, data)

    def _walk(self):
        return sorted(
            os.path.join(folder, name) for folder, _, names in os.walk(self._root) for name in names
        )

    @staticmethod
    def _mark(path):
        info = os.lstat(path)
        return info.st_size, info.st_mtime_ns, info.st_ino

    @staticmethod
    def _read(path, artifacts):
        """The bytes of a regular file; None for anything else. What is too large is named, not read."""
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return None
        with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), 'rb') as file:
            size = os.fstat(file.fileno()).st_size
            if artifacts.room(size):
                return file.read()
        artifacts.leave_out(os.path.basename(path), size)
        return None
