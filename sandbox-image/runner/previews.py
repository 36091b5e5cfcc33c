"""Previews: a picture too large for an answer gets a smaller one beside it; the large one stays as it is."""

import io
import os

MAX_PIXELS = 1600
MAX_BYTES = 1_000_000
# More pixels than these take longer to shrink than a picture is worth.
MOST_PIXELS = 50_000_000
SIZES = (MAX_PIXELS, 1000, 600)
_KINDS = {'image/png', 'image/jpeg', 'image/webp'}


def collect(artifacts, notes):
    """Adds a PNG within the bounds for each picture that is over them."""
    for name, mime, data in list(artifacts.items):
        if mime not in _KINDS:
            continue
        try:
            small = _preview(data)
        except Exception as error:  # a picture that cannot be read must not cost the rest of the run
            notes.append(f'There is no preview of {name}: {str(error)[:200]}')
            continue
        if small is not None:
            artifacts.add(f'{os.path.splitext(name)[0]}-preview.png', 'image/png', small)


def _preview(data):
    """The bytes of a smaller picture, or None when the picture itself is small enough."""
    from PIL import Image

    with Image.open(io.BytesIO(data), formats=('PNG', 'JPEG', 'WEBP')) as picture:
        if max(picture.size) <= MAX_PIXELS and len(data) <= MAX_BYTES:
            return None
        if picture.width * picture.height > MOST_PIXELS:
            raise ValueError(f'it has {picture.width} x {picture.height} pixels')
        picture = picture.convert('RGBA' if 'A' in picture.getbands() or 'transparency' in picture.info else 'RGB')
    for size in SIZES:
        picture.thumbnail((size, size))
        buffer = io.BytesIO()
        picture.save(buffer, format='PNG')
        if buffer.tell() <= MAX_BYTES:
            return buffer.getvalue()
    raise ValueError('it does not get small enough')
