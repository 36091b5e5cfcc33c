"""How a role looks at an answer: which figures it reads first. How its picture looks is charts.roles' business.

No figure is added, left out or changed.
"""

import re
from collections.abc import Sequence
from typing import Any

__all__ = ["in_order"]


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
