"""Accessibility: what an audit list holds, and contrast by WCAG. Tools find a part: never "compliant"."""

import re
from typing import Any

import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import items, number
from ..results import Figure, Result, finding

__all__ = ["accessibility_issues", "contrast_pairs", "contrast_ratio"]

SEVERITIES = ("critical", "serious", "moderate", "minor")
LIMITS = {"aa_normal": 4.5, "aa_large": 3.0, "aaa_normal": 7.0, "aaa_large": 4.5, "non_text": 3.0}
LIMIT_NOTE = "tools find only part of the barriers: no number here means accessible or compliant"


@metric(
    rows={"issues": {"severity": "severity", "criterion": "criterion", "wcag": "criterion", "place": "place", "page": "place", "component": "place"}},
)  # fmt: skip
def accessibility_issues(severity: Any, criterion: Any, place: Any = None, *, places: Any = None) -> Result:
    """Issues of an audit by severity, by WCAG criterion, and per page or component.

    severity: critical, serious, moderate or minor, by issue. criterion: WCAG criterion by issue ('1.4.3'). place:
    page or component by issue. places: how many were scanned, for issues per place (those without issues count).
    Figures: issues, issues.critical ... issues.minor, issues_per_place, top_criterion.
    Tables 'criteria' and 'places'. Source: WCAG 2.2; axe-core documentation.
    Raises StrategicDataError: another severity, lengths differ, fewer places than appear, no audit at all.
    """
    if severity is None or criterion is None:
        raise StrategicDataError(
            "severity", "missing", "the audit's list (it may be empty) with severity and criterion"
        )
    levels = [str(s).strip().lower() for s in items(severity, "severity")]
    for i, level in enumerate(levels):
        if level not in SEVERITIES:
            raise StrategicDataError(f"severity, row {i + 1}", repr(level), f"one of {', '.join(SEVERITIES)}")
    rules = [
        "(none)" if c is None or str(c).strip() in ("", "nan") else str(c).strip()
        for c in items(criterion, "criterion")
    ]
    where = [str(p) for p in items(place, "place")] if place is not None else None
    if len(rules) != len(levels) or (where is not None and len(where) != len(levels)):
        raise StrategicDataError(
            "criterion", f"{len(rules)} for {len(levels)} issues", "severity, criterion and place for each issue"
        )
    n = len(levels)
    figures = [Figure("issues", n, "issues", "rows of the audit", n)]
    figures += [
        Figure(f"issues.{level}", levels.count(level), "issues", f"severity {level}", n) for level in SEVERITIES
    ]
    if places is not None:
        count = int(number(places, "places", at_least=max(1, len(set(where or []))), whole=True))
        figures.append(Figure("issues_per_place", n / count, "issues per place", "issues / places scanned", count))
    elif where:
        figures.append(
            Figure("issues_per_place", None, "issues per place", "not available: needs how many places were scanned")
        )
    frame = pd.DataFrame({"criterion": rules, "severity": pd.Categorical(levels, SEVERITIES, ordered=True)})
    by_rule = frame.groupby(["criterion", "severity"], observed=True).size().unstack(fill_value=0)
    by_rule = pd.DataFrame(by_rule.to_numpy(), index=by_rule.index, columns=[str(c) for c in by_rule.columns])
    by_rule = by_rule.reindex(columns=list(SEVERITIES), fill_value=0)
    by_rule.insert(0, "issues", by_rule.sum(axis=1))
    criteria = by_rule.sort_values(["issues", "critical", "serious"], ascending=False, kind="stable").reset_index()
    tables = {"criteria": criteria}
    if where is not None:
        tables["places"] = pd.Series(where, dtype=object).value_counts().rename_axis("place").reset_index(name="issues")
    if n:
        figures.append(Figure("top_criterion", str(criteria["criterion"][0]), "WCAG criterion", "most issues", n))
        text = f"{n} issues, {levels.count('critical')} critical and {levels.count('serious')} serious; most under {criteria['criterion'][0]}"
    else:
        text = "The audit found no issue, which does not show that there is none"
    return Result(tuple(figures), tables, (finding(text, "issues"),), (LIMIT_NOTE,))


def channel(text: str, where: str) -> tuple[float, float, float]:
    clean = str(text).strip().lower()
    match = re.fullmatch(r"#?(?:([0-9a-f]{3})f?|([0-9a-f]{6})(?:ff)?)", clean)
    if not match:
        rgb = re.fullmatch(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)", clean)
        if rgb and all(int(g) <= 255 for g in rgb.groups()):
            return tuple(int(g) / 255 for g in rgb.groups())  # type: ignore[return-value]
        alpha = re.fullmatch(r"#?([0-9a-f]{4}|[0-9a-f]{8})", clean)
        needed = (
            "an opaque colour (mix the transparent one with its background first)"
            if alpha
            else "a colour such as #1f2328"
        )
        raise StrategicDataError(where, repr(text), needed)
    digits = match[2] or "".join(c * 2 for c in match[1])
    return int(digits[:2], 16) / 255, int(digits[2:4], 16) / 255, int(digits[4:], 16) / 255


def luminance(rgb: tuple[float, float, float]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def told(ratio: float) -> str:
    """Two digits, never rounded up: 4.496 is not 4.5."""
    return f"{int(ratio * 100) / 100:g}"


@metric()
def contrast_ratio(foreground: str, background: str) -> Result:
    """Contrast of two opaque colours, (L1 + 0.05) / (L2 + 0.05), 1 to 21; compared unrounded (4.48 fails 4.5).

    colours: '#rgb', '#rrggbb' or 'rgb(r, g, b)'. Figures: contrast_ratio, aa_normal, aa_large, aaa_normal,
    aaa_large, non_text (whether it passes 4.5, 3, 7, 4.5, 3). Source: WCAG 2.2, 1.4.3, 1.4.6, 1.4.11.
    Raises StrategicDataError: no colour, a transparent one.
    """
    a, b = luminance(channel(foreground, "foreground")), luminance(channel(background, "background"))
    ratio = (max(a, b) + 0.05) / (min(a, b) + 0.05)
    figures = [Figure("contrast_ratio", ratio, "ratio (1 to 21)", "(L1 + 0.05) / (L2 + 0.05), WCAG relative luminance")]
    figures += [
        Figure(name, ratio >= limit, "passes", f"contrast_ratio >= {limit:g}, unrounded")
        for name, limit in LIMITS.items()
    ]
    text = f"Contrast {told(ratio)}:1 {'meets' if ratio >= 4.5 else 'fails'} 4.5:1 for normal text"
    return Result(tuple(figures), findings=(finding(text, "contrast_ratio", "aa_normal"),), assumptions=(LIMIT_NOTE,))


@metric()
def contrast_pairs(foregrounds: Any, backgrounds: Any, *, names: Any = None, least: Any = 4.5) -> Result:
    """Contrast of every pair of colours that meet, and the share that reaches a ratio, unrounded.

    foregrounds, backgrounds: colours by row, as in `contrast_ratio`. least: ratio to reach (4.5 text, 3 large or non-text).
    Figures: contrast_passing (share of pairs), contrast_lowest. Table 'contrast': pair, ratio, passes, lowest first.
    Source: WCAG 2.2, 1.4.3. Raises StrategicDataError: no pairs, lengths differ, no colour or a transparent one by row.
    """
    front, back = items(foregrounds, "foreground"), items(backgrounds, "background")
    if not front or len(front) != len(back):
        raise StrategicDataError(
            "background", f"{len(back)} for {len(front)} foregrounds", "at least one pair, both colours each"
        )
    limit = number(least, "least", above=1, at_most=21)
    labels = (
        [str(n) for n in items(names, "name")]
        if names is not None
        else [f"{a} on {b}" for a, b in zip(front, back, strict=True)]
    )
    ratios = []
    for i, (a, b) in enumerate(zip(front, back, strict=True)):
        one, two = luminance(channel(a, f"foreground, row {i + 1}")), luminance(channel(b, f"background, row {i + 1}"))
        ratios.append((max(one, two) + 0.05) / (min(one, two) + 0.05))
    table = pd.DataFrame({"pair": labels, "foreground": front, "background": back, "ratio": ratios})
    table["passes"] = table["ratio"] >= limit
    table = table.sort_values("ratio", kind="stable", ignore_index=True)
    n, held = len(table), int(table["passes"].sum())
    figures = (
        Figure("contrast_passing", held / n, "fraction", f"pairs with a ratio >= {limit:g}, unrounded / all pairs", n),
        Figure(
            "contrast_lowest",
            float(table["ratio"][0]),
            "ratio (1 to 21)",
            "lowest of all pairs, WCAG relative luminance",
            n,
        ),
    )
    text = f"{held} of {n} pairs reach {limit:g}:1; the lowest is {table['pair'][0]} with {told(float(table['ratio'][0]))}:1"
    return Result(figures, {"contrast": table}, (finding(text, "contrast_passing", "contrast_lowest"),), (LIMIT_NOTE,))
