"""Strategic data analysis: what a table holds, how it moves, what stands out, what comes next."""

from ..finance.growth import cagr
from .anomalies import anomaly
from .association import correlation, correlation_matrix
from .cohorts import cohort_retention
from .describe import descriptive, profile
from .forecasting import forecast
from .groups import compare_groups
from .pareto_rule import pareto
from .score import scorecard
from .segments import segmentation
from .trends import by_period, trend

__all__ = [
    "anomaly",
    "by_period",
    "cagr",
    "cohort_retention",
    "compare_groups",
    "correlation",
    "correlation_matrix",
    "descriptive",
    "forecast",
    "pareto",
    "profile",
    "scorecard",
    "segmentation",
    "trend",
]
