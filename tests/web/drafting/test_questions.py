"""One question on a page: shown, saved, refused with the typed text kept, and never lost to another page."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import event

from app.plan.sections import SECTIONS, asked, asked_steps
from app.web.database import NAME
from tests.plan import demo_plans
from tests.web.people import People
from tests.web.visitor import Visitor, form_values

HOME = "/plan/plan-of-abena"
RESERVE = f"{HOME}/part/household/reserve"
LAST = f"{HOME}/part/household/sacrifices"
PAGES = [
    f"/part/{part.key}/{step.key}"
    for part in SECTIONS
    for step in asked_steps(part, demo_plans.answers("gh_layers"))
    if asked(part, demo_plans.answers("gh_layers")) and step.fields
]


def answers(people: People, name: str = "abena") -> Any:
    return people.answers(name)


def typed(people: People, **values: object) -> dict[str, object]:
    return {"based_on": people.plan("abena").latest, **values}


@contextmanager
def statements(visit: Visitor) -> Iterator[list[str]]:
    found: list[str] = []

    def seen(_c: object, _cursor: object, sql: str, *_rest: object) -> None:
        if not sql.startswith(("PRAGMA", "BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")):
            found.append(sql)

    engine = visit.app.extensions[NAME][0]
    event.listen(engine, "before_cursor_execute", seen)
    yield found
    event.remove(engine, "before_cursor_execute", seen)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["es", "ar"])
def test_every_page_of_every_part_opens_in_its_language(
    visit: Visitor, people: People, page: str, language: str
) -> None:
    visit(HOME + page, people["abena"], language)


def test_a_refused_page_keeps_its_right_answers_and_has_words_for_who_leaves_it(visit: Visitor, people: People) -> None:
    page = f"{HOME}/part/start/assets/row/oven1"
    row = {"name": "Oven", "price": "much", "payer": "cash", "life": "84", "based_on": people.plan("abena").latest}
    refused = visit.send(page, row, people["abena"], 422)
    kept = form_values(BeautifulSoup(refused.text, "html.parser"), "price")
    assert [kept[name] for name in ("name", "price", "payer", "life")] == [["Oven"], ["much"], ["cash"], ["84"]]
    assert 'data-leave="What you typed here is not saved yet. Leave this page?"' in refused.text


def test_a_refused_answer_is_not_said_to_be_saved(visit: Visitor, people: People) -> None:
    page = f"{RESERVE}?saved=1"
    assert "Your answers are saved." in visit(page, people["abena"]).get_text()
    refused = visit.send(page, typed(people, reserve="much"), people["abena"], 422)
    assert "Your answers are saved." not in refused.text


@pytest.mark.parametrize("page", ["", "/part/household/reserve", "/part/start/assets", "/part/sales/products/row/p1"])
def test_a_page_is_small_and_asks_the_database_little(visit: Visitor, people: People, page: str) -> None:
    visit.get(HOME + page, people["abena"])
    with statements(visit) as asked_of_it:
        answer = visit.get(HOME + page, people["abena"])
    assert len(asked_of_it) <= 5, asked_of_it
    assert len(gzip.compress(answer.data)) <= 6_500  # with style and script: tests/web/test_weight.py


def test_an_answer_is_saved_and_leads_to_the_next_page(visit: Visitor, people: People) -> None:
    page = f"{HOME}/part/me/name"
    answer = visit.send(page, typed(people, name="  Abena K.  ", go="on"), people["abena"], 303)
    assert answer.location == f"{HOME}/part/me/where?saved=1"
    assert answers(people)["me"]["name"] == "Abena K."
    assert "Your answers are saved." in visit(answer.location, people["abena"]).get_text()


def test_save_and_stop_leads_home_and_so_does_the_last_page_of_a_part(visit: Visitor, people: People) -> None:
    sent = visit.send(RESERVE, typed(people, reserve="2,900", go="stop"), people["abena"], 303)
    assert sent.location == f"{HOME}?saved=1"
    last = visit.send(LAST, typed(people, go="on"), people["abena"], 303)
    assert last.location == f"{HOME}?saved=1"


def test_the_same_page_sent_twice_is_one_revision(visit: Visitor, people: People) -> None:
    before = people.plan("abena").latest
    page = {"based_on": before, "reserve": "3,000.00", "reserve--how": "know"}
    for _ in range(2):
        visit.send(RESERVE, page, people["abena"], 303)
    assert people.plan("abena").latest == before + 1


def test_what_cannot_be_read_stays_as_typed_with_a_sentence_beside_it(visit: Visitor, people: People) -> None:
    before = people.plan("abena").latest
    answer = visit.send(RESERVE, typed(people, reserve="lots of 30", **{"reserve--how": "guess"}), people["abena"], 422)
    soup = visit.looked_at(answer)
    assert "We could not read this amount. Write it like 1,250.50." in soup.get_text()
    assert soup.find(id="reserve")["value"] == "lots of 30"  # type: ignore[index]  # bs4 types an id's element loosely
    assert form_values(soup, "reserve")["reserve--how"] == ["guess"]
    assert people.plan("abena").latest == before


@pytest.mark.parametrize("nasty", ["9" * 400, "\x00", "<script>alert(1)</script>", "²", "-1", "\ud800", "1" * 100_000])
def test_no_typed_amount_breaks_the_page(visit: Visitor, people: People, nasty: str) -> None:
    visit.send(RESERVE, typed(people, reserve=nasty), people["abena"], 422)


def test_dont_know_yet_is_saved_and_shown_again(visit: Visitor, people: People) -> None:
    visit.send(RESERVE, typed(people, reserve="", **{"reserve--unknown": "yes"}), people["abena"], 303)
    assert answers(people)["household"]["reserve"] == "unknown"
    assert form_values(visit(RESERVE, people["abena"]), "reserve")["reserve--unknown"] == ["yes"]


def test_the_same_answer_changed_in_two_places_shows_both_and_keeps_the_chosen_one(
    visit: Visitor, people: People
) -> None:
    stale = typed(people, reserve="3,100")
    visit.send(RESERVE, typed(people, reserve="2,500"), people["abena"], 303)
    soup = visit.looked_at(visit.send(RESERVE, stale, people["abena"], 409))
    text = " ".join(soup.get_text(" ").split())
    assert "GH₵3,100.00" in text
    assert "GH₵2,500.00" in text
    assert answers(people)["household"]["reserve"] == 250000
    visit.send(RESERVE, form_values(soup, "based_on"), people["abena"], 303)
    assert answers(people)["household"]["reserve"] == 310000


def test_another_answer_changed_meanwhile_is_no_conflict(visit: Visitor, people: People) -> None:
    stale = typed(people, reserve="3,100")
    visit.send(f"{HOME}/part/household/pot", typed(people, adults="3", children="3"), people["abena"], 303)
    visit.send(RESERVE, stale, people["abena"], 303)
    assert (answers(people)["household"]["adults"], answers(people)["household"]["reserve"]) == ("3", 310000)


@pytest.mark.parametrize("revision", ["", "abc", "-1", "99999999999999999999", "²"])
def test_a_revision_that_is_none_never_overwrites_in_silence(visit: Visitor, people: People, revision: str) -> None:
    visit.send(RESERVE, {"based_on": revision, "reserve": "1"}, people["abena"], 409)
    assert answers(people)["household"]["reserve"] == 280000


@pytest.mark.parametrize(
    "path",
    [
        "/part/none/x",
        "/part/me/none",
        "/part/existing/records",
        "/part/sources/instalments",
        "/part/sales/products/row/UP",
        "/part/me/name/row/a",
        "/part/none",
    ],
)
def test_an_address_that_is_not_asked_is_not_there(visit: Visitor, people: People, path: str) -> None:
    visit(HOME + path, people["abena"], status=404)


@pytest.mark.parametrize("path", ["", "/part/household/reserve", "/part/sales/products", "/part/me"])
def test_somebody_elses_plan_is_not_there(visit: Visitor, people: People, path: str) -> None:
    for name in ("modou", "mentor", "desk", "lender", "admin", "trainer"):
        visit(HOME + path, people[name], status=404)
    visit.send(RESERVE, {"reserve": "1", "based_on": 1}, people["modou"], 404)


def test_a_sent_plan_is_read_but_not_written(visit: Visitor, people: People) -> None:
    page = "/plan/plan-of-modou/part/household/reserve"
    soup = visit(page, people["modou"])
    assert "Your plan is not open for writing now." in soup.get_text()
    assert not soup.find("input", {"name": "reserve"})
    latest = people.plan("modou").latest
    visit.send(page, {"reserve": "5", "based_on": latest}, people["modou"], 423)
    assert people.plan("modou").latest == latest


def test_the_whole_part_stands_on_one_page_and_takes_empty_answers(visit: Visitor, people: People) -> None:
    soup = visit(f"{HOME}/part/household", people["abena"])
    filled = form_values(soup, "reserve")
    answer = visit.send(f"{HOME}/part/household", {**filled, "children": "", "reserve": "2,850"}, people["abena"], 303)
    assert answer.location == f"{HOME}?saved=1"
    got = answers(people)["household"]
    assert ("children" in got, got["reserve"], len(got["spending"])) == (False, 285000, 6)


def test_nothing_of_this_beside_other_answers_is_asked_again_with_every_tick_kept(
    visit: Visitor, people: People
) -> None:
    before = answers(people)
    both = typed(people, sacrifices=["ate_less", "nothing"])
    page = visit.looked_at(visit.send(LAST, both, people["abena"], 422))
    assert "“Nothing of this” does not go with other answers." in page.get_text()
    assert [box["value"] for box in page.select("input[name=sacrifices][checked]")] == ["ate_less", "nothing"]
    assert answers(people) == before


@pytest.mark.parametrize(("language", "words"), [("en", "First stock"), ("es", "Primera mercadería")])
def test_first_stock_is_ticked_as_what_a_loan_pays_and_read_back_in_words(
    language: str, words: str, visit: Visitor, people: People
) -> None:
    page = f"{HOME}/part/sources/purpose"
    box = visit(page, people["abena"], language).select_one("input[name=purpose][value=first_stock]")
    assert box is not None and box.find_parent("label").get_text().strip() == words  # type: ignore[union-attr]
    visit.send(page, typed(people, purpose=["first_stock"]), people["abena"], 303)
    assert answers(people)["sources"]["purpose"] == ["first_stock"]
    assert visit(page, people["abena"], language).select_one("input[value=first_stock][checked]") is not None
    check = visit(f"{HOME}/check?page=2", people["abena"], language)
    assert words in check.get_text() and "first_stock" not in check.get_text()


def test_the_sign_of_the_money_stands_by_itself_so_that_arabic_does_not_turn_it_round(
    visit: Visitor, people: People
) -> None:
    page = visit(f"{HOME}/part/costs/drawings?lang=ar", people["abena"])
    assert [one.text for one in page.select("legend .hint bdi")] == ["(GH₵)"]


def test_a_page_that_asks_one_of_its_questions_now_still_says_which(visit: Visitor, people: People) -> None:
    """Abena pays all at once: her page asks how much is paid later, and no weeks (F3)."""
    page = visit("/plan/plan-of-abena/part/costs/supplier_credit", people["abena"])
    assert page.select_one("[name=supplier_weeks]") is None
    label = page.select_one("label[for=supplier_credit]")
    assert label is not None and "how much of it do you pay later?" in label.get_text()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_that_asks_leads_to_the_words_that_it_uses(visit: Visitor, people: People, language: str) -> None:
    for path in (*PAGES, "/part/household/spending/row/new1"):
        page = visit(f"{HOME}{path}", people["abena"], language)
        assert page.select("main a[href='/handbook/words']"), path
