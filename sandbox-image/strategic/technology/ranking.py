"""WSJF, RICE and ICE: one score an item, ties shown as ties."""

from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import amounts, choice
from ..parsing import labels as names_of
from ..parsing.numbers import Floats
from ..results import Figure, Result, finding, listed, say

__all__ = ["ice", "rice", "wsjf"]


def columns(given: dict[str, Any], names: Any) -> tuple[dict[str, Floats], list[str]]:
    """Scalars or columns as columns of one length, with the items' names."""
    many = [hasattr(v, "__len__") and not isinstance(v, str) for v in given.values()]
    if any(many) and not all(many):
        raise StrategicDataError(
            next(k for k, m in zip(given, many, strict=True) if not m),
            "one number beside columns",
            "a column for each, or one number for each",
        )
    read = {name: amounts(value if many[0] else [value], name).values for name, value in given.items()}
    if len({len(v) for v in read.values()}) > 1:
        raise StrategicDataError(", ".join(read), "columns of different length", "one value for each item")
    n = len(next(iter(read.values())))
    labels = names_of(names, "names") if names is not None else [str(i + 1) for i in range(n)]
    if len(labels) != n or len(set(labels)) != n:
        raise StrategicDataError(
            "names",
            f"{len(labels)} names, {len(set(labels))} distinct, for {n} items",
            "one distinct name for each item",
        )
    return read, labels


def bounded(values: Floats, field: str, labels: list[str], wrong: Any, needed: str) -> None:
    rows = np.flatnonzero(wrong)
    if len(rows):
        raise StrategicDataError(f"{field}, row {rows[0] + 1}", f"{values[rows[0]]:g} for {labels[rows[0]]}", needed)


def ranked(kind: str, score: Floats, read: dict[str, Floats], labels: list[str], formula: str, unit: str) -> Result:
    rank = pd.Series(score).rank(method="min", ascending=False).astype(int)
    table = pd.DataFrame({"item": labels, **read, kind: score, "rank": rank}).sort_values(
        ["rank", "item"], kind="stable", ignore_index=True
    )
    n = len(labels)
    figures = [Figure(kind, float(score.max()), unit, f"{formula}; highest" if n > 1 else formula, n)]
    findings = [finding(f"The score is {say(float(score[0]))}", kind)]
    warnings = []
    if n > 1:
        top = list(table.loc[table["rank"] == 1, "item"])
        figures.append(Figure("first", ", ".join(top), "item", f"highest {kind}", n))
        figures += [Figure(f"{kind}.{label}", float(s), unit, formula) for label, s in zip(labels, score, strict=True)]
        findings = [
            finding(
                f"{listed(top)} {'come' if len(top) > 1 else 'comes'} first with a {kind.upper()} of {say(float(score.max()))}",
                "first",
                kind,
            )
        ]
        tied = table[table["rank"].duplicated(keep=False)]
        warnings = [
            f"tied at {say(float(part[kind].iloc[0]))}: {', '.join(part['item'])}" for _, part in tied.groupby("rank")
        ]
    return Result(
        tuple(figures),
        {"ranking": table},
        tuple(findings),
        ("scores are relative judgements: a small difference decides nothing",),
        tuple(warnings),
    )


@metric(
    also={"business_value": "value", "time": "time_criticality", "risk": "risk_reduction", "job_size": "size"},
    rows={"items": {"item": "names", "name": "names", "value": "value", "time": "time_criticality", "time_criticality": "time_criticality", "risk": "risk_reduction", "risk_reduction": "risk_reduction", "size": "size"}},
)  # fmt: skip
def wsjf(value: Any, time_criticality: Any, risk_reduction: Any, size: Any, *, names: Any = None) -> Result:
    """Weighted shortest job first: (value + time criticality + risk reduction) / size.

    Relative scores of 0 or more, size above 0; one number each, or columns with `names`.
    Figures: wsjf (highest), first, wsjf.<item>. Table 'ranking', ties with one rank. Source: SAFe.
    Raises StrategicDataError: size 0, a missing or negative score.
    """
    read, labels = columns(
        {"value": value, "time_criticality": time_criticality, "risk_reduction": risk_reduction, "size": size}, names
    )
    for field in ("value", "time_criticality", "risk_reduction"):
        bounded(read[field], field, labels, read[field] < 0, "0 or more")
    bounded(read["size"], "size", labels, read["size"] <= 0, "above 0")
    score = (read["value"] + read["time_criticality"] + read["risk_reduction"]) / read["size"]
    return ranked("wsjf", score, read, labels, "(value + time criticality + risk reduction) / size", "score")


@metric(
    rows={"items": {"item": "names", "name": "names", "reach": "reach", "impact": "impact", "confidence": "confidence", "effort": "effort"}},
)  # fmt: skip
def rice(reach: Any, impact: Any, confidence: Any, effort: Any, *, names: Any = None) -> Result:
    """RICE: reach * impact * confidence / effort.

    reach: people or events per period, 0 or more. impact: 0.25 to 3 by convention, above 0. confidence: fraction 0..1
    (or "80 %"). effort: person-months, above 0. Figures: rice (highest), first, rice.<item>. Source: Intercom.
    Raises StrategicDataError: effort 0, confidence over 1 (per cent?), a missing value.
    """
    read, labels = columns({"reach": reach, "impact": impact, "confidence": confidence, "effort": effort}, names)
    bounded(read["reach"], "reach", labels, read["reach"] < 0, "0 or more")
    bounded(read["impact"], "impact", labels, read["impact"] <= 0, "above 0 (0.25 minimal to 3 massive)")
    top = float(read["confidence"].max())
    bounded(
        read["confidence"],
        "confidence",
        labels,
        (read["confidence"] < 0) | (read["confidence"] > 1),
        f"a fraction from 0 to 1; if per cent is meant write {top / 100:g} or '{top:g} %'",
    )
    bounded(read["effort"], "effort", labels, read["effort"] <= 0, "above 0")
    score = read["reach"] * read["impact"] * read["confidence"] / read["effort"]
    result = ranked("rice", score, read, labels, "reach * impact * confidence / effort", "score")
    odd = (read["impact"] < 0.25) | (read["impact"] > 3)
    if odd.any():
        more = (
            *result.warnings,
            "impact lies outside Intercom's 0.25 to 3 for: "
            + ", ".join(label for label, o in zip(labels, odd, strict=True) if o),
        )
        return Result(result.figures, result.tables, result.findings, result.assumptions, more)
    return result


@metric(
    rows={"items": {"item": "names", "name": "names", "impact": "impact", "confidence": "confidence", "ease": "ease"}},
)
def ice(impact: Any, confidence: Any, ease: Any, *, names: Any = None, form: str = "product") -> Result:
    """ICE: impact * confidence * ease, or their mean; which one is named.

    Scores 1 to 10. form: 'product' or 'mean'. Figures: ice (highest), first, ice.<item>. Source: Ellis.
    Raises StrategicDataError: a score off 1 to 10, another form.
    """
    choice(form, "form", ("product", "mean"))
    read, labels = columns({"impact": impact, "confidence": confidence, "ease": ease}, names)
    for field, values in read.items():
        bounded(values, field, labels, (values < 1) | (values > 10), "a score from 1 to 10")
    product = read["impact"] * read["confidence"] * read["ease"]
    score = product if form == "product" else (read["impact"] + read["confidence"] + read["ease"]) / 3
    formula = (
        "impact * confidence * ease (product form)"
        if form == "product"
        else "(impact + confidence + ease) / 3 (mean form)"
    )
    return ranked("ice", score, read, labels, formula, "score")
