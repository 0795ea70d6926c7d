"""A press that comes once more after its answer was changed there and back: nobody's later word is written over."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.people import People
from tests.web.visitor import Visitor, form_values

HOME = "/plan/plan-of-abena"
LINE = f"{HOME}/part/sales/products/row"
DUCKS = {"name": "Ducks", "unit": "crate", "units": "5", "price": "9", "unit_cost": "2"}
THERE = {
    f"{HOME}/part/household/pot": {"adults": "9"},
    f"{HOME}/part/household": {"adults": "9"},
    f"{LINE}/p1": {"price": "99"},
    f"{HOME}/recipe/p2": {"batch": "7"},
}


def boxes(visit: Visitor, people: People, path: str, name: str = "based_on") -> dict[str, Any]:
    return form_values(visit(path, people["abena"]), name)


@pytest.mark.parametrize(("path", "typed"), THERE.items(), ids=["an answer", "a part", "a line", "a recipe"])
def test_an_old_press_asks_before_it_writes_over_an_answer_that_was_changed_back(
    visit: Visitor, people: People, path: str, typed: dict[str, str]
) -> None:
    plain = boxes(visit, people, path, next(iter(typed)))
    visit.send(path, plain | dict.fromkeys(typed, "8"), people["abena"], 303)  # so that it is some answer before
    plain = boxes(visit, people, path, next(iter(typed)))
    before, first = people.answers("abena"), plain | typed
    visit.send(path, first, people["abena"], 303)
    number, there = people.plan("abena").latest, people.answers("abena")
    visit.send(path, first, people["abena"], 303)  # the phone sends it once more: it is saved once
    assert (people.plan("abena").latest, people.answers("abena")) == (number, there) != (number, before)
    visit.send(path, plain | {"based_on": number}, people["abena"], 303)
    assert people.answers("abena") == before
    answer = visit.send(path, first, people["abena"], 409)
    assert people.answers("abena") == before
    chosen = form_values(visit.looked_at(answer), "based_on")
    visit.send(path, chosen, people["abena"], 303)
    assert people.answers("abena") == there, "who chooses it gets it"


def test_an_old_press_does_not_bring_back_a_line_that_was_taken_away(visit: Visitor, people: People) -> None:
    path = f"{LINE}/ducks1"
    first = boxes(visit, people, path, "name") | DUCKS
    visit.send(path, first, people["abena"], 303)
    visit.send(path, {"based_on": people.plan("abena").latest, "do": "remove"}, people["abena"], 303)
    before = people.answers("abena")
    page = visit.looked_at(visit.send(path, first, people["abena"], 409))
    assert "Ducks" in page.get_text() and people.answers("abena") == before
    visit.send(path, {"based_on": first["based_on"], "do": "remove"}, people["abena"], 303)
    assert people.answers("abena") == before, "it is away already"


def test_what_somebody_wrote_beside_it_is_no_conflict(visit: Visitor, people: People) -> None:
    """Other answers of the part, and other lines of the list, may go there and back meanwhile."""
    path, other = f"{LINE}/p1", f"{LINE}/p2"
    old, beside = boxes(visit, people, path, "price"), boxes(visit, people, other, "price")
    for price in ("77", beside["price"]):
        typed = beside | {"price": price, "based_on": people.plan("abena").latest}
        visit.send(other, typed, people["abena"], 303)
    visit.send(path, old | {"price": "99"}, people["abena"], 303)
    assert people.answers("abena")["sales"]["products"][0]["price"] == 9900
