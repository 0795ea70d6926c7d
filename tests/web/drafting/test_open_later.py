"""A late opening is the family's wait: it is said, and changes in which nobody waits come first."""

from __future__ import annotations

from dataclasses import replace

from app.finance.repair import EVERY, Repair, repairs
from app.language.tongues import Tongue
from app.web.figures.ways import cost_of_way, way, ways
from tests.documents.printed import reading

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
