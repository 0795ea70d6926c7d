"""Boxes that one press fills: what is taken home (F4, F5), saved by nobody but who reads it; and an amount that no
lender is known to lend (N2), asked before going on."""

from __future__ import annotations

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup

from app.language.tongues import Tongue
from app.plan.family_rules import need_by_month, need_changes
from app.services import plans
from tests.web.people import NOW, People
from tests.web.visitor import Visitor, form_values

HOME = "/plan/plan-of-abena"
DRAWINGS, GOODS, AMOUNT = (f"{HOME}/part/{page}" for page in ("costs/drawings", "costs/taken_home", "sources/amount"))
PRODUCT = f"{HOME}/part/sales/products/row"
PRESS = "button[name=do][value=count]"


def send(visit: Visitor, people: People, page: str, status: int, **typed: Any) -> BeautifulSoup | str:
    answer = visit.send(page, {"based_on": people.plan("abena").latest, **typed}, people["abena"], status)
    return str(answer.location) if status == 303 else BeautifulSoup(answer.text, "html.parser")


def pressed(visit: Visitor, people: People, page: str, **typed: Any) -> BeautifulSoup:
    found = send(visit, people, page, 200, do="count", **typed)
    assert isinstance(found, BeautifulSoup)
    return found


def boxes(page: BeautifulSoup, name: str = "drawings-") -> list[str]:
    return [str(box.get("value", "")) for box in page.select(f"input[name^={name}]:not([type])")]


def words(page: BeautifulSoup) -> str:
    return re.sub(r"\s+([.,:])", r"\1", " ".join(page.get_text(" ", strip=True).split()))


def need(people: People) -> list[str]:
    return [f"{amount / 100:,.2f}" for amount in need_by_month(people.answers("abena")) or ()]


def untold(visit: Visitor, people: People) -> None:
    """What she takes home, left for later."""
    later: dict[str, Any] = {"drawings--unknown": "yes", "go": "on"}
    send(visit, people, DRAWINGS, 303, **later)


def test_what_the_family_needs_is_put_into_empty_boxes_and_saved_by_nobody(visit: Visitor, people: People) -> None:
    untold(visit, people)
    assert visit(DRAWINGS, people["abena"]).select_one(PRESS) is not None
    before = people.plan("abena").latest
    typed: dict[str, Any] = {
        "drawings-1": "7",
        "drawings-3": "much",
        "drawings--how": "know",
        "drawings--unknown": "yes",
    }
    page = pressed(visit, people, DRAWINGS, **typed)
    needed = need(people)
    assert boxes(page) == ["7", needed[1], "much", *needed[3:]]
    assert page.select_one("input[name=drawings--how][value=know]").has_attr("checked")  # type: ignore[union-attr]
    assert not page.select_one("input[name=drawings--unknown]").has_attr("checked")  # type: ignore[union-attr]
    assert "Nothing is saved yet." in words(page)
    assert page.select_one(PRESS) is None
    assert people.plan("abena").latest == before
    assert people.answers("abena")["costs"]["drawings"] == "unknown"


def test_what_was_filled_in_is_saved_as_any_other_answer(visit: Visitor, people: People) -> None:
    untold(visit, people)
    filled = {**form_values(pressed(visit, people, DRAWINGS)), "go": "on"}
    send(visit, people, DRAWINGS, 303, **filled)
    assert people.answers("abena")["costs"]["drawings"] == list(need_by_month(people.answers("abena")) or ())
    assert visit(DRAWINGS, people["abena"]).select_one(PRESS) is None, "nothing is missing"


def test_who_begins_lower_and_then_takes_enough_is_offered_nothing(visit: Visitor, people: People) -> None:
    enough = (need_by_month(people.answers("abena")) or (0,))[1] / 100
    for last, offered in ((enough, False), (enough - 1, True), (enough + 1, False)):
        send(visit, people, DRAWINGS, 303, go="on", **{"drawings-1": "0", "drawings-2": f"{last:.2f}"})
        assert (visit(DRAWINGS, people["abena"]).select_one(PRESS) is not None) is offered


def test_where_nothing_is_offered_a_press_changes_nothing(visit: Visitor, people: People) -> None:
    before = people.plan("abena").latest
    send(visit, people, HOME + "/part/household/reserve", 303, do="count", reserve="1")
    assert people.plan("abena").latest == before


def eaten(visit: Visitor, people: People, status: int = 303, **told: str) -> BeautifulSoup | str:
    row = people.answers("abena")["sales"]["products"][0]["id"]
    page = f"{PRODUCT}/{row}"
    return send(visit, people, page, status, **{**form_values(visit(page, people["abena"])), "go": "list", **told})


def test_what_products_say_of_goods_is_offered_where_it_is_asked_and_never_asked_twice(
    visit: Visitor, people: People
) -> None:
    assert "By your products" not in words(visit(GOODS, people["abena"]))
    eaten(visit, people, lost="20", eaten="10")
    said = "By your products that is about GH₵1,100.00 a month."
    page = visit(GOODS, people["abena"])
    assert said in words(page)
    assert page.select_one(PRESS) is not None
    filled = pressed(visit, people, GOODS, taken_home="5", **{"taken_home--how": "asked"})
    assert boxes(filled, "taken_home") == ["1,100.00"]
    assert people.answers("abena")["costs"]["taken_home"] == 11_000
    send(visit, people, GOODS, 303, **{**form_values(filled), "go": "on"})
    told = people.answers("abena")["costs"]
    assert (told["taken_home"], told["evidence"]["taken_home"]) == (110_000, "asked")
    page = visit(GOODS, people["abena"])
    assert said in words(page)
    assert page.select_one(PRESS) is None


def test_more_eaten_than_all_that_is_not_sold_is_refused_at_its_box(visit: Visitor, people: People) -> None:
    refused = eaten(visit, people, 422, lost="5", eaten="6")
    assert isinstance(refused, BeautifulSoup)
    assert refused.select_one("details[open] #eaten") is not None
    assert "This is more than all that you lose, eat or give away." in words(refused)


def test_how_many_loans_can_be_so_large_stands_where_the_amount_is_asked(visit: Visitor, people: People) -> None:
    page = visit(AMOUNT, people["abena"])
    said = words(page)
    lenders = visit(f"{HOME}/offers", people["abena"]).select("#lenders ~ div .offer, #lenders ~ details .offer")
    asked = [card for card in lenders if card.select_one(".st.asks")]
    assert asked
    assert "We looked for loan offers of GH₵10,000.00 that fit your plan." in said
    assert f"{len(asked)} may fit: ask first." in said
    assert "fit now" not in said
    assert page.select_one(f"a[href='{HOME}/offers']") is not None


@pytest.mark.parametrize(("amount", "asked"), [("50000", False), ("50000.01", True), ("99", True)])
def test_an_amount_that_nobody_is_known_to_lend_is_kept_and_asked_about_once(
    amount: str, asked: bool, visit: Visitor, people: People
) -> None:
    led = send(visit, people, AMOUNT, 303, amount=amount, go="on")
    assert (led == f"{AMOUNT}?saved=1") is asked
    assert people.answers("abena")["sources"]["amount"] == round(float(amount) * 100)
    page = visit(AMOUNT, people["abena"])
    assert ("We know no loan of" in words(page)) is asked
    assert (page.select_one(".note.think") is not None) is asked
    assert send(visit, people, AMOUNT, 303, amount=amount, go="on") != f"{AMOUNT}?saved=1", "pressed again it goes on"


def test_the_month_from_which_less_is_written_is_told_beside_the_press_and_after_it(
    visit: Visitor, people: People
) -> None:
    untold(visit, people)
    changes = need_changes(people.answers("abena"), "GHS")
    assert changes, "a debt of hers ends in the first year"
    before, after = words(visit(DRAWINGS, people["abena"])), words(pressed(visit, people, DRAWINGS))
    for said in (Tongue("en", "GH").speak(one).replace("\xa0", " ") for one in changes):
        change, _, name = said.partition(": ")
        for page in (before.replace("\xa0", " "), after.replace("\xa0", " ")):
            assert change in page and name.split("“")[1].split("”")[0] in page


def test_a_need_that_changed_since_it_was_filled_in_is_the_next_step_and_the_press_fills_it_anew(
    visit: Visitor, people: People
) -> None:
    saves = [{"id": "g1", "name": "Group", "amount": 20_000, "rhythm": "month", "evidence": "know"}]
    later(people, "household", debts=None, savings=None)
    before = need(people)
    later(people, "costs", drawings=list(need_by_month(people.answers("abena")) or ()))
    later(people, "household", debts=[], savings=saves)
    step = visit(HOME, people["abena"]).select_one(".card.next")
    assert step
    told = words(BeautifulSoup(str(step), "html.parser"))
    assert f"You take home GH₵{before[0]} a month, as your family needed before" in told
    (led,) = (str(link["href"]) for link in step.select("a"))
    assert led == f"{DRAWINGS}?gaps=1"
    assert "All months are filled anew." in words(visit(led, people["abena"]))
    filled = pressed(visit, people, DRAWINGS, **form_values(visit(DRAWINGS, people["abena"])))
    assert boxes(filled) == need(people) != before
    assert "The months now have what your family needs." in words(filled)
    send(visit, people, DRAWINGS, 303, **{**form_values(filled), "go": "on"})
    step = visit(HOME, people["abena"]).select_one(".card.next")
    assert step is None or "as your family needed before" not in step.get_text()


def later(people: People, part: str, **answers: Any) -> None:
    with people.work() as session:
        owner, plan = session.merge(people.account("abena")), session.merge(people.plan("abena"))
        plans.save_answers(session, plan, part, answers, plan.latest, owner, NOW)


@pytest.mark.parametrize("first_picture", [True, False])
@pytest.mark.parametrize("changed", ["spending", "income"])
def test_a_need_that_spending_or_income_changed_since_it_was_filled_in_is_the_next_step_too(
    changed: str, first_picture: bool, visit: Visitor, people: People
) -> None:
    if first_picture:
        later(people, "household", debts=None, savings=None)
    untold(visit, people)
    filled = {**form_values(pressed(visit, people, DRAWINGS)), "go": "on"}
    send(visit, people, DRAWINGS, 303, **filled)
    before = need(people)
    assert "as your family needed" not in words(visit(HOME, people["abena"]))
    line, *others = people.answers("abena")["household"][changed]
    later(people, "household", **{changed: [{**line, "amount": line["amount"] + 100}, *others]})
    step = visit(HOME, people["abena"]).select_one(".card.next")
    assert step
    said = (
        f"You take home GH₵{before[0]} a month, as your family needed when you wrote it. Since then its money changed: "
        f"now it needs GH₵{need(people)[0]}."
    )
    assert said in words(step).replace("\xa0", " ")
    assert visit(DRAWINGS, people["abena"]).select_one(PRESS) is not None
    assert boxes(pressed(visit, people, DRAWINGS, **form_values(visit(DRAWINGS, people["abena"])))) == need(people)
    later(people, "household", **{changed: [line, *others]})
    later(people, "costs", stock_cover="0")
    assert "as your family needed" not in words(visit(HOME, people["abena"])), "as it was"


def test_an_own_amount_is_never_taken_for_a_need_that_changed(visit: Visitor, people: People) -> None:
    own = [amount + 1 for amount in need_by_month(people.answers("abena")) or ()]
    later(people, "costs", drawings=own)
    line, *others = people.answers("abena")["household"]["spending"]
    later(people, "household", spending=[{**line, "amount": line["amount"] + 100}, *others])
    assert "as your family needed" not in words(visit(HOME, people["abena"]))
