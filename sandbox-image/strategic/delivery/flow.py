"""Items per period with the empty periods in, work in progress by day, and Little's law between the three."""

import re
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import mean_interval
from ..parsing import choice, date, dates, number, one_clock
from ..results import Figure, Result, finding, many, say

__all__ = ["littles_law", "throughput", "work_in_progress"]

FREQUENCY = {"day": "D", "week": "W-SUN", "month": "M", "quarter": "Q", "year": "Y"}


@metric(also={"finish_dates": "finished", "finish": "finished"})
def throughput(finished: Any, *, period: str = "week", start: Any = None, end: Any = None) -> Result:
    """Items finished per period; periods with none count as zero.

    finished: finish dates of items, any order; rows without one are open and left out. period: day, week
    (Monday to Sunday), month, quarter, year. start, end: the window (default: first to last finish).
    Figures: throughput_mean (interval: 95 % Student t), throughput_median, throughput_total, zero_periods.
    Table 'throughput': period, items. Source: Vacanti. Raises StrategicDataError: no finish date, end before start.
    """
    choice(period, "period", tuple(FREQUENCY))
    read = dates(finished, "finished", missing=True)
    moments = read.values.dropna()
    if len(moments) == 0 and (start is None or end is None):
        raise StrategicDataError("finished", "no finish date", "at least one, or the window's start and end")
    first = date(start, "start") if start is not None else moments.min()
    last = date(end, "end") if end is not None else moments.max()
    if last < first:
        raise StrategicDataError("end", f"{last.date()} before start {first.date()}", "an end at or after the start")
    day = moments.normalize()
    inside = moments[(day >= first.normalize()) & (day <= last.normalize())]
    index = pd.period_range(first, last, freq=FREQUENCY[period])
    counts = inside.to_period(FREQUENCY[period]).value_counts().reindex(index, fill_value=0).to_numpy(dtype=float)
    n = len(counts)
    notes = list(read.notes)
    if read.missing:
        notes.append(f"{many(read.missing, 'item')} without a finish date left out")
    if len(inside) < len(moments):
        notes.append(f"{many(len(moments) - len(inside), 'item')} finished outside the window left out")
    notes.append(f"{n} {period}s from {first.date()} to {last.date()}; empty ones count as 0")
    warnings = []
    partial = [
        name
        for name, edge, at in (("first", index[0].start_time, first), ("last", index[-1].end_time, last))
        if edge.date() != at.date()
    ]
    if partial and period != "day":
        warnings.append(f"the {' and '.join(partial)} {period} may be partial: its count may be low")
    figures = (
        Figure(
            "throughput_mean",
            float(counts.mean()),
            f"items per {period}",
            "mean over all periods; interval: 95% Student t",
            n,
            mean_interval(counts, 0.95),
        ),
        Figure("throughput_median", float(np.median(counts)), f"items per {period}", "median over all periods", n),
        Figure("throughput_total", int(counts.sum()), "items", "items finished in the window", n),
        Figure("zero_periods", int((counts == 0).sum()), f"{period}s", "periods in which nothing was finished", n),
    )
    table = pd.DataFrame({"period": [p.start_time.date().isoformat() for p in index], "items": counts.astype(int)})
    text = f"{say(float(counts.mean()))} items a {period} were finished on average over {many(n, period)}, {int((counts == 0).sum())} of them empty"
    return Result(
        figures,
        {"throughput": table},
        (finding(text, "throughput_mean", "zero_periods"),),
        tuple(notes),
        tuple(warnings),
    )


@metric()
def work_in_progress(start: Any, finish: Any, *, as_of: Any = None) -> Result:
    """Items in progress at the end of each day: started on or before it, not finished by then.

    start, finish: by item; no finish: still open. as_of: last day (default: the last date there is).
    Figures: wip_mean, wip_now, wip_max. Table 'wip': day, items.
    Raises StrategicDataError: no start date, lengths differ.
    """
    begun, ended = dates(start, "start", missing=True), dates(finish, "finish", missing=True)
    if len(begun.values) != len(ended.values):
        raise StrategicDataError(
            "finish", f"{len(ended.values)} rows for {len(begun.values)} of start", "one for each item"
        )
    one_clock(begun, ended, ("start", "finish"))
    valid = begun.values.notna() & ~(ended.values < begun.values)
    first, last = begun.values[valid].normalize(), ended.values[valid].normalize()
    if len(first) == 0:
        raise StrategicDataError("start", "no item with a start", "at least one")
    end = (
        date(as_of, "as_of").normalize()
        if as_of is not None
        else max(first.max(), last.max() if last.notna().any() else first.max())
    )
    days = pd.date_range(first.min(), end, freq="D")
    if len(days) == 0:
        raise StrategicDataError("as_of", str(end.date()), f"a day at or after the first start {first.min().date()}")
    arrived = np.searchsorted(np.sort(first.to_numpy()), days.to_numpy(), side="right")
    left = np.searchsorted(np.sort(last.dropna().to_numpy()), days.to_numpy(), side="right")
    wip = (arrived - left).astype(float)
    figures = (
        Figure(
            "wip_mean",
            float(wip.mean()),
            "items",
            "mean over days of items started and not finished at the end of the day",
            len(days),
        ),
        Figure("wip_now", int(wip[-1]), "items", f"on {end.date()}"),
        Figure("wip_max", int(wip.max()), "items", "highest day", len(days)),
    )
    dropped = int((~valid).sum())
    warnings = (f"{dropped} rows without a start, or finished before it, left out",) if dropped else ()
    table = pd.DataFrame({"day": days.strftime("%Y-%m-%d"), "items": wip.astype(int)})
    return Result(
        figures,
        {"wip": table},
        (
            finding(
                f"{many(int(wip[-1]), 'item')} in progress on {end.date()}, {say(float(wip.mean()))} on average",
                "wip_now",
                "wip_mean",
            ),
        ),
        (*begun.notes, *ended.notes),
        warnings,
    )


def periods_stated(
    stated: dict[str, Any], throughput: Any, cycle_time: Any, period: str
) -> tuple[str, Any, Any]:
    """The one period that names such as throughput_per_week and cycle_time_weeks state, and their values."""
    found: dict[str, str] = {}
    values = {"throughput": throughput, "cycle_time": cycle_time}
    for name, value in stated.items():
        match = re.fullmatch(r"(throughput)_per_(\w+?)|(cycle_time)_(\w+?)s", name)
        if match is None:
            raise StrategicDataError(name, "no input", "wip, throughput, cycle_time, arrival_rate")
        what, unit = match[1] or match[3], match[2] or match[4]
        if values[what] is not None:
            raise StrategicDataError(what, f"given twice (also as {name})", "one value")
        found[what], values[what] = unit, value
    if len(set(found.values())) > 1:
        raise StrategicDataError(
            "cycle_time", f"in {found['cycle_time']}s beside a throughput per {found['throughput']}", "both in one unit of time"
        )
    return next(iter(found.values()), str(period)), values["throughput"], values["cycle_time"]


@metric()
def littles_law(
    wip: Any = None,
    throughput: Any = None,
    cycle_time: Any = None,
    *,
    arrival_rate: Any = None,
    period: str = "period",
    **stated: Any,
) -> Result:
    """Little's law, WIP = throughput * cycle time: the third from any two, or a check of all three.

    wip: mean items in progress. throughput: items per period. cycle_time: periods, in the same period.
    arrival_rate: items per period coming in, if known, to see whether the system is stable.
    period: its name (week), for the units; or stated with the values, as throughput_per_week=8, cycle_time_weeks=3.
    Figures: wip, throughput, cycle_time, and with all three littles_ratio (wip / (throughput * cycle time)).
    Source: Little 1961; Little and Graves 2008. Raises StrategicDataError: fewer than two given, values
    below 0, a division by zero throughput or cycle time, a week's throughput beside days of cycle time.
    """
    period, throughput, cycle_time = periods_stated(stated, throughput, cycle_time, period)
    given = {"wip": wip, "throughput": throughput, "cycle_time": cycle_time}
    known = {name: number(value, name, at_least=0) for name, value in given.items() if value is not None}
    if len(known) < 2:
        absent = ", ".join(name for name in given if name not in known)
        raise StrategicDataError(absent, "missing", "any two of wip, throughput and cycle_time")
    units = {"wip": "items", "throughput": f"items per {period}", "cycle_time": f"{period}s"}
    warnings = []
    methods = {name: "given" for name in known}
    if len(known) == 3:
        expected = known["throughput"] * known["cycle_time"]
        if expected == 0:
            raise StrategicDataError("throughput" if known["throughput"] == 0 else "cycle_time", "0", "a value above 0")
        ratio = known["wip"] / expected
        if not 0.8 <= ratio <= 1.25:
            warnings.append(
                f"wip is {ratio:.2f} times throughput * cycle time: the system is not stable, or the three were measured on different items"
            )
    elif "wip" not in known:
        known["wip"], methods["wip"] = known["throughput"] * known["cycle_time"], "throughput * cycle time"
    else:
        other = "cycle_time" if "throughput" in known else "throughput"
        base = "throughput" if other == "cycle_time" else "cycle_time"
        if known[base] == 0:
            raise StrategicDataError(base, "0", f"a value above 0: with none, {other} is undefined")
        known[other], methods[other] = known["wip"] / known[base], f"wip / {base.replace('_', ' ')}"
    order = [name for name in units if methods[name] != "given"] + [name for name in units if methods[name] == "given"]
    figures = [Figure(name, known[name], units[name], methods[name]) for name in order]
    if len(set(methods.values())) == 1:
        figures.insert(0, Figure("littles_ratio", ratio, "ratio", "wip / (throughput * cycle time); 1 when stable"))
    if arrival_rate is not None:
        arriving = number(arrival_rate, "arrival_rate", at_least=0)
        if abs(arriving - known["throughput"]) > 0.1 * max(arriving, known["throughput"]):
            warnings.append(
                f"{arriving:g} items arrive and {known['throughput']:g} leave per period: not stable, so the law does not hold"
            )
    said = ("a stable system (as many items arrive as leave), one unit of time throughout",)
    if figures[0].name == "littles_ratio":
        findings = (finding(f"Work in progress is {figures[0].value:.2f} times throughput x cycle time, which Little's law has at 1", "littles_ratio"),)
    else:
        text = (
            f"wip {say(known['wip'])} = throughput {say(known['throughput'])} x cycle time {say(known['cycle_time'])}"
        )
        findings = (finding(text, *units),)
    return Result(tuple(figures), findings=findings, assumptions=said, warnings=tuple(warnings))
