"""What relatives do without pay: nothing in the box, and a true cost beside the year's profit."""

from __future__ import annotations

from typing import Any

import pytest

from app.language.tongues import Tongue
from app.plan.progress import complete
from app.plan.sections import field
from app.plan.unpaid_work import at_fair_pay, true_cost
from tests.documents.printed import paper, words
from tests.plan import demo_plans
from tests.plan.test_checks import reading

ROSA = "bo_bakery"
MOTHER = {"id": "m", "name": "Mother", "kind": "unpaid", "amount": 50_000, "evidence": "asked"}


def of(*team: dict[str, Any]) -> int:
    return at_fair_pay({"people": {"team": list(team)}})


@pytest.mark.parametrize(
    ("changed", "a_year"),
    [({}, 600_000), ({"rhythm": "week", "amount": 12_000}, 624_000), ({"start": "10"}, 150_000), ({"start": "13"}, 0)],
)
def test_it_is_counted_at_the_pay_that_was_written_from_its_first_month_on(changed: Any, a_year: int) -> None:
    assert of({**MOTHER, **changed}) == a_year


def test_who_is_paid_and_work_without_an_amount_count_nothing() -> None:
    assert of({**MOTHER, "kind": "employee"}, {**MOTHER, "amount": 0}) == 0


def test_what_others_get_can_stay_open_for_who_works_without_pay_only() -> None:
    open_ = {key: value for key, value in MOTHER.items() if key != "amount"}
    table = field("people", "team")
    assert complete(table, [open_])
    assert not any(complete(table, [{**open_, "kind": kind}]) for kind in ("apprentice", "employee", "piece"))
    alone, helped = reading(ROSA), reading(ROSA, people={"team": [open_]})
    assert alone.outlook is not None and helped.outlook is not None
    assert alone.outlook.months == helped.outlook.months
    assert true_cost(helped.answers, helped.outlook) == ()
    assert "Mother" in words(paper(helped))


def test_the_box_does_not_pay_it_and_the_year_says_what_would_stay() -> None:
    alone, helped = reading(ROSA), reading(ROSA, people={"team": [MOTHER]})
    assert alone.outlook is not None
    assert helped.outlook is not None
    assert [month.closing_cash for month in alone.outlook.months] == [
        month.closing_cash for month in helped.outlook.months
    ]
    assert true_cost(alone.answers, alone.outlook) == ()
    said = " ".join(Tongue("en").speak(words) for words in true_cost(helped.answers, helped.outlook))
    left = (alone.outlook.ratios.year1.net_profit_after_owner_pay_m1_12 - 600_000) / 100
    assert said == (
        "Your family works without pay. Paid like others it costs Bs\xa06,000.00 a year."
        f" With that pay Bs\xa0{left:,.2f} stays in the business."
    )


def test_where_the_business_could_not_pay_it_what_it_lacks_is_said() -> None:
    seen = reading(ROSA, people={"team": [{**MOTHER, "amount": 5_000_000}]})
    assert seen.outlook is not None
    assert "the business lacks" in Tongue("en").speak(true_cost(seen.answers, seen.outlook)[1])
    assert demo_plans.answers(ROSA)["people"].get("team", []) == []
