"""The page of the loan says of its payments what the table below it shows, and of its law when that was read."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest

from app.language.tongues import Tongue
from app.plan.reading import PlanReading, read
from app.web.figures.loan import loan
from tests.plan import demo_plans
from tests.web.drafting.test_money import money, words
from tests.web.people import People
from tests.web.visitor import Visitor

EN = Tongue("en")


def reading(case: str, **sources: Any) -> PlanReading:
    given = copy.deepcopy(dict(demo_plans.answers(case)))
    given["sources"] = {**given["sources"], **sources}
    return read(given, demo_plans.place(case), "ABC-123", 1)


def instalments(seen: PlanReading) -> dict[str, str]:
    """What is said of them, by the name of the line."""
    assert seen.outlook is not None
    view = loan(seen, seen.outlook, EN)
    assert view is not None
    names = ("Instalments", "Before them, months with interest only", "Of these, with interest only")
    return {str(row.name): EN.speak(row.cells[0]) for row in view.facts if row.name in names}  # type: ignore[arg-type]  # sentences


@pytest.mark.parametrize(
    ("case", "sources", "said", "before"),
    [
        ("gh_layers", {}, "16", "2"),
        ("gh_layers", {"grace": "1"}, "17", "1"),
        ("gh_layers", {"method": "bullet"}, "1", "17"),
        ("gh_layers", {"grace": "0"}, "18 months", ""),
        ("gh_layers", {"grace": "0", "every": "week"}, "18 months", ""),
    ],
)
def test_the_instalments_are_counted_after_the_months_of_only_interest(
    case: str, sources: dict[str, Any], said: str, before: str
) -> None:
    more = {"Before them, months with interest only": before} if before else {}
    assert instalments(reading(case, **sources)) == {"Instalments": said, **more}


def test_instalments_of_unequal_months_are_counted_as_the_table_has_them() -> None:
    seen = reading("sn_sewing_b_seasonal_loan")
    assert instalments(seen) == {"Instalments": "18", "Of these, with interest only": "7"}
    assert seen.outlook is not None
    paid = [row for row in seen.outlook.loan if row.payment]
    assert (len(paid), len([row for row in paid if not row.principal])) == (18, 7)


def test_the_day_on_which_a_limit_was_read_is_written_as_days_are_elsewhere(visit: Visitor, people: People) -> None:
    text = words(money(visit, people, "modou", "/loan"))
    assert re.search(r"Limit read in: .+, \d{1,2} [A-Z][a-z]+ 20\d\d ?\.", text)
    assert not re.search(r"20\d\d-\d\d-\d\d", text)


def repair(seen: PlanReading) -> str:
    return next(EN.speak(one.repair) for one in seen.advice if one.code == "X9" and one.repair is not None)


def with_debts(want_loan: str, *debts: dict[str, Any]) -> PlanReading:
    given = copy.deepcopy(dict(demo_plans.answers("gh_layers")))
    given["sources"] |= {"term": "6", "grace": "0", "want_loan": want_loan}
    given["household"]["debts"] = list(debts)
    return read(given, demo_plans.place("gh_layers"), "ABC-123", 1)


def test_old_debts_are_advised_only_to_somebody_who_wrote_some_and_a_smaller_loan_to_who_wants_one() -> None:
    owed = {"id": "d1", "name": "Ticket", "amount": 9_000_00, "months_left": "12"}
    assert repair(with_debts("yes")) == "A smaller loan, or more months."
    assert repair(with_debts("yes", owed)) == "A smaller loan, more months, or first the old debts."
    assert repair(with_debts("no", owed)) == "First the old debts."
