"""Draws for Monte Carlo from the distributions people describe. Uniform numbers in, values out."""

from collections.abc import Mapping
from statistics import NormalDist
from typing import Any

import numpy as np

from ..errors import StrategicDataError
from ..parsing import amounts, choice, number
from ..parsing.numbers import Floats

__all__ = ["NEEDS", "describe", "draw"]

#: Parameters of each distribution.
NEEDS = {
    "normal": ("mean", "sd"),
    "lognormal": ("mean", "sd"),
    "uniform": ("low", "high"),
    "triangular": ("low", "mode", "high"),
    "pert": ("low", "mode", "high"),
    "discrete": ("values", "probabilities"),
    "constant": ("value",),
}


#: What the parameters are called elsewhere.
SAME = {
    "min": "low", "minimum": "low", "max": "high", "maximum": "high", "std": "sd", "stdev": "sd", "sigma": "sd",
    "mu": "mean", "most_likely": "mode", "likely": "mode", "distribution": "dist", "type": "dist", "p": "probabilities",
}  # fmt: skip


def describe(spec: Any, field: str) -> dict[str, Any]:
    """Check a distribution: a number, or {"dist": name, its parameters}. Raises naming the parameter."""
    if not isinstance(spec, Mapping):
        return {"dist": "constant", "value": number(spec, field)}
    spec = {SAME.get(str(name), str(name)): value for name, value in spec.items()}
    kind = choice(spec.get("dist"), f"{field}.dist", tuple(NEEDS))
    for name in NEEDS[kind]:
        if spec.get(name) is None:
            raise StrategicDataError(f"{field}.{name}", "missing", f"{kind} takes {', '.join(NEEDS[kind])}")
    if kind == "discrete":
        values, shares = (
            amounts(spec["values"], f"{field}.values").values,
            amounts(spec["probabilities"], f"{field}.probabilities").values,
        )
        if len(values) != len(shares) or (shares < 0).any() or abs(shares.sum() - 1) > 1e-9:
            raise StrategicDataError(
                f"{field}.probabilities",
                f"{len(shares)} with a sum of {shares.sum():g}",
                f"{len(values)} shares of 0 or more with a sum of 1",
            )
        return {"dist": kind, "values": values, "probabilities": shares}
    out: dict[str, Any] = {name: number(spec[name], f"{field}.{name}") for name in NEEDS[kind]}
    if "sd" in out and out["sd"] < 0:
        raise StrategicDataError(f"{field}.sd", f"{out['sd']:g}", "0 or more")
    if kind == "lognormal" and out["mean"] <= 0:
        raise StrategicDataError(f"{field}.mean", f"{out['mean']:g}", "above 0 for a lognormal")
    if "high" in out and out["low"] > out["high"]:
        raise StrategicDataError(f"{field}.low", f"{out['low']:g} above high {out['high']:g}", "low at or below high")
    if "mode" in out and not out["low"] <= out["mode"] <= out["high"]:
        raise StrategicDataError(
            f"{field}.mode", f"{out['mode']:g} outside {out['low']:g} to {out['high']:g}", "a mode between low and high"
        )
    return {"dist": kind, **out}


def draw(spec: Mapping[str, Any], normal: Floats) -> Floats:
    """Values of a checked distribution from standard normal draws (which may be correlated)."""
    kind = spec["dist"]
    if kind == "constant":
        return np.full(normal.shape, spec["value"])
    if kind == "normal":
        return np.asarray(spec["mean"] + spec["sd"] * normal)
    if kind == "lognormal":
        sigma2 = np.log1p((spec["sd"] / spec["mean"]) ** 2)
        return np.asarray(np.exp(np.log(spec["mean"]) - sigma2 / 2 + np.sqrt(sigma2) * normal))
    if kind == "pert":
        return beta_pert(spec["low"], spec["mode"], spec["high"], normal)
    u = uniform(normal)
    if kind == "uniform":
        return np.asarray(spec["low"] + (spec["high"] - spec["low"]) * u)
    if kind == "discrete":
        edges = np.cumsum(spec["probabilities"])
        return np.asarray(spec["values"][np.minimum(np.searchsorted(edges, u, side="left"), len(edges) - 1)])
    low, mode, high = float(spec["low"]), float(spec["mode"]), float(spec["high"])
    span = high - low
    if span == 0:
        return np.full(normal.shape, low)
    left = u * span <= mode - low
    return np.where(left, low + np.sqrt(u * span * (mode - low)), high - np.sqrt((1 - u) * span * (high - mode)))


#: Normal distribution function on a fine grid: 1e6 draws by interpolation, error below 1e-7.
GRID = np.linspace(-8.0, 8.0, 8001)
TABLE: list[Floats] = []


def uniform(normal: Floats) -> Floats:
    if not TABLE:
        TABLE.append(np.array([NormalDist().cdf(float(x)) for x in GRID]))
    return np.asarray(np.interp(normal, GRID, TABLE[0]))


def beta_pert(low: float, mode: float, high: float, normal: Floats) -> Floats:
    """Beta-PERT (shape 4) by a table of its own distribution function, so that correlation is kept."""
    span = high - low
    if span == 0:
        return np.full(normal.shape, low)
    a, b = 1 + 4 * (mode - low) / span, 1 + 4 * (high - mode) / span
    x = np.linspace(0.0, 1.0, 4001)
    density = x ** (a - 1) * (1 - x) ** (b - 1)
    total = np.concatenate([[0.0], np.cumsum((density[1:] + density[:-1]) / 2)])
    return np.asarray(low + span * np.interp(uniform(normal), total / total[-1], x))
