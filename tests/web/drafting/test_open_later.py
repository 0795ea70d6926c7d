"""A late opening is the family's wait: it is said, and changes in which nobody waits come first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.finance.repair import EVERY, TESTS, Repair, repairs
from app.language.tongues import Tongue
from app.web.figures.mending import mended_by_a_press, mending, mendings
from app.web.figures.ways import cannot_wait, cost_of_way, way, ways
from tests.documents.printed import reading
from tests.plan import demo_plans
from tests.web.people import People
from tests.web.visitor import Visitor

SPEAK = Tongue("en", "SN")


def late(need: int, months: int = 3) -> Repair:
    outlook = reading("sn_sewing").outlook
    assert outlook
    home = replace(outlook.inputs.household, reserve=90_000)
    return Repair("opening_later", months, 0, 0, 0, replace(outlook.inputs, household=home, first_month=8))


def test_the_months_that_a_family_waits_are_said_with_what_they_need_and_what_it_has() -> None:
    message = cost_of_way(late(105_000), 105_000, "XOF")
    assert message is not None
    said = SPEAK.speak(message).replace("\u00a0", " ")
    assert "lives 3 months more" in said
    assert "needs 315,000 F and has 90,000 F" in said
    one = cost_of_way(late(105_000, 1), 105_000, "XOF")
    assert one is not None
    assert "one month more" in SPEAK.speak(one)


def test_a_family_that_lives_without_the_business_does_not_wait() -> None:
    assert cost_of_way(late(0), 0, "XOF") is None


def test_a_late_opening_is_named_behind_every_other_change() -> None:
    outlook = reading("sn_sewing").outlook
    assert outlook
    found = (late(1), *repairs(outlook.inputs, ("sales_minus_10pct",), EVERY)["sales_minus_10pct"])
    assert len(found) > 1
    said = ways(found, "XOF", most=len(found))
    assert said[-1] == way(late(1), "XOF") or found[-1].kind == "opening_later"
    assert said[0] != way(late(1), "XOF")


YEAR, LATE = "sales_minus_10pct", "opening_later"


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_what_a_family_cannot_wait_for_is_said_last_and_no_press_makes_it(case: str) -> None:
    outlook = reading(case).outlook
    assert outlook
    need, reserve = outlook.ratios.household.need_from_business, outlook.inputs.household.reserve
    for key, shown in mendings(outlook, tuple(TESTS), None).items():
        waits = [one.repair.kind == LATE and need * one.repair.amount > reserve for one in shown]
        assert waits == sorted(waits) == [not one.pressed(outlook) for one in shown]
        for one in shown:
            offered = mending(outlook, one.test, one.at.partition("/")[2], None)
            assert (offered is None) != one.pressed(outlook), key


def test_a_family_that_can_live_until_then_may_press_it() -> None:
    assert cannot_wait(late(30_001), 30_001)
    assert not cannot_wait(late(30_000), 30_000)
    assert not cannot_wait(late(0), 0)


def test_a_year_that_only_a_wait_without_money_would_mend_has_no_press(monkeypatch: pytest.MonkeyPatch) -> None:
    outlook = reading("sn_sewing").outlook
    assert outlook
    assert mended_by_a_press(outlook, (YEAR,), None)
    monkeypatch.setattr("app.web.figures.mending.EVERY", (LATE,))
    assert mendings(outlook, (YEAR,), None)[YEAR]
    assert not mended_by_a_press(outlook, (YEAR,), None)


def test_the_page_of_the_year_says_it_without_a_button_and_its_address_leads_back(
    visit: Visitor, people: People
) -> None:
    home = f"{people.write('newcomer', 'sn_sewing')}/money"
    page = visit(f"{home}/stress/{YEAR}", people["newcomer"])
    *others, last = page.select("section.card")
    assert "Open later, in August." in last.get_text()
    assert "Until then the family lives 6 months more" in last.get_text()
    assert not last.select("button, a")
    assert all(len(one.select("button")) == 1 for one in others)
    answer = visit.get(f"{home}/try/{YEAR}/{LATE}", people["newcomer"])
    assert (answer.status_code, answer.location) == (303, f"{home}/stress")
