"""Delivery performance: flow, velocity, forecasts, the four DORA keys, balance of load between teams."""

from .balance import team_balance
from .bands import dora_bands
from .dora import change_failure_rate, deployment_frequency, failed_deployment_recovery_time, lead_time_for_changes
from .estimate import pert, pert_chain
from .flow import littles_law, throughput, work_in_progress
from .forecast import forecast_how_many, forecast_when
from .times import cycle_time, lead_time
from .velocity import predictability, velocity, velocity_trend

__all__ = [
    "change_failure_rate",
    "cycle_time",
    "deployment_frequency",
    "dora_bands",
    "failed_deployment_recovery_time",
    "forecast_how_many",
    "forecast_when",
    "lead_time",
    "lead_time_for_changes",
    "littles_law",
    "pert",
    "pert_chain",
    "predictability",
    "team_balance",
    "throughput",
    "velocity",
    "velocity_trend",
    "work_in_progress",
]
