"""Technical debt ratio."""

from typing import Any

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import number
from ..results import Figure, Result, finding

__all__ = ["tech_debt_ratio"]

GRADES = ((0.05, "A"), (0.10, "B"), (0.20, "C"), (0.50, "D"))
MINUTES_A_LINE = 30.0


@metric(also={"remediation_cost": "remediation", "development_cost": "development"})
def tech_debt_ratio(
    remediation: Any, development: Any = None, *, lines: Any = None, minutes_per_line: Any = MINUTES_A_LINE
) -> Result:
    """Remediation cost / development cost, and its grade: A <= 5 %, B <= 10 %, C <= 20 %, D <= 50 %, E above.

    remediation, development: the same unit (minutes, days, currency). Or lines of code instead of development,
    with remediation in minutes; 30 minutes a line is a convention, said so.
    Figures: tech_debt_ratio, grade. Source: SonarQube documentation.
    Raises StrategicDataError: development or lines 0, remediation below 0, neither given.
    """
    cost = number(remediation, "remediation", at_least=0)
    if development is None and lines is None:
        raise StrategicDataError("development", "missing", "the development cost, or the lines of code")
    said = []
    if development is not None:
        whole = number(development, "development", above=0)
        said.append("remediation and development are in the same unit")
    else:
        each = number(minutes_per_line, "minutes_per_line", above=0)
        whole = number(lines, "lines", above=0) * each
        usual = ", the convention of SonarQube" if each == MINUTES_A_LINE else ""
        said.append(f"development cost taken as {each:g} minutes a line{usual}; remediation in minutes")
    ratio = cost / whole
    grade = next((word for limit, word in GRADES if ratio <= limit), "E")
    figures = (
        Figure("tech_debt_ratio", ratio, "fraction", "remediation / development cost"),
        Figure("grade", grade, "grade", "A <= 5%, B <= 10%, C <= 20%, D <= 50%, E above (SonarQube)"),
    )
    return Result(
        figures,
        findings=(
            finding(f"Mending it would cost {ratio:.1%} of building it, grade {grade}", "tech_debt_ratio", "grade"),
        ),
        assumptions=tuple(said),
    )
