"""Reliability: objectives and their error budgets, burn, latency, availability, health of services."""

from .availability import availability, redundant_availability, serial_availability
from .budget import burn_rate, error_budget
from .latency import latency_percentiles
from .services import service_health

__all__ = [
    "availability",
    "burn_rate",
    "error_budget",
    "latency_percentiles",
    "redundant_availability",
    "serial_availability",
    "service_health",
]
