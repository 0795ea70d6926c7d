"""After the return: every old price once more, one at a time, stopped and gone on with, compared at the end."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.web.people import NOW, People
from tests.web.test_weight import MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor

HOME = "/plan/plan-of-abena"
PRICES = f"{HOME}/prices"


def back(visit: Visitor, people: People) -> None:
    """She says that she is back, since a month after all was written."""
    page = {"based_on": people.plan("abena").latest, "whereabouts": "after", "return_month": ["12", "2026"]}
    visit.send(f"{HOME}/part/me/return_month", page, people["abena"], 303)


def begun(visit: Visitor, people: People) -> str:
    back(visit, people)
    return str(visit.send(PRICES, {}, people["abena"], 303).location)


def item(people: People, number: int = 0) -> str:
    return str(people.answers("abena")["looked"]["start"]["paths"][number])


def look(visit: Visitor, people: People, path: str, typed: dict[str, Any], status: int = 303) -> Any:
    shown = visit(f"{PRICES}/{path}", people["abena"]).select_one("main form input[name=was]")
    assert shown is not None
    return visit.send(f"{PRICES}/{path}", {"was": shown["value"], **typed}, people["abena"], status)


def amount(people: People, path: str) -> tuple[int, str | None]:
    part, field, row, column = path.split(".")
    found = next(one for one in people.answers("abena")[part][field] if one["id"] == row)
    return found[column], found.get("evidence")


def test_a_price_that_was_looked_at_says_nothing_of_how_many_are_sold(visit: Visitor, people: People) -> None:
    begun(visit, people)
    path = next(
        one
        for one in people.answers("abena")["looked"]["start"]["paths"]
        if one.startswith("sales.products.") and one.endswith(".price")
    )
    row = path.split(".")[2]
    product = next(one for one in people.answers("abena")["sales"]["products"] if one["id"] == row)
    look(visit, people, path, {"do": "right"})
    (found,) = (one for one in people.answers("abena")["sales"]["products"] if one["id"] == row)
    assert found == {**product, "price_sure": "asked"}


def test_the_page_says_of_each_reason_only_what_is_true(visit: Visitor, people: People) -> None:
    """Typed today by somebody who has not left yet: some are guesses, and none is old or from before a return."""
    said = " ".join(visit(PRICES, people["abena"]).select("main form")[0].get_text(" ").split())
    assert "guess" in said and "your return" not in said and "three months" not in said
    back(visit, people)
    said = " ".join(visit(PRICES, people["abena"]).select("main form")[0].get_text(" ").split())
    assert "guess" in said and "were written before your return." in said and "three months" not in said


def versions_of(visit: Visitor, people: People) -> list[tuple[str, str]]:
    links = visit(f"{HOME}/versions", people["abena"]).select("main ol a")
    return [(str(link["href"]).rpartition("/")[2], link.get_text()) for link in links]


def test_beginning_opens_the_first_price(visit: Visitor, people: People) -> None:
    back(visit, people)
    for _ in range(2):
        answer = visit.send(PRICES, {}, people["abena"], 303)
    assert answer.location == f"{PRICES}/{item(people)}"
    page = visit(str(answer.location), people["abena"]).get_text()
    assert "before your return." in page
    assert "Price 1 of" in page


def test_a_refresh_that_changes_nothing_is_kept_and_leaves_no_version(visit: Visitor, people: People) -> None:
    back(visit, people)
    before, was = versions_of(visit, people), people.plan("abena").latest
    visit.send(PRICES, {}, people["abena"], 303)
    told = next(
        path for path in people.answers("abena")["looked"]["start"]["paths"] if amount(people, path)[1] == "know"
    )
    look(visit, people, told, {"do": "right", "amount--how": "know"})
    assert people.answers("abena")["looked"][told]["as"] == "right"
    assert [words for _, words in versions_of(visit, people)] == [words for _, words in before]
    assert people.plan("abena").latest > was, "the look itself stands in the plan"


def test_the_first_new_price_names_the_plan_as_it_was_before_the_refresh(visit: Visitor, people: People) -> None:
    back(visit, people)
    before = people.plan("abena").latest
    visit.send(PRICES, {}, people["abena"], 303)
    for path, typed in zip((item(people), item(people, 1)), ("77", "88"), strict=True):
        look(visit, people, path, {"do": "new", "amount": typed})
    named = [number for number, words in versions_of(visit, people) if "Before the price refresh" in words]
    assert named == [str(before)]


def test_the_end_of_a_refresh_without_any_change_names_no_version(visit: Visitor, people: People) -> None:
    begun(visit, people)
    for path in people.answers("abena")["looked"]["start"]["paths"]:
        look(visit, people, path, {"do": "right"})
    page = visit(PRICES, people["abena"])
    assert "Nothing is different." in page.get_text()
    assert not page.select(f"a[href^='{HOME}/versions']")


def test_still_right_keeps_the_amount_and_says_how_it_is_known(visit: Visitor, people: People) -> None:
    begun(visit, people)
    first = item(people)
    was, _ = amount(people, first)
    answer = look(visit, people, first, {"do": "right", "amount--how": "know"})
    assert amount(people, first) == (was, "know")
    assert answer.location == f"{PRICES}/{item(people, 1)}"


def test_a_new_amount_takes_its_place_also_in_another_money(visit: Visitor, people: People) -> None:
    begun(visit, people)
    first, second = item(people), item(people, 1)
    look(visit, people, first, {"do": "new", "amount": "77"})
    assert amount(people, first) == (7_700, "asked")
    rate: dict[str, Any] = {
        "fx-currency": "EUR",
        "fx-per": "1",
        "fx-rate": "12",
        "fx-day": "3",
        "fx-month": ["3", "2026"],
        "fx-source": "bank",
    }
    look(visit, people, second, {"do": "new", "amount": "5 EUR"}, 422)
    look(visit, people, second, {"do": "new", "amount": "5 EUR", **rate})
    assert amount(people, second) == (6_000, "asked")


def test_a_cost_shows_its_first_months_where_a_new_price_leaves_them_and_leads_to_them(
    visit: Visitor, people: People
) -> None:
    begun(visit, people)
    costs = people.answers("abena")["costs"]["costs"]
    for row in costs:
        page = visit(f"{PRICES}/costs.costs.{row['id']}.amount", people["abena"])
        listed = [month.get_text() for month in page.select("main form li")]
        assert bool(listed) is any(row.get("first") or ()), row["name"]
        link = page.select_one("main form a[href$='#first']")
        if link is not None:
            assert visit(str(link["href"]), people["abena"]).select_one("#first")
        assert bool(link) is bool(listed)
    assert any(any(row.get("first") or ()) for row in costs)


def test_not_known_yet_goes_on_and_leaves_a_guess_to_ask_about(visit: Visitor, people: People) -> None:
    begun(visit, people)
    first = item(people)
    was, _ = amount(people, first)
    look(visit, people, first, {"do": "open"})
    assert amount(people, first) == (was, "guess")


def test_an_empty_or_unread_amount_stays_on_the_page(visit: Visitor, people: People) -> None:
    begun(visit, people)
    for typed in ("", "²5"):
        look(visit, people, item(people), {"do": "new", "amount": typed}, 422)


def test_the_same_look_twice_is_one_and_a_price_changed_meanwhile_is_shown_again(
    visit: Visitor, people: People
) -> None:
    begun(visit, people)
    first = item(people)
    was, _ = amount(people, first)
    page = {"was": was, "do": "new", "amount": "77"}
    visit.send(f"{PRICES}/{first}", page, people["abena"], 303)
    latest = people.plan("abena").latest
    visit.send(f"{PRICES}/{first}", page, people["abena"], 303)
    assert people.plan("abena").latest == latest
    answer = visit.send(f"{PRICES}/{first}", {**page, "amount": "99"}, people["abena"], 409)
    assert "This price was changed since you opened the page." in answer.text
    assert amount(people, first)[0] == 7_700


def test_who_stops_goes_on_where_she_was_and_the_end_compares_before_and_after(visit: Visitor, people: People) -> None:
    begun(visit, people)
    paths = people.answers("abena")["looked"]["start"]["paths"]
    look(visit, people, paths[0], {"do": "new", "amount": "77"})
    for path in paths[1:-1]:
        look(visit, people, path, {"do": "right"})
    assert "One price is left." in visit(PRICES, people["abena"]).get_text()
    assert visit.send(PRICES, {}, people["abena"], 303).location == f"{PRICES}/{paths[-1]}"
    assert look(visit, people, paths[-1], {"do": "right"}).location == PRICES
    page = visit(PRICES, people["abena"])
    assert f"Still right: {len(paths) - 1}. Changed: 1. Not known yet: 0." in page.get_text()
    assert "The lowest month of the box" in page.get_text()
    assert page.select_one("ol.diff") is not None


def test_while_all_is_new_only_guesses_need_a_look(
    visit: Visitor, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.web.speech.now", lambda: NOW)
    visit.send(PRICES, {}, people["abena"], 303)
    paths = people.answers("abena")["looked"]["start"]["paths"]
    assert paths
    assert {amount(people, path)[1] for path in paths if path.count(".") == 3} == {"guess"}


def test_the_plans_home_says_where_she_is_and_leads_to_the_prices(
    visit: Visitor, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.web.speech.now", lambda: dt.datetime(2027, 1, 5, 12, tzinfo=dt.UTC))
    back(visit, people)
    page = visit(HOME, people["abena"])
    assert "You have been back since December 2026." in page.get_text()
    assert page.select_one(f'main a[href="{PRICES}"]') is not None


def test_prices_of_somebody_else_are_not_there(visit: Visitor, people: People) -> None:
    assert visit.get(PRICES, people["modou"]).status_code == 404
    assert visit.get(f"{PRICES}/sales.products.p1.price", people["modou"]).status_code == 404


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_pages_are_light(visit: Visitor, people: People, language: str) -> None:
    begun(visit, people)
    for path in (PRICES, f"{PRICES}/{item(people)}"):
        assert sum(weight(visit, path, people["abena"], language).values()) <= MOST
        with statements(visit.app) as said:
            visit.get(path, people["abena"], language)
        assert len(said) <= STATEMENTS, said


def test_the_new_price_of_a_sack_counts_in_what_goes_into_one(visit: Visitor, people: People) -> None:
    feed = {"name": "Feed", "used": "2", "used_measure": "kg", "goes": "one", "pack": "50", "pack_measure": "kg"}
    typed = {"based_on": people.plan("abena").latest, **feed, "price": "180"}
    visit.send(f"{HOME}/recipe/p1/feed1", typed, people["abena"], 303)
    begun(visit, people)
    look(visit, people, "sales.products.p1.recipe.feed1.price", {"amount": "200", "amount--how": "know"})
    row = people.answers("abena")["sales"]["products"][0]
    assert (row["unit_cost"], row["recipe"][0]["price"], row["recipe"][0]["evidence"]) == (800, 20_000, "know")


def next_step(visit: Visitor, people: People) -> tuple[str, str]:
    card = visit(HOME, people["abena"]).select_one("[aria-labelledby=next]")
    assert card is not None
    link = card.select_one("a.btn")
    assert link is not None
    return card.get_text(" ", strip=True), str(link["href"])


def test_for_who_is_back_the_prices_are_the_next_step(visit: Visitor, people: People) -> None:
    """Those that were written before come before pages that are open; once each was looked at, the plan goes on."""
    page = {"based_on": people.plan("abena").latest, "whereabouts": "before", "return_month": ["12", "2026"]}
    visit.send(f"{HOME}/part/me/return_month", page, people["abena"], 303)
    assert next_step(visit, people)[1] != PRICES
    back(visit, people)
    words, address = next_step(visit, people)
    assert "Look at each price once more" in words and "prices need another look." in words and address == PRICES
    home = visit(HOME, people["abena"])
    assert home.get_text().count("Look at each price once more") == 1
    with statements(visit.app) as said:
        visit.get(HOME, people["abena"])
    assert len(said) <= STATEMENTS, said
    assert sum(weight(visit, HOME, people["abena"], "en").values()) <= MOST
    visit.send(PRICES, {}, people["abena"], 303)
    for path in people.answers("abena")["looked"]["start"]["paths"]:
        assert next_step(visit, people)[1] == PRICES
        look(visit, people, path, {"do": "right"})
    assert next_step(visit, people)[1] != PRICES


def test_saying_that_one_is_back_leads_home_to_that_step(visit: Visitor, people: People) -> None:
    """Who says it again, or has not travelled, goes on in the part."""
    path, who = f"{HOME}/part/me/return_month", people["abena"]

    def said(where: str) -> str:
        page = {"based_on": people.plan("abena").latest, "whereabouts": where, "return_month": ["12", "2026"]}
        return str(visit.send(path, page, who, 303).location)

    home = [said(where) == f"{HOME}?saved=1" for where in ("after", "after", "before", "after")]
    assert home == [True, False, False, True]


def test_a_guess_that_is_still_right_stays_a_guess_until_she_says_how_she_knows(visit: Visitor, people: People) -> None:
    begun(visit, people)
    tags = {
        one: amount(people, one)[1]
        for one in people.answers("abena")["looked"]["start"]["paths"]
        if one.count(".") == 3
    }
    path = next(one for one, tag in tags.items() if tag == "guess")
    page = visit(f"{PRICES}/{path}", people["abena"])
    assert not page.select("input[name=amount--how][checked]")
    look(visit, people, path, {"do": "right"})
    assert amount(people, path)[1] == "guess"
