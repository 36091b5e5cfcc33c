"""The plain models a forecast is measured by: last value, mean, drift, last season, simple smoothing. No metric here."""

import math

import numpy as np

from ..parsing.numbers import Floats

__all__ = ["plain_ahead"]


def plain_ahead(y: Floats, method: str, m: int, steps: int) -> tuple[Floats, Floats]:
    """Points and standard deviations of steps ahead, by the formulas of FPP3 5.5 (smoothing: 8.7)."""
    n, h = len(y), np.arange(1, steps + 1)
    if method == "mean":
        sd = math.sqrt(float(((y - y.mean()) ** 2).sum()) / (n - 1))
        return np.full(steps, y.mean()), np.full(steps, sd * math.sqrt(1 + 1 / n))
    if method == "seasonal_naive":
        e = y[m:] - y[:-m]
        sd = math.sqrt(float((e**2).sum()) / (n - m))
        return y[n - m + (h - 1) % m], sd * np.sqrt((h - 1) // m + 1)
    if method == "smoothing":
        alpha, level, sse = smooth(y)
        return np.full(steps, level), math.sqrt(sse / (n - 1)) * np.sqrt(1 + (h - 1) * alpha**2)
    slope = float(y[-1] - y[0]) / (n - 1) if method == "drift" else 0.0
    e = np.diff(y) - slope
    sd = math.sqrt(float((e**2).sum()) / max(1, n - 1 - (method == "drift")))
    spread = h * (1 + h / (n - 1)) if method == "drift" else h
    return y[-1] + slope * h, sd * np.sqrt(spread)


def smooth(y: Floats) -> tuple[float, float, float]:
    """Simple exponential smoothing: the alpha of a grid with the least squared one-step error."""
    alphas = np.linspace(0.05, 1.0, 20)
    level = np.full(20, y[0])
    sse = np.zeros(20)
    for value in y[1:]:
        error = value - level
        sse += error**2
        level = level + alphas * error
    i = int(sse.argmin())
    return float(alphas[i]), float(level[i]), float(sse[i])
