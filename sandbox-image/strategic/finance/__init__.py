"""ROI calculations: value, return and risk of money over time. Rates are fractions; outflows are negative."""

from .break_even import break_even
from .case import investment_case
from .compare import compare_investments
from .flows import convert_rate
from .growth import burn, cagr, payment, runway
from .irr import irr, xirr
from .monte_carlo import monte_carlo_npv
from .payback import discounted_payback, payback, profitability_index
from .roi import mirr, simple_roi
from .scenarios import scenarios
from .sensitivity import project_npv, sensitivity
from .tco import equivalent_annual_cost, tco, tco_comparison
from .value import equivalent_annuity, npv, xnpv

__all__ = [
    "break_even",
    "burn",
    "cagr",
    "compare_investments",
    "convert_rate",
    "discounted_payback",
    "equivalent_annual_cost",
    "equivalent_annuity",
    "investment_case",
    "irr",
    "mirr",
    "monte_carlo_npv",
    "npv",
    "payback",
    "payment",
    "profitability_index",
    "project_npv",
    "runway",
    "scenarios",
    "sensitivity",
    "simple_roi",
    "tco",
    "tco_comparison",
    "xirr",
    "xnpv",
]
