"""How much of a product comes from the design system: adoption, coverage, reuse, consistency."""

from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import wilson
from ..parsing import amounts, labels, number
from ..parsing.numbers import Floats
from ..results import Figure, Result, finding, say

__all__ = ["adoption", "component_reuse", "consistency", "coverage"]


def share(
    name: str, part: Any, whole: Any, fields: tuple[str, str], method: str, said: tuple[str, ...], text: str
) -> Result:
    total = int(number(whole, fields[1], at_least=0, whole=True))
    if total == 0:
        raise StrategicDataError(fields[1], "0", "at least 1: a share of nothing is undefined")
    held = int(number(part, fields[0], at_least=0, at_most=total, whole=True))
    figure = Figure(name, held / total, "fraction", f"{method}; interval: Wilson 95%", total, wilson(held, total, 0.95))
    warnings = (f"n = {total}: the interval is wide",) if total < 30 else ()
    return Result(
        (figure,),
        findings=(finding(f"{held} of {total} {text} ({held / total:.0%})", name),),
        assumptions=said,
        warnings=warnings,
    )


@metric()
def adoption(adopting: Any, total: Any, *, of: str = "teams") -> Result:
    """Share of teams (or files, products) that use the design system at all: adopting / total.

    adopting, total: whole counts, adopting <= total, total above 0. of: what was counted, said in the answer.
    Figure: adoption (Wilson 95 %). Coverage of instances is another number. Source: zeroheight Design Systems Report.
    Raises StrategicDataError: total 0, adopting above total.
    """
    said = (f"counted: {of} that use the system at least once; how much of their interface comes from it is coverage",)
    return share(
        "adoption",
        adopting,
        total,
        ("adopting", "total"),
        f"{of} using the system / all {of}",
        said,
        f"{of} use the system",
    )


@metric(also={"system": "system_instances", "total": "all_instances"})
def coverage(system_instances: Any, all_instances: Any, *, scanned: str = "what was given") -> Result:
    """Share of component instances that come from the system: system instances / all instances.

    counts: whole, system <= all, all above 0. scanned: which files or pages were scanned, said in the answer.
    Figure: coverage (Wilson 95 %). Source: zeroheight Design Systems Report. Raises StrategicDataError: all 0.
    """
    said = (f"scanned: {scanned}", "instances of one screen are alike: the interval is narrower than the truth")
    return share(
        "coverage",
        system_instances,
        all_instances,
        ("system_instances", "all_instances"),
        "instances from the system / all instances",
        said,
        "instances come from the system",
    )


@metric(also={"off_token": "off_token_uses", "total_uses": "all_uses"})
def consistency(
    off_token_uses: Any, all_uses: Any, *, definition: str = "a value that no token of the system provides"
) -> Result:
    """1 - off-token uses / all uses.

    counts: whole, off <= all, all above 0. definition: what counts as off-token, said in the answer.
    Figure: consistency (Wilson 95 %). Source: definition. Raises StrategicDataError: all 0.
    """
    total = int(number(all_uses, "all_uses", at_least=0, whole=True))
    if total == 0:
        raise StrategicDataError("all_uses", "0", "at least 1: consistency of nothing is undefined")
    off = int(number(off_token_uses, "off_token_uses", at_least=0, at_most=total, whole=True))
    low, high = wilson(total - off, total, 0.95)
    figure = Figure(
        "consistency",
        1 - off / total,
        "fraction",
        "1 - off-token uses / all uses; interval: Wilson 95%",
        total,
        (low, high),
    )
    text = f"{total - off} of {total} uses follow the tokens ({1 - off / total:.0%})"
    return Result((figure,), findings=(finding(text, "consistency"),), assumptions=(f"off-token means {definition}",))


@metric(rows={"components": {"component": "components", "name": "components", "uses": "uses", "detached": "detached"}})
def component_reuse(components: Any, uses: Any = None, *, detached: Any = None) -> Result:
    """Share of components used at least twice, and uses per component.

    components: distinct names with `uses` (whole, 0 or more) each; or, without uses, one row for each use.
    detached: detached instances by component, counted apart. Figures: reused_share, uses_median, unused_components,
    components, detached_instances (with detached). Tables 'components' and 'unused'. Source: definition.
    Raises StrategicDataError: no components, a component twice beside uses, negative uses.
    """
    names = labels(components, "components")
    if not names:
        raise StrategicDataError("components", "empty", "at least one component")
    if uses is None:
        counted = pd.Series(names).value_counts(sort=True)
        names = [str(name) for name in counted.index]
        times: Floats = np.asarray(counted, dtype=np.float64)
        said = ["uses were counted from the rows: components that are never used are not in them"]
    else:
        times = amounts(uses, "uses").values
        said = []
        if len(times) != len(names):
            raise StrategicDataError("uses", f"{len(times)} for {len(names)} components", "one for each component")
        twice = sorted({name for name in names if names.count(name) > 1}) if len(set(names)) < len(names) else []
        if twice:
            raise StrategicDataError("components", f"{twice[0]} more than once", "each component once, with its uses")
        wrong = np.flatnonzero((times < 0) | (times != np.floor(times)))
        if len(wrong):
            raise StrategicDataError(f"uses, row {wrong[0] + 1}", f"{times[wrong[0]]:g}", "a whole number of 0 or more")
    n = len(names)
    often = int((times >= 2).sum())
    unused = [name for name, count in zip(names, times, strict=True) if count == 0]
    figures = [
        Figure(
            "reused_share",
            often / n,
            "fraction",
            "components used at least twice / all; interval: Wilson 95%",
            n,
            wilson(often, n, 0.95),
        ),
        Figure("uses_median", float(np.median(times)), "uses", "median uses per component", n),
        Figure("unused_components", len(unused), "components", "components with no use", n),
        Figure("components", n, "components", "distinct components"),
    ]
    if detached is not None:
        loose = amounts(detached, "detached").values
        figures.append(
            Figure(
                "detached_instances",
                int(loose.sum()),
                "instances",
                "instances cut off from their component, not among the uses",
                n,
            )
        )
    table = pd.DataFrame({"component": names, "uses": times.astype(int)}).sort_values(
        "uses", ascending=False, kind="stable", ignore_index=True
    )
    text = f"{often} of {n} components are used at least twice, half of all {say(float(np.median(times)))} times or more; {len(unused) or 'none'} unused"
    tables = {"components": table, "unused": pd.DataFrame({"component": unused})}
    return Result(
        tuple(figures), tables, (finding(text, "reused_share", "uses_median", "unused_components"),), tuple(said)
    )
