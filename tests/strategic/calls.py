"""From a worked case to the calls that answer it: one function a topic. Cases are data in cases.json."""

import json
from pathlib import Path
from typing import Any

from strategic import data, delivery, design, finance, reliability, stakeholders, technology

CASES = json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))["cases"]
MODULES = {
    "finance": finance,
    "delivery": delivery,
    "reliability": reliability,
    "stakeholders": stakeholders,
    "data": data,
    "design": design,
    "technology": technology,
}


def call(case: dict[str, Any]) -> Any:
    """Call what the case names (`call: "finance.irr"`) with its arguments."""
    module, name = case["call"].split(".")
    return getattr(MODULES[module], name)(*case.get("args", []), **case.get("kwargs", {}))


def values(result: Any) -> dict[str, Any]:
    """Figures by name, with name.low and name.high for intervals."""
    out: dict[str, Any] = {}
    for figure in result.figures:
        out[figure.name] = list(figure.value) if isinstance(figure.value, tuple) else figure.value
        if figure.interval is not None:
            out[f"{figure.name}.low"], out[f"{figure.name}.high"] = figure.interval
    return out
