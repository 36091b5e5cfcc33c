"""Break-even: how much must be sold, or how often a thing must be used, before it pays."""

from typing import Any

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import number
from ..results import Figure, Result, finding, say

__all__ = ["break_even"]


@metric(
    also={"fixed_costs": "fixed_cost", "variable_cost": "unit_cost", "variable_cost_per_unit": "unit_cost", "price_per_unit": "price"},
)  # fmt: skip
def break_even(fixed_cost: Any, price: Any, unit_cost: Any, *, expected_units: Any = None) -> Result:
    """Units at which revenue covers cost: fixed / (price - unit cost).

    fixed_cost: currency, 0 or more. price, unit_cost: currency per unit. expected_units: optional, above 0.
    Figures: break_even_units, break_even_revenue, contribution_margin, contribution_ratio and, with
    expected_units, margin_of_safety (1 - break-even / expected) and expected_profit.
    Source: any managerial accounting text (cost-volume-profit).
    Raises StrategicDataError: price <= unit cost (no volume breaks even), negative inputs.
    """
    fixed = number(fixed_cost, "fixed_cost", at_least=0)
    sale, each = number(price, "price", above=0), number(unit_cost, "unit_cost", at_least=0)
    margin = sale - each
    if margin <= 0:
        raise StrategicDataError(
            "price",
            f"{sale:g} against a unit cost of {each:g}",
            "a price above the unit cost; otherwise no volume breaks even",
        )
    units = fixed / margin
    figures = [
        Figure("break_even_units", units, "units", "fixed / (price - unit cost)"),
        Figure("break_even_revenue", units * sale, "currency", "units * price"),
        Figure("contribution_margin", margin, "currency per unit", "price - unit cost"),
        Figure("contribution_ratio", margin / sale, "fraction", "(price - unit cost) / price"),
    ]
    findings = [finding(f"Costs are covered from {say(units)} units on", "break_even_units")]
    if expected_units is not None:
        expected = number(expected_units, "expected_units", above=0)
        safety = 1 - units / expected
        figures += [
            Figure("margin_of_safety", safety, "fraction", "1 - break-even units / expected units"),
            Figure("expected_profit", expected * margin - fixed, "currency", "expected units * margin - fixed"),
        ]
        text = (
            f"Sales may fall {abs(safety):.0%} short of the expected volume before money is lost"
            if safety >= 0
            else f"The expected volume would have to be {abs(safety):.0%} higher to break even"
        )
        findings.append(finding(text, "margin_of_safety"))
    said = ("price, unit cost and fixed cost stay the same over the whole range of volume",)
    return Result(tuple(figures), findings=tuple(findings), assumptions=said)
