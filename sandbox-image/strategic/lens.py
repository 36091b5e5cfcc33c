"""How a role looks at an answer: which figures it reads first, and its question under the title of the picture.

No figure is added, left out or changed.
"""

import re
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

__all__ = ["in_order", "strap"]

#: Figures that a picture names besides what it draws.
NAMED = 3
WIDTH = 84


def in_order(
    figures: Sequence[dict[str, Any]], findings: Sequence[str], first: Sequence[str]
) -> tuple[list[dict[str, Any]], list[str]]:
    """Figures whose name holds a word of `first` come first, in the order of these words; findings follow theirs."""
    rank = {figure["name"]: _rank(figure["name"], first) for figure in figures}

    def of_finding(sentence: str) -> int:
        named = re.search(r"\[([^\[\]]+)\]$", sentence)
        names = named[1].split(", ") if named else []
        return min((rank.get(name, len(first)) for name in names), default=len(first))

    return sorted(figures, key=lambda figure: rank[figure["name"]]), sorted(findings, key=of_finding)


def _rank(name: str, first: Sequence[str]) -> int:
    words = set(re.split(r"[^a-z0-9]+", name.lower()))
    return next((at for at, word in enumerate(first) if word in words), len(first))


def strap(figure: Any, lens: Mapping[str, Any], figures: Sequence[Mapping[str, Any]]) -> None:
    """Write the role's question under the title, and the figures it reads first. figures: in its order."""
    from .charts.house import escape

    if not figure.axes:
        return
    numbers = [one for one in figures if isinstance(one["value"], (int, float)) and not isinstance(one["value"], bool)]
    line = "  ·  ".join(_named(one) for one in numbers[:NAMED])
    asked = textwrap.wrap(str(lens["question"]), WIDTH, max_lines=1, placeholder=" ...")
    text = "\n".join([*asked, *textwrap.wrap(line, WIDTH, max_lines=1, placeholder=" ...")])
    figure.axes[0].set_title(escape(text), loc="left", fontsize=12, color="#555555", pad=10)


def _named(one: Mapping[str, Any]) -> str:
    from .charts.house import short

    unit = str(one["unit"])
    kind, _, rest = unit.partition(" ")
    shown = short(float(one["value"]), "fraction" if kind == "fraction" else "")
    after = rest if kind in ("fraction", "currency") else unit
    if set(after.split()) <= set(re.split(r"[^a-z0-9]+", one["name"])):
        after = ""
    return f"{one['name'].replace('_', ' ')} {shown} {after}".strip()
