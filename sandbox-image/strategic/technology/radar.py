"""Technology radar: items by ring and quadrant, and what moved since the last edition."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import items as listed
from ..parsing import labels, mapping
from ..results import Figure, Result, finding, many

__all__ = ["RINGS", "technology_radar"]

RINGS = ("adopt", "trial", "assess", "hold")


@metric(rows={"items": {"item": "items", "name": "items", "ring": "rings", "quadrant": "quadrants"}})
def technology_radar(items: Any, rings: Any, quadrants: Any, *, previous: Mapping[str, Any] | None = None) -> Result:
    """Counts by ring and quadrant; moves in, out, new and dropped against the previous edition.

    items: distinct names. rings: adopt, trial, assess or hold, as the caller judges. quadrants: the caller's words.
    previous: {item: ring} of the last edition. Figures: items, ring.adopt ... ring.hold, moved_in, moved_out, new,
    dropped (None without previous). Tables 'radar' and 'moves'. Source: Thoughtworks Technology Radar.
    Raises StrategicDataError: another ring, an item twice, a missing quadrant, no items.
    """
    names = labels(items, "items")
    if not names:
        raise StrategicDataError("items", "empty", "at least one technology")
    places, areas = listed(rings, "rings"), listed(quadrants, "quadrants")
    if len(places) != len(names) or len(areas) != len(names):
        raise StrategicDataError(
            "rings", f"{len(places)} rings and {len(areas)} quadrants for {len(names)} items", "both for each item"
        )
    now = {}
    for i, (name, ring, area) in enumerate(zip(names, places, areas, strict=True)):
        if name in now:
            raise StrategicDataError(f"items, row {i + 1}", f"{name!r} more than once", "each item once")
        if area is None or str(area).strip() in ("", "nan"):
            raise StrategicDataError(f"quadrants, row {i + 1}", f"missing for {name}", "a quadrant for each item")
        now[name] = clean(ring, f"rings, row {i + 1} ({name})")
    n = len(names)
    table = pd.DataFrame({"item": names, "ring": list(now.values()), "quadrant": [str(a).strip() for a in areas]})
    figures = [Figure("items", n, "items", "count")]
    figures += [
        Figure(f"ring.{ring}", list(now.values()).count(ring), "items", f"items in {ring}", n) for ring in RINGS
    ]
    tables = {"radar": table}
    findings = [
        finding(
            f"Of {many(n, 'technology')} {list(now.values()).count('adopt')} stand in adopt, {list(now.values()).count('hold')} on hold",
            "ring.adopt",
            "ring.hold",
        )
    ]
    if previous is None:
        reason = "not available: needs the last edition"
        figures += [Figure(key, None, "items", reason) for key in ("moved_in", "moved_out", "new", "dropped")]
        warnings: tuple[str, ...] = ("moves need the last edition",)
    else:
        before = {
            k.strip(): clean(v, f"previous.{k}") for k, v in mapping(previous, "previous", "{item: ring}").items()
        }
        moves = [
            (name, before[name], ring, "in" if RINGS.index(ring) < RINGS.index(before[name]) else "out")
            for name, ring in now.items()
            if name in before and before[name] != ring
        ]
        fresh = [(name, None, ring, "new") for name, ring in now.items() if name not in before]
        gone = [(name, ring, None, "dropped") for name, ring in before.items() if name not in now]
        tables["moves"] = pd.DataFrame([*moves, *fresh, *gone], columns=["item", "from", "to", "move"])
        counts = {
            "moved_in": sum(m[3] == "in" for m in moves),
            "moved_out": sum(m[3] == "out" for m in moves),
            "new": len(fresh),
            "dropped": len(gone),
        }
        figures += [
            Figure(key, value, "items", "against the last edition", len(before)) for key, value in counts.items()
        ]
        findings.append(
            finding(
                f"{counts['moved_in']} moved towards adopt, {counts['moved_out']} away, {counts['new']} new, {counts['dropped']} dropped",
                *counts,
            )
        )
        warnings = ()
    return Result(tuple(figures), tables, tuple(findings), ("rings are the caller's judgement",), warnings)


def clean(ring: Any, where: str) -> str:
    word = str(ring).strip().lower()
    if word not in RINGS:
        raise StrategicDataError(where, repr(ring), f"one of {', '.join(RINGS)}")
    return word
