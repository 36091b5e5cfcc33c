# Several programs, each below a line that names it.

#### datetimes
from datetime import datetime, date, timedelta, timezone, time as clock
from zoneinfo import ZoneInfo
import calendar
start = datetime(2024, 2, 28, 22, 30, tzinfo=timezone.utc)
local = start.astimezone(ZoneInfo("Europe/Berlin"))
print(local.isoformat(), (start + timedelta(days=2)).strftime("%d %b %Y %H:%M"), datetime.strptime("31/12/23", "%d/%m/%y").date())
quarter = (local.month - 1) // 3 + 1
def business_days(a, b):
    days = (a + timedelta(n) for n in range((b - a).days + 1))
    return sum(1 for d in days if d.weekday() < 5)
print(quarter, business_days(date(2024, 1, 1), date(2024, 1, 31)), calendar.monthrange(2024, 2), date.fromisoformat("2024-03-05").isocalendar().week)
print(clock(9, 30) < clock(17), datetime.combine(date(2024, 1, 1), clock(8)), datetime.fromtimestamp(0, tz=timezone.utc).year, calendar.month_name[2], timedelta(hours=36) / timedelta(days=1))

#### decimals-fractions
from decimal import Decimal, ROUND_HALF_UP, ROUND_HALF_EVEN, getcontext, localcontext, InvalidOperation
from fractions import Fraction
getcontext().prec = 28
price = Decimal("19.995")
print(price.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), price.quantize(Decimal("0.01"), ROUND_HALF_EVEN))
with localcontext() as ctx:
    ctx.prec = 6
    print(Decimal(1) / Decimal(7))
try:
    Decimal("abc")
except InvalidOperation:
    print("not a number")
shares = [Fraction(1, 3), Fraction(1, 6), Fraction(1, 2)]
print(sum(shares) == 1, [str(s) for s in shares], Fraction("0.125"), Fraction(3.5).limit_denominator(10), sum(Decimal(x) for x in ["0.1"] * 3) == Decimal("0.3"))

#### statistics-module
import statistics as st
from statistics import NormalDist, mean, median, quantiles, fmean, linear_regression, correlation
data = [12.5, 14.1, 9.8, 11.2, 13.3, 15.0, 10.4]
print(mean(data), median(data), st.stdev(data), quantiles(data, n=4), st.mode("aab"), st.multimode("aabb"), fmean(data, weights=range(1, 8)))
nd = NormalDist.from_samples(data)
print(nd.cdf(12), nd.inv_cdf(0.95), NormalDist(0, 1).overlap(NormalDist(1, 1)), linear_regression(range(7), data).slope, correlation(range(7), data), st.harmonic_mean([40, 60]))

#### dates-pandas
import pandas as pd
import numpy as np
idx = pd.date_range("2024-01-01", periods=120, freq="D", tz="Europe/Berlin")
s = pd.Series(np.arange(120.0), index=idx)
print(s.resample("ME").agg(["sum", "mean"]), s.rolling("7D").mean().iloc[-1], s.between_time("00:00", "12:00").size, s.tz_convert("UTC").index[0])
df = s.to_frame("v").assign(month=lambda d: d.index.month_name(), week=lambda d: d.index.isocalendar().week, q=lambda d: d.index.quarter)
print(df.groupby("q")["v"].sum(), df.loc["2024-02"].shape, (idx + pd.offsets.BMonthEnd(1))[:2], pd.Timedelta("1 days 02:30:00").total_seconds(), pd.Period("2024Q1").end_time.date())
print(pd.to_datetime(["01.02.2024", "15.03.2024"], dayfirst=True), pd.bdate_range("2024-01-01", "2024-01-10").size, pd.Timestamp("2024-05-05").day_name(), pd.cut(df["v"], bins=[0, 40, 80, 120], labels=["lo", "mid", "hi"], right=False).value_counts(sort=False))

#### time-zones-business
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo
from dateutil.relativedelta import relativedelta, FR
from dateutil.rrule import rrule, MONTHLY, WEEKLY
from dateutil.parser import parse, isoparse
from dateutil.easter import easter
now = datetime(2024, 5, 17, 9, 0, tzinfo=ZoneInfo("America/New_York"))
print(now.astimezone(ZoneInfo("Asia/Tokyo")).hour, now + relativedelta(months=+1, day=31), now.date() + relativedelta(weekday=FR(-1)), [d.date() for d in rrule(MONTHLY, count=3, dtstart=datetime(2024, 1, 31), bymonthday=-1)], parse("May 3rd 2024 14:00").isoformat(), isoparse("2024-05-03").year, easter(2024), relativedelta(datetime(2024, 5, 1), datetime(2020, 2, 1)).years)
days = np.busday_count("2024-01-01", "2024-02-01", holidays=["2024-01-15"])
from pandas.tseries.holiday import USFederalHolidayCalendar
cal = USFederalHolidayCalendar().holidays("2024-01-01", "2024-12-31")
from pandas.tseries.offsets import CustomBusinessDay, MonthEnd, BDay, QuarterEnd
print(days, len(cal), pd.Timestamp("2024-07-03") + CustomBusinessDay(holidays=cal.tolist()), pd.Timestamp("2024-05-10") + MonthEnd(0), pd.Timestamp("2024-05-10") - BDay(3), pd.Timestamp("2024-02-10") + QuarterEnd())

#### rolling-expanding
s = pd.Series(np.arange(10.0), index=pd.date_range("2024", periods=10, freq="h"))
print(s.rolling(3, min_periods=1).agg(["mean", "std"]), s.expanding().max().iloc[-1], s.rolling("3h").apply(lambda w: w.iloc[-1] - w.iloc[0], raw=False), s.ewm(alpha=0.5).mean().iloc[-1], s.shift(1).diff().pct_change(fill_method=None).iloc[-1], s.resample("2h").ohlc(), s.groupby(pd.Grouper(freq="5h")).sum(), s.asfreq("30min").interpolate().iloc[1], s.rolling(2).corr(s * 2).iloc[-1], s.cumsum().where(s > 5).first_valid_index(), s.autocorr(), s.idxmax().hour, s.rolling(4, win_type="triang").mean().iloc[-1], s.rolling(3, center=True).quantile(0.5).iloc[4], s.at_time("02:00").iloc[0], s.index.strftime("%H").tolist()[:2], s.dt if False else "", s.to_period("D").index[0])

#### numpy-tour
a = np.arange(12).reshape(3, 4)
print(a[a > 5], a[:, ::-1], a[[0, 2]][:, [1, 3]], np.where(a % 2, a, -a), a.sum(axis=0), a.mean(1), np.einsum("ij->i", a), a @ a.T, np.linalg.eigvals(np.eye(2)), np.concatenate([a, a]), np.stack([a, a]).shape, np.split(a, 2, axis=1)[0], np.meshgrid([1, 2], [3]), np.clip(a, 2, 5), np.unique([1, 1, 2], return_counts=True), np.argsort([3, 1, 2]), np.searchsorted([1, 3], 2), np.nanmean([1, np.nan]), np.cumsum([1, 2]), np.diff([1, 4]), np.outer([1, 2], [3, 4]), np.tile([1], 3), np.pad([1], 1), np.vectorize(lambda x: x + 1)([1, 2]), np.apply_along_axis(sum, 0, a), np.select([a > 5], [1], 0), np.digitize([1, 5], [2]), np.isclose(0.1 + 0.2, 0.3), np.datetime64("2024-01-01") + np.timedelta64(3, "D"), np.array(["a"], dtype=object), np.zeros((2, 2), dtype=[("x", "f4"), ("y", "i4")])["x"], np.fft.rfft([1, 0, 1]), np.corrcoef([1, 2, 3], [1, 2, 4])[0, 1], np.triu(np.ones((2, 2))), np.iinfo(np.int8).max, np.finfo(float).eps, np.errstate(all="ignore"), a.astype(float).tolist(), a.flatten().view(), a.T.flags["C_CONTIGUOUS"], a.itemsize, a.nbytes)
with np.errstate(divide="ignore"):
    print(np.array([1.0]) / 0)
np.set_printoptions(precision=2, suppress=True)
rng = np.random.default_rng(); np.random.seed(0); print(np.random.rand(2).shape, rng.permutation(3).size, np.random.choice([1, 2]), rng.dirichlet([1, 2]).sum(), rng.multinomial(5, [.5, .5]).sum())
np.timedelta64(5, "D")

#### results-odd
import datetime
values = [pd.MultiIndex.from_tuples([("a", 1)]), np.timedelta64(3, "D"), np.timedelta64("NaT"), np.datetime64("NaT"), pd.NaT, pd.NA, np.float32(1.5), 1 + 2j, {1, 2}, (1,), b"x", range(3), datetime.timedelta(hours=1), pd.Interval(0, 1), pd.Period("2024-01"), np.ma.masked, np.array(3), np.array([1 + 1j]), np.array(["a"]), slice(1, 2), print, int, ..., 10**30, float("nan"), pd.Series([1], index=[("a", 1)]), pd.DataFrame({("a", "b"): [1]}), pd.Categorical(["a"]), pd.array([1, None]), np.void(b"x"), np.bytes_(b"x"), np.str_("x"), np.array([("a", 1)], dtype=[("n", "U1"), ("v", "i4")])]
values

#### result-multiindex
pd.MultiIndex.from_product([["a", "b"], [1, 2]], names=["k", None])
