"""Intervals and quantiles used by several metrics.

Student's t and the normal quantile are here because importing scipy.special costs a run 180 ms, more than
the run itself; tests hold both against scipy.
"""

import math
from statistics import NormalDist
from typing import Any

import numpy as np

from .errors import StrategicDataError
from .parsing import number, numbers

__all__ = ["clean_level", "clean_percentiles", "mean_interval", "normal_quantile", "ols", "t_quantile", "t_two_sided", "wilson"]


def clean_level(level: Any) -> float:
    """A confidence level between 0 and 1 (0.95 or '95 %')."""
    return number(level, "level", above=0, below=1)


def clean_percentiles(percentiles: Any) -> list[float]:
    """Percentiles between 0 and 100, as a list or one number."""
    several = hasattr(percentiles, "__len__") and not isinstance(percentiles, str)
    wanted = numbers(percentiles if several else [percentiles], "percentiles").values
    if len(wanted) == 0 or not ((wanted > 0) & (wanted < 100)).all():
        raise StrategicDataError("percentiles", str(percentiles)[:60], "numbers between 0 and 100, such as 50, 85, 95")
    return [float(p) for p in wanted]


def normal_quantile(p: float) -> float:
    return NormalDist().inv_cdf(p)


def t_two_sided(t: float, df: float) -> float:
    """P(|T| >= |t|) for Student's t with df degrees of freedom."""
    return beta_regularised(df / (df + t * t), df / 2, 0.5)


def t_quantile(p: float, df: float) -> float:
    """The p quantile (p > 0.5) of Student's t, by bisection on its tail."""
    tail = 2 * (1 - p)
    low, high = 0.0, 2.0
    while t_two_sided(high, df) > tail:
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if t_two_sided(middle, df) > tail else (low, middle)
    return (low + high) / 2


def beta_regularised(x: float, a: float, b: float) -> float:
    """Regularised incomplete beta by its continued fraction (Lentz), DLMF 8.17.22."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_regularised(1 - x, b, a)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)) / a
    tiny = 1e-300
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1) or tiny)
    out = d
    for m in range(1, 500):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1 / (1 + term * d or tiny)
            c = 1 + term / c or tiny
            out *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return front * out


def mean_interval(values: Any, level: float) -> tuple[float, float] | None:
    """mean ± t(n-1) s / sqrt(n); None below two values. values: 1-D floats without NaN."""
    n = len(values)
    if n < 2:
        return None
    half = t_quantile((1 + level) / 2, n - 1) * float(np.std(values, ddof=1)) / math.sqrt(n)
    mean = float(np.mean(values))
    return (mean - half, mean + half)


def wilson(successes: float, n: float, level: float) -> tuple[float, float]:
    """Wilson's score interval of a proportion (Wilson 1927)."""
    if n <= 0:
        raise StrategicDataError("n", f"{n:g}", "at least one observation: a share of none is undefined")
    z = normal_quantile((1 + level) / 2)
    p = successes / n
    centre = p + z * z / (2 * n)
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    return (max(0.0, (centre - half) / scale), min(1.0, (centre + half) / scale))


def ols(x: Any, y: Any, level: float, widen: float = 1.0) -> tuple[float, float, tuple[float, float] | None, float]:
    """Least squares of y on x: slope, intercept, slope's t interval (None below three points), p value.

    widen: factor on the standard error, for instance against autocorrelation.
    """
    dx = x - x.mean()
    sxx = float(dx @ dx)
    slope = float(dx @ (y - y.mean())) / sxx
    intercept = float(y.mean() - slope * x.mean())
    if len(x) < 3:
        return slope, intercept, None, math.nan
    residual = y - intercept - slope * x
    df = len(x) - 2
    error = math.sqrt(float(residual @ residual) / df / sxx) * widen
    half = t_quantile((1 + level) / 2, df) * error
    scale = float(np.abs(y).max()) or 1.0
    exact = error * math.sqrt(sxx) <= 1e-14 * scale
    p = (0.0 if slope else 1.0) if exact else t_two_sided(slope / error, df)
    return slope, intercept, (slope - half, slope + half), p
