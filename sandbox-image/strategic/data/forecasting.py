"""Forecasts by simple benchmark models and Holt-Winters, with prediction intervals and a back-test against naive."""

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
from .benchmarks import plain_ahead
from .holt_winters import fits, spread
from .trends import series

__all__ = ["METHODS", "forecast"]

#: What lies further back says nothing about the next values; more origins than this change no error.
MAX_VALUES, MAX_ORIGINS = 1_000, 60
#: From the simplest on.
METHODS = ("naive", "mean", "drift", "seasonal_naive", "smoothing", "holt_winters", "holt_winters_multiplicative")
SEASONAL = ("seasonal_naive", "holt_winters", "holt_winters_multiplicative")
FITTED = ("holt_winters", "holt_winters_multiplicative")
#: A fitted model has to be better than the best plain one by this share: more parts win some rows by chance.
MARGIN = 0.05


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
    seasonal models (two seasons at least). method: naive, mean, drift, seasonal_naive, smoothing (simple exponential),
    holt_winters (trend and season added), holt_winters_multiplicative (a season that grows with the level; values above
    0), or auto: the one with the least back-test error, Holt-Winters only where it is 5 % better than any other.
    level: of the prediction interval. metric: mae or mape.
    Back-test: the same origins for all models, from the middle of the series on (from the second season on where one is
    given), each fitted on what lies before and forecasting up to `horizon` ahead.
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
    if moments is not None and unit == "day":
        notes += even_days(moments)
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
    positive = bool((y > 0).all())
    if method == "holt_winters_multiplicative" and not positive:
        raise StrategicDataError("method", f"{method} on values down to {y.min():g}", "values above 0, or holt_winters")
    if method in SEASONAL and not seasonal:
        raise StrategicDataError(
            "season",
            f"{m} with {n} values",
            f"a season length and at least two seasons of values ({2 * m})"
            if m > 1
            else "the length of a season, such as 12",
        )
    if m > 1 and not seasonal:
        warnings.append(f"fewer than two seasons of {m}: no seasonal model was tried")
    candidates = [name for name in METHODS if seasonal or name not in SEASONAL] if method == "auto" else [method]
    if not positive and method == "auto" and seasonal:
        candidates.remove("holt_winters_multiplicative")
    errors = {name: backtest(y, name, m if seasonal else 1, steps, metric) for name in dict.fromkeys([*candidates, "naive"])}
    best = chosen(candidates, errors)
    z = normal_quantile((1 + share) / 2)
    point, low, high = predict(y, best, m, steps, z)
    table = pd.DataFrame({"step": np.arange(1, steps + 1), "point": point, "low": low, "high": high})
    naive_error = float(np.abs(y[m if seasonal else 1 :] - y[: -(m if seasonal else 1)]).mean())
    how = f"{best}; interval: {share:.0%} prediction, normal errors"
    mae = errors[best] if metric == "mae" else backtest(y, best, m if seasonal else 1, steps, "mae")
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
    if method == "auto" and not math.isnan(errors[best]):
        notes.append(f"{best} had the least back-test error of {len(candidates)} models; that flatters the winner a little")
    if seasonal and n < 3 * m and best in FITTED:
        warnings.append(f"{n} values are fewer than three seasons of {m}: the season rests on two")
    if seasonal and best not in SEASONAL:
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


def even_days(moments: Any) -> list[str]:
    """What is said of days that are not evenly spaced: working days without their weekends. Anything else is refused."""
    steps = np.diff(moments.to_numpy()) / np.timedelta64(1, "D")
    if len(steps) == 0 or np.abs(steps - steps[0]).max() <= 0.05 * steps[0]:
        return []
    days = moments.normalize().to_numpy().astype("datetime64[D]")
    if (moments.dayofweek < 5).all() and (np.busday_count(days[:-1], days[1:]) == 1).all():
        return ["working days, Monday to Friday: the weekends between are no gaps"]
    raise StrategicDataError(
        "dates",
        f"unevenly spaced, {steps.min():.3g} to {steps.max():.3g} days apart",
        "one value for every period (rows may be added up by period first)",
    )


def season_unused(y: Floats, best: str, m: int, errors: dict[str, float], metric: str) -> str:
    """That no season is in the forecast though one was given, what decided so, and where the model starts from."""
    tried = {name: error for name in SEASONAL if not math.isnan(error := errors.get(name, math.nan))}
    name = best.replace("_", " ")
    why = f"{name} has none"
    if tried:
        near = min(tried, key=lambda model: tried[model])
        text = f"back-test {metric} {say(tried[near])} against {say(errors[best])} of {name}"
        why = f"{near.replace('_', ' ')} was the best of the seasonal models and not used ({text})"
    t = np.arange(len(y))
    beside = y - np.polyval(np.polyfit(t, y, 1), t)
    places = np.array([beside[(len(y) - 1 - t) % m == k].mean() for k in range(m)])
    peak = "highest" if places.argmax() == 0 else "lowest" if places.argmin() == 0 else ""
    carried = bool(peak) and best in ("naive", "drift")
    start = f"; {name} starts from the last value, the {peak} of its season" if carried else ""
    return f"the season of {m} is not in the forecast: {why}{start}"


def none_if_nan(value: float) -> float | None:
    return None if math.isnan(value) else value


def chosen(candidates: list[str], errors: dict[str, float]) -> str:
    """The model with the least error, the simplest of equals; a fitted one only where it is better by MARGIN."""
    known = {name: errors[name] for name in candidates if not math.isnan(errors[name])}
    if not known:
        return candidates[0]
    plain = {name: error for name, error in known.items() if name not in FITTED}
    best = min(known, key=lambda name: known[name])
    if best in FITTED and plain and known[best] > (1 - MARGIN) * min(plain.values()):
        best = min(plain, key=lambda name: plain[name])
    return best


def predict(y: Floats, method: str, m: int, steps: int, z: float) -> tuple[Floats, Floats, Floats]:
    """Points and both ends of their interval, of steps ahead; z: normal quantile of the level."""
    if method not in FITTED:
        point, sd = plain_ahead(y, method, m, steps)
        return point, point - z * sd, point + z * sd
    grows = method == "holt_winters_multiplicative"
    fit = fits(np.log(y) if grows else y, m, [len(y)])[len(y)]
    point, sd = fit.ahead(steps), spread(fit, steps)
    ends = point, point - z * sd, point + z * sd
    return (np.exp(ends[0]), np.exp(ends[1]), np.exp(ends[2])) if grows else ends


def backtest(y: Floats, method: str, m: int, steps: int, metric: str) -> float:
    """Mean error over the origins that all models of a season m share; NaN where a seasonal one has none."""
    n = len(y)
    first = max(n // 2, 3, 2 * m if m > 1 and 2 * m < n else 3)
    if method in SEASONAL and first < 2 * m:
        return math.nan
    origins = range(first, n)
    if len(origins) > MAX_ORIGINS:
        origins = range(n - MAX_ORIGINS, n)
    errors: list[float] = []
    grows = method == "holt_winters_multiplicative"
    known = fits(np.log(y) if grows else y, m, origins) if method in FITTED else {}
    for origin in origins:
        actual = y[origin : origin + steps]
        if known:
            ahead = known[origin].ahead(len(actual))
            point = np.exp(ahead) if grows else ahead
        else:
            point = plain_ahead(y[:origin], method, m, len(actual))[0]
        miss = np.abs(actual - point)
        errors.extend(miss / np.abs(actual) if metric == "mape" else miss)
    return float(np.mean(errors)) if errors else math.nan
