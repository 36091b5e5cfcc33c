"""Build or buy: both on one horizon, with the range of the build effort and the price of leaving."""

from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..finance.flows import flows, period_rate
from ..finance.value import present_value
from ..parsing import number, numbers
from ..results import Figure, Result, finding, say

__all__ = ["build_or_buy"]


@metric(also={"build_costs": "build", "buy_costs": "buy", "discount_rate": "rate"})
def build_or_buy(
    build: Any,
    buy: Any,
    rate: Any,
    *,
    build_effort_range: Any = None,
    exit_cost_build: Any = 0,
    exit_cost_buy: Any = 0,
    benefit_build: Any = None,
    benefit_buy: Any = None,
) -> Result:
    """Present value of building against buying, and the year from which building is cheaper.

    build, buy: yearly costs from t = 0, positive, the same number of years. benefit_*: yearly benefits likewise.
    build_effort_range: (low, high) factors on the first build cost, such as (0.8, 2). exit_cost_*: paid at the end.
    Figures: pv_build, pv_buy (costs less benefits), build_advantage (pv_buy - pv_build; interval: range of the build
    effort), break_even_year (None: not within the horizon), effort_break_even (factor on the first build cost at
    which both are equal). Table 'years'. Source: Brealey and Myers.
    Raises StrategicDataError: different horizons, a missing cost, rate <= -1, a range out of order.
    """
    own, notes, unit = flows(build, "build")
    bought, more, other = flows(buy, "buy")
    if len(own) != len(bought):
        raise StrategicDataError("buy", f"{len(bought)} years against {len(own)} of build", "the same horizon for both")
    if "currency" not in (unit, other) and unit != other:
        raise StrategicDataError("buy", f"{other} against {unit}", "one currency")
    for name, values in (("build", own), ("buy", bought)):
        if (values < 0).any():
            raise StrategicDataError(
                f"{name}, row {int(np.flatnonzero(values < 0)[0]) + 1}",
                "a negative cost",
                "costs of 0 or more; benefits go into benefit_" + name,
            )
    r, _, warnings = period_rate(rate, "year", "year")
    n = len(own)
    nets = []
    for name, costs, exit_cost, benefit in (
        ("build", own, exit_cost_build, benefit_build),
        ("buy", bought, exit_cost_buy, benefit_buy),
    ):
        net = costs.copy()
        net[-1] += number(exit_cost, f"exit_cost_{name}", at_least=0)
        if benefit is not None:
            gains = flows(benefit, f"benefit_{name}")[0]
            if len(gains) != n:
                raise StrategicDataError(
                    f"benefit_{name}", f"{len(gains)} years against {n} of costs", "the same horizon"
                )
            net = net - gains
        nets.append(net)
    pv_build, pv_buy = present_value(r, nets[0]), present_value(r, nets[1])
    advantage = pv_buy - pv_build
    discount = (1 + r) ** -np.arange(n, dtype=float)
    build_sum, buy_sum = np.cumsum(nets[0] * discount), np.cumsum(nets[1] * discount)
    cheaper = np.flatnonzero(build_sum <= buy_sum)
    stays = [int(i) for i in cheaper if (build_sum[i:] <= buy_sum[i:]).all()]
    year = stays[0] if stays else None
    interval = None
    said = [*notes, *more, "costs are positive, the first at t = 0; exit costs fall in the last year"]
    if build_effort_range is not None:
        ends = numbers(build_effort_range, "build_effort_range").values
        if len(ends) != 2 or not 0 < ends[0] <= ends[1]:
            raise StrategicDataError(
                "build_effort_range", str(build_effort_range), "two factors above 0, low then high"
            )
        interval = (advantage - own[0] * (ends[1] - 1), advantage - own[0] * (ends[0] - 1))
        said.append(f"the first build cost may be {ends[0]:g} to {ends[1]:g} times what was given")
    tipping = 1 + advantage / own[0] if own[0] > 0 else None
    how = f"sum cost_t/(1+r)^t, r = {r:.6g}, benefits taken off"
    figures = (
        Figure("pv_build", pv_build, unit, how, n),
        Figure("pv_buy", pv_buy, other, how, n),
        Figure(
            "build_advantage",
            advantage,
            unit,
            "pv_buy - pv_build; positive: building is cheaper"
            + ("; interval: range of build effort" if interval else ""),
            n,
            interval,
        ),
        Figure(
            "break_even_year",
            year,
            "year",
            "from then on cumulative discounted cost of build stays at or below buy"
            if year is not None
            else f"not within {n - 1} years",
            n,
        ),
        Figure(
            "effort_break_even",
            tipping,
            "factor",
            "1 + build_advantage / first build cost" if tipping is not None else "not available: no first build cost",
        ),
    )
    table = pd.DataFrame(
        {
            "year": np.arange(n),
            "build": nets[0],
            "buy": nets[1],
            "build_cumulative_pv": build_sum,
            "buy_cumulative_pv": buy_sum,
        }
    )
    text = f"{'Building' if advantage > 0 else 'Buying'} is cheaper by {say(abs(advantage))} over {n - 1} years"
    findings = [finding(text, "build_advantage")]
    more_warnings = list(warnings)
    if interval and interval[0] < 0 < interval[1]:
        findings.append(
            finding(
                "Within the range of the build effort either can be cheaper", "build_advantage", "effort_break_even"
            )
        )
    if interval is None:
        more_warnings.append("no range of the build effort was given, and estimates of building are usually low")
    return Result(figures, {"years": table}, tuple(findings), tuple(said), tuple(more_warnings))
