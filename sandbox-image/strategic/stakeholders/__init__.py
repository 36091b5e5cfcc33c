"""Stakeholders: where they stand, how content they are, who is responsible, who connects whom."""

from .grid import influence_score, interest_score, power_interest_grid
from .network import network_centrality
from .raci import raci_gaps
from .satisfaction import weighted_satisfaction
from .sentiment import sentiment_trend
from .survey import csat, nps, wilson_interval

__all__ = [
    "csat",
    "influence_score",
    "interest_score",
    "network_centrality",
    "nps",
    "power_interest_grid",
    "raci_gaps",
    "sentiment_trend",
    "weighted_satisfaction",
    "wilson_interval",
]
