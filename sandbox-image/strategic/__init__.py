"""Strategic metrics that can be trusted: each number from the caller's data, by a named method.

    import strategic
    result = strategic.finance.xirr(["2024-01-15", "2025-03-01"], [-1000, 1150])
    result.value, result.warnings

Modules: finance, delivery, reliability, stakeholders, data, design, technology, charts; `tables` maps a
caller's columns, `parsing` reads numbers and dates as people write them, `results` holds the shape every
metric answers in. Modules load when first used, so that `import strategic` costs a container's boot nothing.
"""

from importlib import import_module
from typing import Any

from .errors import StrategicDataError

__all__ = [
    "StrategicDataError",
    "charts",
    "data",
    "delivery",
    "design",
    "finance",
    "intervals",
    "parsing",
    "reliability",
    "results",
    "stakeholders",
    "tables",
    "technology",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return import_module(f"{__name__}.{name}")
    raise AttributeError(f"module 'strategic' has no attribute {name!r}; it has {', '.join(__all__)}")


def __dir__() -> list[str]:
    return list(__all__)
