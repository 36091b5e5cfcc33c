"""Forecasts by the simple benchmark models, with prediction intervals and a back-test against naive."""

import math
from typing import Any

import numpy as np
import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..intervals import clean_level, normal_quantile
from ..parsing import choice, number
from ..parsing.numbers import Floats
from ..results import Figure, Result, finding, say
from .trends import series

__all__ = ["METHODS", "forecast"]

#: What lies further back says nothing about the next values; more origins than this change no error.
MAX_VALUES, MAX_ORIGINS = 1_000, 60
METHODS = ("naive", "mean", "drift", "seasonal_naive", "smoothing")


@metric(also={"series": "values", "h": "horizon"})
def forecast(
    values: Any,
    horizon: Any,
    *,
    dates: Any = None,
    season: Any = None,
    method: str = "auto",
    level: float = 0.8,
    metric: str = "mae",
) -> Result:
    """Point forecasts with prediction intervals, and how wrong the model was on its own past.

    values: in time order (or with dates), at least 4, no gaps. horizon: periods ahead. season: its length, for
    seasonal_naive (needs two seasons). method: naive, mean, drift, seasonal_naive, smoothing (simple exponential),
    or auto: the one with the least back-test error. level: of the prediction interval. metric: mae or mape.
    Back-test: from the middle of the series on, each origin forecasts up to `horizon` ahead.
    Figures: forecast_next, forecast_last (intervals), model, backtest_mae (or backtest_mape), backtest_naive,
    mase (mean absolute error / in-sample naive error). Table 'forecast': step, point, low, high.
    Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, ch. 5 and 8.
    Raises StrategicDataError: fewer than 4 values, fewer than two seasons, MAPE with zeros, a gap.
    """
    x, y, unit, notes, moments = series(values, dates, False, 4)
    steps = int(number(horizon, "horizon", at_least=1, at_most=1000, whole=True))
    if any("left out (a gap" in note for note in notes) or (unit != "day" and len(x) > 1 and (np.diff(x) != 1).any()):
        raise StrategicDataError(
            "values", "a gap in the series", "a value for every period (state a filled one as such)"
        )
    if len(y) > MAX_VALUES:
        notes.append(f"the last {MAX_VALUES} of {len(y)} values were used")
        x, y, moments = x[-MAX_VALUES:], y[-MAX_VALUES:], moments[-MAX_VALUES:] if moments is not None else None
    n, share = len(y), clean_level(level)
    m = 1 if season is None else int(number(season, "season", at_least=2, whole=True))
    choice(method, "method", ("auto", *METHODS))
    choice(metric, "metric", ("mae", "mape"))
    if metric == "mape" and (y == 0).any():
        raise StrategicDataError("metric", "mape on a series with zeros", "mae: a share of 0 is undefined")
    warnings = []
    seasonal = m > 1 and n >= 2 * m
    if method == "seasonal_naive" and not seasonal:
        raise StrategicDataError(
            "season",
            f"{m} with {n} values",
            f"a season length and at least two seasons of values ({2 * m})"
            if m > 1
            else "the length of a season, such as 12",
        )
    if m > 1 and not seasonal:
        warnings.append(f"fewer than two seasons of {m}: no seasonal model was tried")
    candidates = [name for name in METHODS if name != "seasonal_naive" or seasonal] if method == "auto" else [method]
    errors = {name: backtest(y, name, m, steps, metric) for name in dict.fromkeys([*candidates, "naive"])}
    usable = [name for name in candidates if not math.isnan(errors[name])] or [candidates[0]]
    best = min(usable, key=lambda name: errors[name] if not math.isnan(errors[name]) else 0)
    point, sd = predict(y, best, m, steps)
    z = normal_quantile((1 + share) / 2)
    table = pd.DataFrame(
        {"step": np.arange(1, steps + 1), "point": point, "low": point - z * sd, "high": point + z * sd}
    )
    naive_error = float(np.abs(y[m if seasonal else 1 :] - y[: -(m if seasonal else 1)]).mean())
    how = f"{best}; interval: {share:.0%} prediction, normal errors"
    mae = errors[best] if metric == "mae" else backtest(y, best, m, steps, "mae")
    figures = (
        Figure("forecast_next", float(point[0]), "value", how, n, (float(table["low"][0]), float(table["high"][0]))),
        Figure(
            "forecast_last",
            float(point[-1]),
            "value",
            f"{how}; step {steps}",
            n,
            (float(table["low"].iloc[-1]), float(table["high"].iloc[-1])),
        ),
        Figure("model", best, "method", "least back-test error" if method == "auto" else "as asked", n),
        Figure(
            f"backtest_{metric}",
            none_if_nan(errors[best]),
            "value" if metric == "mae" else "fraction",
            f"rolling origin from the middle on, up to {steps} ahead",
            n,
        ),
        Figure(
            "backtest_naive",
            none_if_nan(errors["naive"]),
            "value" if metric == "mae" else "fraction",
            "the same, last value carried on",
            n,
        ),
        Figure(
            "mase",
            mae / naive_error if naive_error and not math.isnan(mae) else None,
            "ratio",
            "back-test mean absolute error / in-sample naive error",
            n,
        ),
    )
    if steps > n / 2:
        warnings.append(f"{steps} periods ahead from {n}: over half the series' length, little is known so far out")
    if seasonal and best != "seasonal_naive":
        warnings.append(season_unused(y, best, m, errors, metric))
    if n < 10:
        warnings.append(f"n = {n}: too short to judge a model")
    if best != "naive" and errors[best] >= errors["naive"]:
        warnings.append(f"{best} was no better than carrying the last value on")
    text = f"Next: {say(float(point[0]))} ({say(float(table['low'][0]))} to {say(float(table['high'][0]))} at {share:.0%}), by {best.replace('_', ' ')}"
    said = (*notes, "the future behaves as the past did; a prediction interval, wider than a confidence interval")
    if moments is not None and unit != "day":
        freq = {"year": "Y", "quarter": "Q", "month": "M", "week": "W-SUN"}[unit]
        table.insert(
            1, "period", [(moments[-1].to_period(freq) + k).start_time.date().isoformat() for k in range(1, steps + 1)]
        )
    return Result(figures, {"forecast": table}, (finding(text, "forecast_next", "model"),), said, tuple(warnings))


def season_unused(y: Floats, best: str, m: int, errors: dict[str, float], metric: str) -> str:
    """That no season is in the forecast though one was given, what decided so, and where the model starts from."""
    tried, own = errors.get("seasonal_naive", math.nan), errors[best]
    name = best.replace("_", " ")
    why = (
        f"seasonal naive was tried and not used (back-test {metric} {say(tried)} against {say(own)} of {name})"
        if not math.isnan(tried)
        else f"{name} has none"
    )
    t = np.arange(len(y))
    beside = y - np.polyval(np.polyfit(t, y, 1), t)
    places = np.array([beside[(len(y) - 1 - t) % m == k].mean() for k in range(m)])
    peak = "highest" if places.argmax() == 0 else "lowest" if places.argmin() == 0 else ""
    carried = bool(peak) and best in ("naive", "drift")
    start = f"; {name} starts from the last value, the {peak} of its season" if carried else ""
    return f"the season of {m} is not in the forecast: {why}{start}"


def none_if_nan(value: float) -> float | None:
    return None if math.isnan(value) else value


def predict(y: Floats, method: str, m: int, steps: int) -> tuple[Floats, Floats]:
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


def backtest(y: Floats, method: str, m: int, steps: int, metric: str) -> float:
    n = len(y)
    first = max(n // 2, 3, 2 * m if method == "seasonal_naive" else 3)
    origins = range(first, n)
    if len(origins) > MAX_ORIGINS:
        origins = range(n - MAX_ORIGINS, n)
    errors: list[float] = []
    for origin in origins:
        actual = y[origin : origin + steps]
        point = predict(y[:origin], method, m, len(actual))[0]
        miss = np.abs(actual - point)
        errors.extend(miss / np.abs(actual) if metric == "mape" else miss)
    return float(np.mean(errors)) if errors else math.nan
