"""Easy numbers that were typed without pressing “Count”: saving counts them, and says how."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from tests.web.people import People
from tests.web.visitor import Visitor

HOME = "/plan/plan-of-abena"
THING = {"name": "Feeders", "price": "", "payer": "cash", "life": "24"}
GOODS = {"name": "Feed", "price": ""}
SOLD = {"name": "Feathers", "unit": "bag", "units": "", "price": "40", "unit_cost": "10"}


class Easy(NamedTuple):
    """A row without its number, the easy numbers beside it, what they come to in which box, and how that is said."""

    place: str
    row: dict[str, str]
    easy: dict[str, str]
    counted: tuple[str, Any]
    sentence: str


CASES = (
    Easy("start/assets", THING, {"pieces": "4", "each": "650"}, ("price", 260_000), "4 times GH₵650.00: GH₵2,600.00"),
    Easy("start/first_goods", GOODS, {"each": "12.50"}, ("price", 1_250), "1 times GH₵12.50: GH₵12.50 in all."),
    Easy("sales/products", SOLD, {"a_day": "20", "in_a": "day", "days": "26"}, ("units", "520"), "20 a day on 26 days"),
    Easy(
        "sales/products",
        SOLD,
        {"a_day": "30", "in_a": "year", "days": ""},
        ("units", "3"),
        "30 a year: 3 (bag) a month.",
    ),
)


def sent(visit: Visitor, people: People, place: str, typed: dict[str, str], status: int, go: str = "list") -> Any:
    path = f"{HOME}/part/{place}/row/easy1"
    return visit.send(path, {"based_on": people.plan("abena").latest, **typed, "go": go}, people["abena"], status)


def kept(people: People, place: str) -> dict[str, Any] | None:
    part, table = place.split("/")
    return next((row for row in people.answers("abena")[part].get(table) or () if row["id"] == "easy1"), None)


@pytest.mark.parametrize("case", CASES)
def test_saving_counts_what_was_left_to_us_and_shows_how(visit: Visitor, people: People, case: Easy) -> None:
    answer = sent(visit, people, case.place, {**case.row, **case.easy}, 303)
    found = kept(people, case.place)
    assert found is not None
    assert found[case.counted[0]] == case.counted[1]
    page = visit(answer.location, people["abena"]).get_text()
    assert "Your answers are saved." in page
    assert case.sentence in page


@pytest.mark.parametrize("case", CASES)
def test_the_next_line_stands_empty_below_what_the_last_one_came_to(visit: Visitor, people: People, case: Easy) -> None:
    """It was the last one again, and what was typed next took its place."""
    answer = sent(visit, people, case.place, {**case.row, **case.easy}, 303, go="another")
    page = visit(answer.location, people["abena"])
    assert "/row/easy1" not in answer.location
    assert page.select_one("#name")["value"] == ""  # type: ignore[index]
    assert [case.row["name"] in one.get_text() for one in page.select("main .note.good")][-1:] == [True]
    assert case.sentence in page.main.get_text()


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_elsewhere_comes_back_with_the_number_counted_and_its_boxes_open(
    visit: Visitor, people: People, case: Easy
) -> None:
    page = visit.looked_at(sent(visit, people, case.place, {**case.row, **case.easy, "name": ""}, 422))
    assert page.select_one("#name-e") is not None
    assert page.select_one(f"#{case.counted[0]}-e") is None
    assert page.select_one(f"#{case.counted[0]}")["value"]  # type: ignore[index]
    assert page.select_one("details[open] [value=count]") is not None
    assert case.sentence in page.get_text()
    assert kept(people, case.place) is None


@pytest.mark.parametrize(
    ("place", "row", "easy", "box"),
    [
        ("sales/products", SOLD, {"a_day": "plenty", "days": "26"}, "a_day"),
        ("sales/products", SOLD, {"a_day": "20", "days": "40"}, "days"),
        ("start/assets", THING, {"pieces": "4", "each": "dear"}, "each"),
    ],
)
def test_what_cannot_be_counted_says_so_and_nothing_is_saved(
    visit: Visitor, people: People, place: str, row: dict[str, str], easy: dict[str, str], box: str
) -> None:
    page = visit.looked_at(sent(visit, people, place, {**row, **easy}, 422))
    assert page.select_one(f"details[open] #{box}-e") is not None
    assert kept(people, place) is None


def test_a_number_that_was_written_is_never_counted_over(visit: Visitor, people: People) -> None:
    sent(visit, people, "sales/products", {**SOLD, "units": "100", "a_day": "20"}, 303)
    found = kept(people, "sales/products")
    assert found is not None
    assert found["units"] == "100"


def test_the_press_comes_back_at_the_box_that_it_fills(visit: Visitor, people: People) -> None:
    for place, box in (("sales/products", "units"), ("start/assets", "price")):
        page = visit(f"{HOME}/part/{place}/row/easy1", people["abena"])
        assert page.select_one(f"[value=count][formaction='#{box}']") is not None
        assert page.select_one(f"#{box}") is not None


def test_a_month_is_counted_in_the_unit_that_was_typed_and_is_doubted_above_the_most(
    visit: Visitor, people: People
) -> None:
    """160 eggs a day are no 160 crates: the box asks in the product's own word, and the count is set beside the most."""
    path, who = f"{HOME}/part/sales/products/row", people["abena"]
    doubt = "You can make 200 a month. Here it says 4,800. Which one is right?"
    fresh = visit(f"{path}/easy1", who)
    assert "How many? Count as you wrote it above: in crates, pieces or kilos." in fresh.get_text()
    eggs = {"name": "Eggs to hotels", "unit": "crate", "units": "", "most": "200", "price": "40", "unit_cost": "31"}
    easy = {"a_day": "160", "in_a": "day", "days": "30"}
    pressed = {"based_on": people.plan("abena").latest, **eggs, **easy, "do": "count"}
    page = visit.looked_at(visit.send(f"{path}/easy1", pressed, who))
    assert "160 a day on 30 days: 4,800 (crate) a month." in page.get_text() and doubt in page.get_text()
    assert page.select_one("label[for=a_day]").get_text() == "How many? (crate)"  # type: ignore[union-attr]
    assert page.select_one("label[for=a_day] bdi").get_text() == "crate"  # type: ignore[union-attr]
    saved = visit(sent(visit, people, "sales/products", {**eggs, **easy}, 303).location, who)
    assert "4,800 (crate) a month." in saved.get_text() and doubt in saved.get_text()
    listed = visit(f"{HOME}/part/sales/products", who).get_text()
    assert f"{doubt} It is about “Eggs to hotels”." in " ".join(listed.split())
