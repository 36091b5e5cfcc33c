"""Holt-Winters: exponential smoothing with a level, a trend that may fade, and a season. No metric here.

No library of the image has it. All settings of a grid run through the series side by side, once: the states and errors
up to a row are those of a fit on the rows before it, so a back-test fits anew at each of its origins at no cost.
"""

import math
from typing import Any

import numpy as np

from ..parsing.numbers import Floats

__all__ = ["Fit", "fits", "spread"]

ALPHA = (0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9)
#: Of the trend as a share of alpha, of the season as one of 1 - alpha: within these the model is stable.
BETA, GAMMA, PHI = (0.0, 0.05, 0.15, 0.4), (0.0, 0.05, 0.2, 0.5, 0.9), (1.0, 0.9)
GRID = np.array([(a, a * b, (1 - a) * g, p) for a in ALPHA for b in BETA for g in GAMMA for p in PHI]).T


class Fit:
    """The setting with the least squared one-step error up to a row, and its state there."""

    def __init__(self, setting: Any, level: float, trend: float, season: Floats, variance: float) -> None:
        self.alpha, self.beta, self.gamma, self.phi = (float(v) for v in setting)
        self.level, self.trend, self.season, self.variance = level, trend, season, variance

    def ahead(self, steps: int) -> Floats:
        """Point forecasts; season[0] is that of the next row."""
        h = np.arange(1, steps + 1)
        return self.level + self.trend * fading(self.phi, h) + self.season[(h - 1) % len(self.season)]


def fading(phi: float, h: Any) -> Any:
    """phi + phi^2 + ... + phi^h: how far a fading trend has carried after h steps."""
    return h.astype(float) if phi == 1 else phi * (1 - phi**h) / (1 - phi)


def fits(y: Floats, m: int, rows: Any) -> dict[int, Fit]:
    """The fit on the first n values for each n of rows, none below two seasons of m.

    Additive errors, trend and season in error-correction form (ETS(A,A,A) and ETS(A,Ad,A)); the first state is that of
    the first two seasons, whose errors count from the second on. Source: Hyndman and Athanasopoulos, ch. 8.
    """
    alpha, beta, gamma, phi = GRID
    first, second = y[:m].mean(), y[m : 2 * m].mean()
    slope = float(second - first) / m
    centre = float(first + second) / 2 + slope * (np.arange(2 * m) - (2 * m - 1) / 2)
    shape = (y[: 2 * m] - centre).reshape(2, m).mean(axis=0)
    season = np.repeat((shape - shape.mean())[:, None], len(alpha), axis=1)
    level = np.full(len(alpha), float(centre[0]) - slope)
    trend = np.full(len(alpha), slope)
    squares = np.zeros(len(alpha))
    wanted, out = set(rows), {}
    for t, value in enumerate(y):
        place = t % m
        carried = phi * trend
        error = value - (level + carried + season[place])
        level = level + carried + alpha * error
        trend = carried + beta * error
        season[place] = season[place] + gamma * error
        if t >= m:
            squares += error**2
        if t + 1 in wanted:
            i = int(squares.argmin())
            turned = np.roll(season[:, i], -((t + 1) % m))
            # One degree of freedom for each part of the state that was not taken from the first season.
            variance = float(squares[i]) / max(1, t + 1 - m - 3)
            out[t + 1] = Fit(GRID[:, i], float(level[i]), float(trend[i]), turned, variance)
    return out


def spread(fit: Fit, steps: int) -> Floats:
    """Standard deviation of the forecast by step: sigma sqrt(1 + sum of c_j^2), Hyndman and Athanasopoulos 8.7."""
    j = np.arange(1, steps)
    c = fit.alpha + fit.beta * fading(fit.phi, j) + fit.gamma * (j % len(fit.season) == 0)
    return math.sqrt(fit.variance) * np.sqrt(1 + np.concatenate([[0.0], np.cumsum(c**2)]))
