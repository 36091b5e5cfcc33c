"""Charts in one house style: each function returns the figure and the same chart as data.

Titles state the finding, axes carry units, series are labelled directly, bars start at zero, there is one
scale an axis, colours can be told apart by colour-blind readers, and the same input draws the same bytes.
matplotlib is imported when the first chart is drawn.
"""

from .bars import bars, columns, stacked, target
from .house import Chart
from .lines import control, fan, line
from .maps import heat, network, radar
from .points import grid, histogram, intervals, scatter
from .shares import pareto, tornado, waterfall

__all__ = [
    "Chart",
    "bars",
    "columns",
    "control",
    "fan",
    "grid",
    "heat",
    "histogram",
    "intervals",
    "line",
    "network",
    "pareto",
    "radar",
    "scatter",
    "stacked",
    "target",
    "tornado",
    "waterfall",
]
