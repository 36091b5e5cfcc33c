"""The house style: canvas, colours, axes, numbers on axes, and the data form of a chart."""

import io
import math
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..errors import StrategicDataError
from ..parsing import numbers
from ..parsing.numbers import Floats
from ..wording import short

__all__ = [
    "ACROSS",
    "BLUE",
    "GREY",
    "INK",
    "ORANGE",
    "PALETTE",
    "PURPLE",
    "RED",
    "SKY",
    "Chart",
    "canvas",
    "chart",
    "column",
    "counts",
    "dark",
    "fitted",
    "labels_of",
    "thin",
    "number_axis",
    "short",
]

#: Okabe and Ito's colours, darkest contrasts first: apart for all common kinds of colour blindness.
BLUE, ORANGE, GREEN, RED, PURPLE, SKY, INK, GREY = (
    "#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#222222", "#8A8A8A",
)  # fmt: skip
#: The light ones as text: at least 4.5 to 1 on white.
DARK = {ORANGE: "#8A5A00", GREEN: "#00704F", RED: "#B34700", PURPLE: "#9C4674", SKY: "#1B6FA3", GREY: "#6B6B6B"}
PALETTE = (BLUE, ORANGE, GREEN, RED, PURPLE, SKY, INK)
#: 8 x 4.8 inches at 120 dpi are 960 x 576 pixels; 13 pt text is still 11 pixels high at half width.
SIZE, DPI, TEXT = (8.0, 4.8), 120, 13
TITLE_WIDTH = 58
#: Characters of a line of an axis' label.
ACROSS, UP = 64, 30
#: More points than pixels show nothing more, and would swamp the data form.
MAX_POINTS = 2_000
STYLE: Any = {
    "font.size": TEXT, "axes.titlesize": 15, "axes.labelsize": TEXT, "xtick.labelsize": 12, "ytick.labelsize": 12,
    "axes.spines.top": False, "axes.spines.right": False, "axes.edgecolor": GREY, "axes.labelcolor": INK,
    "xtick.color": INK, "ytick.color": INK, "text.color": INK, "axes.grid": False, "figure.facecolor": "white",
    "axes.facecolor": "white", "savefig.facecolor": "white", "lines.linewidth": 2.2, "font.family": "DejaVu Sans",
    "axes.axisbelow": True, "text.usetex": False,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chart:
    """figure: the matplotlib figure, open in pyplot. data: {type, title, x, y, series, units} for clients that redraw."""

    figure: Any
    data: dict[str, Any]

    def png(self) -> bytes:
        """The picture as PNG; the same chart gives the same bytes."""
        buffer = io.BytesIO()
        self.figure.savefig(buffer, format="png", dpi=DPI, metadata={"Software": None})
        return buffer.getvalue()


def canvas(title: str, *, height: float = SIZE[1]) -> tuple[Any, Any]:
    """A figure and its axes with the title on. Titles are sentences: an empty one is refused."""
    if not isinstance(title, str) or not title.strip():
        raise StrategicDataError("title", "empty", "one sentence that states what the chart shows")
    import matplotlib.pyplot as plt

    with plt.rc_context(STYLE):
        figure = plt.figure(figsize=(SIZE[0], height), dpi=DPI, layout="constrained")
        axes = figure.add_subplot()
        wrapped = "\n".join(textwrap.wrap(escape(title.strip()), TITLE_WIDTH, max_lines=3, placeholder=" ..."))
        figure.suptitle(wrapped, x=0.012, ha="left", fontsize=15, fontweight="bold")
    return figure, axes


def escape(text: Any) -> str:
    """Text as it is written: a dollar sign is money, not mathematics."""
    return str(text).replace("$", r"\$")


def chart(kind: str, figure: Any, title: str, x: str, y: str, series: Sequence[Any], units: Mapping[str, str]) -> Chart:
    """Join figure and data form; numbers become plain JSON, gaps null."""
    clean = [{key: jsonable(value) for key, value in one.items()} for one in series]
    return Chart(figure, {"type": kind, "title": title.strip(), "x": x, "y": y, "series": clean, "units": dict(units)})


def jsonable(value: Any) -> Any:
    if isinstance(value, (np.ndarray, pd.Series, pd.Index, list, tuple)):
        return [jsonable(item) for item in value]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float):
        return None if not math.isfinite(value) else value
    if isinstance(value, (pd.Timestamp, np.datetime64)):
        return pd.Timestamp(value).isoformat()
    return value if value is None or isinstance(value, (str, int, bool, dict)) else str(value)


def column(values: Any, field: str, n: int | None = None) -> Floats:
    """Numbers of a chart; gaps stay gaps. Raises where there is nothing to draw or lengths differ."""
    read = numbers(values, field).values
    if n is not None and len(read) != n:
        raise StrategicDataError(field, f"{len(read)} values for {n}", "one for each")
    if len(read) == 0 or np.isnan(read).all():
        raise StrategicDataError(field, "nothing to draw", "at least one number")
    return read


def thin(y: Floats) -> Any:
    """Rows to draw of a long series: the lowest and highest of each of 1,000 stretches, so that no peak is lost."""
    n = len(y)
    if n <= MAX_POINTS:
        return np.arange(n)
    edges = np.linspace(0, n, MAX_POINTS // 2 + 1).astype(int)
    kept = set()
    for low, high in zip(edges, edges[1:], strict=False):
        part = y[low:high]
        if np.isfinite(part).any():
            kept |= {low + int(np.nanargmin(part)), low + int(np.nanargmax(part))}
    return np.array(sorted(kept | {0, n - 1}))


def dark(colour: str) -> str:
    """A colour of the palette as text on white: the same hue, dark enough to read."""
    return DARK.get(colour, colour)


def middle_cut(text: str, width: int) -> str:
    head = (width - 1) * 3 // 5
    return text if len(text) <= width else f"{text[:head].rstrip()}…{text[len(text) - (width - 1 - head) :].lstrip()}"


def fitted(labels: Sequence[str], width: int, lines: int = 1) -> list[str]:
    """Labels of at most so many characters a line, cut in the middle, where names are least alike; no two the same."""
    out: list[str] = []
    for label in labels:
        plain = " ".join(label.split())
        text = broken(plain, width) if lines > 1 else middle_cut(plain, width)
        # Names that are the same are the caller's; cut ones must not become so.
        which = 1
        while text in out and text.replace("\n", " ") != plain:
            which += 1
            text = f"{middle_cut(plain, width - len(f' ({which})'))} ({which})"
        out.append(text)
    return out


def broken(text: str, width: int) -> str:
    """A label on two lines, the second cut in its middle."""
    if len(text) <= width:
        return text
    head = textwrap.wrap(text, width)[0]
    return f"{head}\n{middle_cut(text[len(head) :].strip(), width)}"


def labels_of(values: Any, field: str) -> list[str]:
    out = [str(value) for value in values] if values is not None and not isinstance(values, str) else []
    if not out:
        raise StrategicDataError(field, "empty", "at least one label")
    return out


def counts(values: Any) -> bool:
    """Whether all numbers are whole, so that an axis between them would invent halves of things."""
    known = np.asarray(values, dtype=float)
    return bool((known[np.isfinite(known)] % 1 == 0).all())


def number_axis(axis: Any, label: str, unit: str, whole: bool = False) -> None:
    """Label with unit, where the label does not end in it, and ticks as `short` writes them. whole: counts."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    told = unit in ("", "fraction") or label.endswith(unit)
    # Nobody said which.
    unit = "currency as given" if unit == "currency" else unit
    text, width = label if told else f"{label} ({unit})" if label else unit, ACROSS if axis.axis_name == "x" else UP
    if not told and label and len(text) > width:
        text = f"{textwrap.fill(label, width)}\n({unit})"
    axis.set_label_text(escape(text if "\n" in text else textwrap.fill(text, width)))
    axis.set_major_locator(MaxNLocator(6, integer=whole, steps=[1, 2, 2.5, 5, 10]))
    axis.set_major_formatter(FuncFormatter(lambda value, _: short(round(value, 12), unit)))
