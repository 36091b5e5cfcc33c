"""How metrics may be called: by the names their inputs go by elsewhere and by rows, and what a wrong call is told."""

import inspect
import unittest
from typing import Any

import pandas as pd

from strategic import StrategicDataError, delivery, finance, reliability, stakeholders, tables, technology

from .calls import MODULES


def refusal(metric: Any, *args: Any, **kwargs: Any) -> StrategicDataError:
    try:
        metric(*args, **kwargs)
    except StrategicDataError as error:
        return error
    raise AssertionError("not refused")


class Calls(unittest.TestCase):
    def test_other_names_give_the_same(self) -> None:
        own = finance.npv(0.1, [-100, 60, 60]).value
        self.assertEqual(finance.npv(discount_rate=0.1, flows=[-100, 60, 60]).value, own)
        self.assertEqual(delivery.pert(o=3, m=5, p=13).value, delivery.pert(3, 5, 13).value)

    def test_rows_give_the_same_as_columns(self) -> None:
        rows = [{"name": "a", "weight": 4, "score": 5}, {"name": "b", "weight": 1, "score": None}]
        columns = stakeholders.weighted_satisfaction([5, None], [4, 1], names=["a", "b"])
        for given in (rows, pd.DataFrame(rows), pd.DataFrame(rows).rename(columns=str.upper)):
            self.assertEqual(stakeholders.weighted_satisfaction(stakeholders=given).figures, columns.figures)
        services = pd.DataFrame({"service": ["a", "b"], "sli": [0.99, 0.9]})
        self.assertEqual(reliability.service_health(services, targets=0.95).value, 0.5)
        self.assertEqual(reliability.service_health(["a", "b"], [0.99, 0.9], 0.95).value, 0.5)

    def test_what_lacks_is_named_with_the_call(self) -> None:
        error = refusal(technology.wsjf, 1, 2)
        self.assertEqual((error.field, error.found), ("risk_reduction", "missing (and size)"))
        self.assertIn("wsjf(value, time_criticality, risk_reduction, size)", error.needed)

    def test_what_is_unknown_is_named_with_the_nearest(self) -> None:
        self.assertIn("Did you mean rate", refusal(finance.npv, ratee=0.1, cashflows=[-1, 2]).needed)
        self.assertIn("Did you mean ", refusal(finance.mirr, [-1, 2], rate_finance=0.1, reinvest_rate=0.1).needed)
        self.assertNotIn("Did you mean", refusal(finance.npv, 0.1, [-1, 2], zzz=1).needed)

    def test_more_than_fits_by_position_is_refused(self) -> None:
        error = refusal(finance.npv, 0.1, [-1, 2], "month")
        self.assertEqual((error.field, error.found), ("npv", "3 inputs by position"))
        self.assertIn("by name: first_flow_at, period, rate_period", error.needed)
        self.assertEqual(reliability.error_budget(0.999, 30, 10).value, reliability.error_budget(slo=0.999, window_days=30, downtime_minutes=10).value)

    def test_what_is_given_twice_is_refused(self) -> None:
        for call in (
            lambda: finance.npv(0.1, [-1, 2], discount_rate=0.1),
            lambda: finance.npv(rate=0.1, discount_rate=0.1, cashflows=[-1, 2]),
            lambda: stakeholders.weighted_satisfaction([1], stakeholders=[{"score": 1, "weight": 1}]),
            lambda: stakeholders.weighted_satisfaction(stakeholders=[{"score": 1, "satisfaction": 2, "weight": 1}]),
            lambda: delivery.littles_law(wip=3, throughput=2, throughput_per_week=2),
        ):
            self.assertRegex(str(refusal(call)), "given twice|a second column")

    def test_other_names_are_documented_and_free(self) -> None:
        for name, module in MODULES.items():
            for metric in module.__all__:
                function = getattr(module, metric)
                self.assertGreater(len(inspect.signature(function).parameters), 0, f"{name}.{metric}")
        self.assertIn("discount_rate for rate", inspect.getdoc(finance.npv) or "")
        self.assertIn("stakeholders as rows with", inspect.getdoc(stakeholders.weighted_satisfaction) or "")


class Columns(unittest.TestCase):
    def taken(self, *columns: str, required: list[str], optional: tuple[str, ...] = ()) -> Any:
        frame = pd.DataFrame({column: ["1"] for column in columns})
        return tables.take("t", frame, required=required, optional=optional)

    def test_a_slip_of_the_pen_is_read_and_said(self) -> None:
        self.assertEqual(self.taken("Reasn ", required=["category"]).notes, ("t: column 'Reasn ' read as category",))
        self.assertEqual(self.taken("Amounts", required=["amount"]).notes, ("t: column 'Amounts' read as amount",))
        found = self.taken("deployed", "comitted", required=["deployed"], optional=("committed",))
        self.assertEqual(found.notes, ("t: column 'comitted' read as committed",))

    def test_what_is_only_somewhat_like_is_asked_about(self) -> None:
        error = refusal(self.taken, "resaon", "place", required=["category"])
        self.assertIn("did you mean 'resaon'?", error.needed)
        self.assertNotIn("did you mean", refusal(self.taken, "place", required=["category"]).needed)

    def test_two_that_are_alike_are_not_chosen_between(self) -> None:
        self.assertIn("several columns fit", refusal(self.taken, "reasn", "raeson1", "reasonn", required=["category"]).found)

    def test_columns_in_other_languages(self) -> None:
        found = self.taken("Datum", "Betrag", required=["amount"], optional=("date",))
        self.assertEqual(found.notes, ("t: column 'Betrag' read as amount", "t: column 'Datum' read as date"))
        self.assertEqual(self.taken("Coût", required=["cost"]).notes, ("t: column 'Coût' read as cost",))

    def test_other_words_are_left_alone(self) -> None:
        found = self.taken("value", "flow", required=["value"], optional=("low", "high"))
        self.assertIsNone(found.get("low"))


if __name__ == "__main__":
    unittest.main()
