"""How a role looks at an answer: which figures answer its question and come first, and what it calls them.

How its picture looks is charts.roles' business. No figure is added, left out or changed.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from .wording import text_of

__all__ = ["answers", "in_order", "own", "term"]

Figures = Sequence[dict[str, Any]]
#: Figures that a role's answer to its question names; of a family (npv.<option>) each counts.
MOST = 12
#: Parts of figure names that say which value of the thing it is, as a role's word for the thing is followed by them.
WHICH = re.compile(r"(p\d+|mean|median|min|max|sd|total|now)")


def in_order(
    figures: Figures, findings: Sequence[str], lens: Mapping[str, Any]
) -> tuple[list[dict[str, Any]], list[str]]:
    """Figures that answer the role's question first, then those whose name holds a word it reads first.

    lens: {answers: [ids, `npv.<option>` for all of a family], first: [words]}. Findings follow their figures.
    """
    rank = {figure["name"]: _rank(figure["name"], lens) for figure in figures}
    last = _last(lens)

    def of_finding(sentence: str) -> int:
        named = re.search(r"\[([^\[\]]+)\]$", sentence)
        names = named[1].split(", ") if named else []
        return min((rank.get(name, last) for name in names), default=last)

    return sorted(figures, key=lambda figure: rank[figure["name"]]), sorted(findings, key=of_finding)


def answers(figures: Figures, lens: Mapping[str, Any]) -> list[dict[str, str]]:
    """The role's question answered: its figures with its own word for each, [{figure, term, text}].

    figures: in the role's order.
    """
    terms = lens.get("terms", {})
    return [
        {"figure": one["name"], "term": term(one["name"], terms), "text": text_of(one)}
        for one in own(figures, lens)[:MOST]
    ]


def own(figures: Figures, lens: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The figures with a value that answer the role's question; where there is none, the first few of all."""
    ids = lens.get("answers", ())
    known = [one for one in figures if one["value"] is not None]
    return [one for one in known if _place(one["name"], ids) is not None] or known[:4]


def term(name: str, terms: Mapping[str, str]) -> str:
    """What a role calls a figure: its word for the longest known beginning of the name, else the name as words.

    `cycle_time_p85` with {cycle_time: wait} is 'wait, P85'; `npv.Cloud` with {npv: worth} is 'worth: Cloud'.
    """
    base, _, whose = name.partition(".")
    parts = base.split("_")
    for at in range(len(parts), 0, -1):
        known, rest = terms.get("_".join(parts[:at])), "_".join(parts[at:])
        if known is not None and (not rest or WHICH.fullmatch(rest)):
            said = known + (f", {rest.upper() if rest[0] == 'p' else rest}" if rest else "")
            break
    else:
        said = " ".join(parts)
    return f"{said}: {whose.replace('_', ' ')}" if whose else said


def _last(lens: Mapping[str, Any]) -> int:
    return len(lens.get("answers", ())) + len(lens["first"])


def _place(name: str, ids: Sequence[str]) -> int | None:
    family = f"{name.partition('.')[0]}.<" if "." in name else name
    return next((at for at, one in enumerate(ids) if one == name or ("." in name and one.startswith(family))), None)


def _rank(name: str, lens: Mapping[str, Any]) -> int:
    ids, first = lens.get("answers", ()), lens["first"]
    place = _place(name, ids)
    if place is not None:
        return place
    words = set(re.split(r"[^a-z0-9]+", name.lower()))
    return len(ids) + next((at for at, word in enumerate(first) if word in words), len(first))
