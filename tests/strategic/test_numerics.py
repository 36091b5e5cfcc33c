"""Own numerics held against the libraries they stand in for, and roots against their own definition."""

import unittest

import numpy as np
import pyxirr
from scipy import stats

from strategic import data, delivery, finance, intervals, stakeholders
from strategic.finance.roots import rates


class Quantiles(unittest.TestCase):
    def test_student_against_scipy(self) -> None:
        for df in (1, 2, 3, 5, 10, 17.776, 30, 100, 10_000):
            for p in (0.6, 0.9, 0.975, 0.995, 0.9999):
                self.assertAlmostEqual(
                    intervals.t_quantile(p, df),
                    float(stats.t.ppf(p, df)),
                    delta=1e-8 * max(1, float(stats.t.ppf(p, df))),
                )
            for t in (0.1, 1, 2.5, 8):
                self.assertAlmostEqual(intervals.t_two_sided(t, df), float(2 * stats.t.sf(t, df)), delta=1e-10)

    def test_regression_against_scipy(self) -> None:
        rng = np.random.default_rng(3)
        x, y = np.arange(20.0), rng.normal(size=20).cumsum()
        slope, intercept, interval, p = intervals.ols(x, y, 0.95)
        other = stats.linregress(x, y)
        self.assertAlmostEqual(slope, other.slope)
        self.assertAlmostEqual(intercept, other.intercept)
        self.assertAlmostEqual(p, other.pvalue)
        self.assertAlmostEqual(interval[1] - slope, stats.t.ppf(0.975, 18) * other.stderr)

    def test_theil_sen_against_scipy(self) -> None:
        rng = np.random.default_rng(4)
        y = rng.normal(size=30).cumsum()
        found = data.trend(y, method="theil_sen")
        other = stats.theilslopes(y, np.arange(30), 0.95)
        self.assertAlmostEqual(found.value, other.slope)
        self.assertAlmostEqual(found["slope"].interval[0], other.low_slope, delta=0.02)

    def test_correlation_and_groups_against_scipy(self) -> None:
        rng = np.random.default_rng(5)
        x, y = rng.integers(0, 9, 40).astype(float), rng.normal(size=40)
        found = data.correlation(x, y)
        self.assertAlmostEqual(found.value, stats.pearsonr(x, y).statistic)
        self.assertAlmostEqual(found["p_value"].value, stats.pearsonr(x, y).pvalue)
        self.assertAlmostEqual(found["spearman"].value, stats.spearmanr(x, y).statistic)
        low, high = stats.pearsonr(x, y).confidence_interval()
        self.assertAlmostEqual(found["pearson"].interval[0], low)
        self.assertAlmostEqual(found["pearson"].interval[1], high)
        groups = data.compare_groups({"a": x, "b": y})
        self.assertAlmostEqual(groups["p_value"].value, stats.ttest_ind(x, y, equal_var=False).pvalue)


class Roots(unittest.TestCase):
    def test_every_root_of_a_polynomial(self) -> None:
        rng = np.random.default_rng(6)
        for _ in range(300):
            flows = rng.integers(-9, 10, rng.integers(2, 9)).astype(float)
            kept = np.flatnonzero(flows)
            if len(kept) < 2:
                continue
            v = np.roots(flows[: kept[-1] + 1][::-1])
            real = sorted(1 / x.real - 1 for x in v if abs(x.imag) < 1e-7 and x.real > 1e-9)
            found = [r for r, _ in rates(np.arange(len(flows), dtype=float), flows)]
            simple = [r for i, r in enumerate(real) if i == 0 or r - real[i - 1] > 1e-4 * (1 + r)]
            self.assertEqual(len(found), len(simple), f"{flows}: {found} {real}")
            for a, b in zip(found, simple, strict=True):
                self.assertAlmostEqual(a, b, delta=1e-5 * (1 + abs(b)))

    def test_present_value_is_zero_at_each(self) -> None:
        rng = np.random.default_rng(7)
        for _ in range(100):
            times, flows = np.sort(rng.uniform(0, 9, 12)), rng.normal(size=12)
            for r in (r for r, _ in rates(times, flows) if r > -0.9999):  # nearer to -1, 1 + r has lost its digits
                terms = flows * (1 + r) ** -times
                self.assertLess(abs(terms.sum()), 1e-9 * np.abs(terms).sum())

    def test_long_and_awkward_series(self) -> None:
        self.assertAlmostEqual(finance.irr([-1e6, *[9000] * 360]).value, pyxirr.irr([-1e6, *[9000] * 360]))
        rng = np.random.default_rng(8)
        self.assertGreaterEqual(len(finance.irr(rng.normal(size=100))["irr_roots"].value), 1)

    def test_agrees_with_pyxirr_where_one_rate_solves_it(self) -> None:
        rng = np.random.default_rng(9)
        for _ in range(50):
            flows = [-1000.0, *rng.uniform(10, 400, 8)]
            self.assertAlmostEqual(finance.irr(flows).value, pyxirr.irr(flows), places=8)
            self.assertAlmostEqual(finance.mirr(flows, 0.07, 0.05).value, pyxirr.mirr(flows, 0.07, 0.05), places=10)
            self.assertAlmostEqual(finance.npv(0.07, flows).value, pyxirr.npv(0.07, flows), places=8)


class Deterministic(unittest.TestCase):
    def test_same_seed_same_answer(self) -> None:
        def draw(seed: int) -> tuple[object, ...]:
            return (
                finance.monte_carlo_npv(
                    rate=0.1, outlay=100, yearly={"dist": "normal", "mean": 60, "sd": 20}, years=3, seed=seed
                ).value,
                delivery.forecast_when([1, 5, 0, 9], 60, seed=seed).tables["when"].to_csv(),
                data.segmentation({"a": range(50), "b": [i % 7 for i in range(50)]}, method="kmeans", seed=seed)
                .tables["rows"]
                .to_csv(),
            )

        self.assertEqual(draw(4), draw(4))
        self.assertNotEqual(draw(4)[0], draw(5)[0])

    def test_seed_and_runs_are_said(self) -> None:
        self.assertIn("seed 9", " ".join(delivery.forecast_when([3], 9, seed=9).warnings))

    def test_a_missing_score_is_never_zero(self) -> None:
        self.assertEqual(stakeholders.weighted_satisfaction([4, None], [1, 1]).value, 4)
