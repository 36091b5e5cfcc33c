"""Pictures: every figure the program left open, and figures or data URLs it returned, become artifacts."""

import base64
import binascii
import io
import re
import sys

# What an answer shows is a preview of this; more would take a run's memory to draw.
MOST_PIXELS = 8_000_000
MAX_FIGURES = 20
_DATA_URL = re.compile(r'data:(image/([a-z+.-]{1,20}))(?:;[a-z]+=[\w-]+)*;base64,', re.I)


def preload():
    """Imports pyplot, which takes longer than everything else together."""
    import matplotlib.pyplot  # noqa: F401


def rehearse():
    """Draws once, so that fonts, layout, ticks and the PNG writer are loaded; in the house style, as analyses do."""
    import matplotlib.pyplot as pyplot
    from strategic import charts

    figure = charts.columns(['a', 'b'], [1, 2], title='a', x_label='a', label='a', unit='a').figure
    axes = figure.axes[0]
    axes.plot([0, 1], [1, 2], label='a')
    axes.set_title('a')
    axes.legend()
    png(figure)
    pyplot.close('all')


def png(figure):
    """The figure as PNG, at its own resolution or the one that keeps it within the bound."""
    width, height = figure.get_size_inches()
    buffer = io.BytesIO()
    figure.savefig(buffer, format='png', dpi=min(figure.dpi, (MOST_PIXELS / max(width * height, 0.01)) ** 0.5))
    return buffer.getvalue()


def figure_of(value):
    """The figure behind a Figure, an Axes or an array of Axes; None for anything else."""
    if 'matplotlib.figure' not in sys.modules:
        return None
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy import ndarray

    if isinstance(value, ndarray) and value.dtype == object and value.size and isinstance(value.flat[0], Axes):
        value = value.flat[0]
    if isinstance(value, Axes):
        value = value.get_figure(root=True)
    return value if isinstance(value, Figure) else None


def collect(artifacts, notes):
    """Adds every open figure of pyplot's in the order they were made."""
    pyplot = sys.modules.get('matplotlib.pyplot')
    if pyplot is None:
        return
    numbers = pyplot.get_fignums()
    for number in numbers[:MAX_FIGURES]:
        try:
            artifacts.add_picture(f'figure-{number}.png', 'image/png', png(pyplot.figure(number)))
        except Exception as error:  # a figure that cannot be drawn must not cost the rest of the run
            notes.append(f'Figure {number} could not be drawn: {str(error)[:200]}')
    if len(numbers) > MAX_FIGURES:
        notes.append(f'{len(numbers) - MAX_FIGURES} figures were left out: {MAX_FIGURES} are given back.')


def picture_of(text):
    """(mime type, file extension, bytes) of a data URL with an image, or None."""
    match = _DATA_URL.match(text)
    if match is None:
        return None
    try:
        data = base64.b64decode(text[match.end() :], validate=True)
    except (binascii.Error, ValueError):
        return None
    extension = {'jpeg': 'jpg', 'svg+xml': 'svg'}.get(match[2].lower(), match[2].lower())
    return match[1].lower(), extension, data
