"""The book of months: eight amounts in ten taps, and at once what differs from the plan."""

from __future__ import annotations

import datetime as dt

import pytest
from bs4 import BeautifulSoup

from app.plan.day_book import LINES
from app.web import speech
from tests.web.people import People
from tests.web.test_weight import MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor

BOOK = "/plan/plan-of-modou/book"


def test_a_month_is_written_corrected_and_compared(visit: Visitor, people: People) -> None:
    """Also in a plan that was sent: what happens after opening is nobody else's."""
    who = people["modou"]
    first = visit(BOOK, who)
    assert first.select_one("main a.btn")["href"] == f"{BOOK}/1"  # type: ignore[index]
    for key, sold in (("press-one", "200,000"), ("press-one", "200,000"), ("press-two", "250,000")):
        answer = visit.send(f"{BOOK}/1/{key}-of-modou", {"cash_sales": sold}, who, 303)
        assert answer.location == f"{BOOK}/1?saved=1"
    page = visit(f"{BOOK}/1", who)
    assert page.select_one("#cash_sales")["value"] == "250,000"  # type: ignore[index]
    assert "than planned." in page.select_one(".lead").get_text()  # type: ignore[union-attr]
    assert "250,000" in page.select_one("main table").get_text()  # type: ignore[union-attr]
    after = visit(BOOK, who)
    assert after.select_one("main a.btn")["href"] == f"{BOOK}/2"  # type: ignore[index]
    assert "All written months together." in after.get_text()


def test_other_amounts_typed_over_a_page_that_was_sent_already_are_kept(visit: Visitor, people: People) -> None:
    """The line was cut after the month was stored: she corrects the page that still stands there, and saves again."""
    who = people["modou"]
    for _twice in range(2):
        for sold in ("200,000", "180,000"):
            visit.send(f"{BOOK}/1/press-one-of-modou", {"cash_sales": sold}, who, 303)
            if not _twice:
                assert visit(f"{BOOK}/1", who).select_one("#cash_sales")["value"] == sold  # type: ignore[index]
    assert visit(f"{BOOK}/1", who).select_one("#cash_sales")["value"] == "180,000"  # type: ignore[index]


@pytest.mark.parametrize(("day", "month", "to_come"), [(28, 1, True), (28, 2, True), (29, 1, False), (29, 2, True)])
def test_a_month_that_has_not_come_says_so_and_can_be_written(
    visit: Visitor, people: People, monkeypatch: pytest.MonkeyPatch, day: int, month: int, to_come: bool
) -> None:
    """Modou opens in February 2027: the day before, or that day."""
    now = dt.datetime(2027, 1, 3, 12, tzinfo=dt.UTC) + dt.timedelta(days=day)
    monkeypatch.setattr(speech, "now", lambda: now)
    for path in (f"{BOOK}/{month}", f"{BOOK}/{month}/days"):
        assert ("This month has not come yet." in visit(path, people["modou"]).get_text()) == to_come
    visit.send(f"{BOOK}/{month}/one-month-of-modou", {"cash_sales": "50,000"}, people["modou"], 303)


def test_a_whole_month_is_told_in_ten_taps(visit: Visitor, people: People) -> None:
    """One that opens the month, one a line, one that saves. What was chosen is a guess until it is written."""
    who = people["modou"]
    there = visit(BOOK, who).select_one("main a.btn")["href"]  # type: ignore[index]
    page = visit(str(there), who)
    lines = page.select("main form fieldset")
    assert 1 + len(lines) + len(page.select("main form button.btn")) <= 10
    assert all(box.select("[type=radio]") and box.select("[inputmode]") for box in lines)
    less = choices(page, "cash_sales")["A little less"]
    answer = visit.send(f"{BOOK}/1/one-month-of-modou", {"cash_sales--about": less, "taxes": "900"}, who, 303)
    told = visit(str(answer.location), who)
    marked = [row.th.get_text() for row in told.select("main table tr:has(.guess)")]  # type: ignore[union-attr]
    assert marked == ["Sold and paid at once"]
    assert "One of these amounts is a guess." in told.select_one(".lead").get_text()  # type: ignore[union-attr]
    assert "One of these amounts is a guess." in visit(BOOK, who).get_text()
    assert chosen(told) == {"cash_sales--about": less}
    visit.send(f"{BOOK}/1/two-month-of-modou", {"cash_sales--about": less, "cash_sales": "252,000"}, who, 303)
    exact = visit(f"{BOOK}/1", who)
    assert not exact.select("main .guess")
    assert chosen(exact) == {}


def test_nothing_stands_first_and_is_chosen_where_the_plan_has_nothing(visit: Visitor, people: People) -> None:
    page = visit(f"{BOOK}/1", people["modou"])
    assert all(next(iter(choices(page, line.key).items())) == ("Nothing", "0") for line in LINES)
    assert chosen(page) == {"collections--about": "0", "taxes--about": "0", "owner_cash_in--about": "0"}
    written = {**chosen(page), "taxes": "900"}
    visit.send(f"{BOOK}/1/some-month-of-modou", written, people["modou"], 303)
    assert visit(f"{BOOK}/1", people["modou"]).select_one("#taxes")["value"] == "900"  # type: ignore[index]


def test_a_choice_and_another_amount_are_asked_about_and_the_amount_stays(visit: Visitor, people: People) -> None:
    who, path = people["modou"], f"{BOOK}/1/one-month-of-modou"
    half = choices(visit(f"{BOOK}/1", who), "owner_drawings")["Half"]
    same = choices(visit(f"{BOOK}/1", who), "cash_sales")["Half"]
    sent = {"owner_drawings--about": half, "owner_drawings": "12,345", "cash_sales--about": same}
    page = BeautifulSoup(visit.send(path, sent, who, 422).text, "html.parser")
    assert "and wrote 12,345\xa0F." in page.select_one("#owner_drawings-e").get_text()  # type: ignore[union-attr]
    assert page.select_one("#owner_drawings")["value"] == "12,345"  # type: ignore[index]
    assert chosen(page) == {"cash_sales--about": same}
    again = {**chosen(page), "owner_drawings": "12,345"}
    visit.send(path, again, who, 303)
    assert visit(f"{BOOK}/1", who).select_one("#owner_drawings")["value"] == "12,345"  # type: ignore[index]


def test_a_choice_stays_when_the_plan_offers_others_now(visit: Visitor, people: People) -> None:
    visit.send(f"{BOOK}/1/one-month-of-modou", {"cash_sales--about": "77777"}, people["modou"], 303)
    page = visit(f"{BOOK}/1", people["modou"])
    assert choices(page, "cash_sales")["As you chose it"] == "77777"
    assert chosen(page) == {"cash_sales--about": "77777"}


def test_a_month_that_was_told_by_mistake_is_taken_back_and_put_back(visit: Visitor, people: People) -> None:
    who = people["modou"]
    visit.send(f"{BOOK}/1/one-month-of-modou", {"cash_sales": "50,000"}, who, 303)
    for words, there in (("Take the change back", False), ("Put it back", True)):
        (button,) = visit(f"{BOOK}/1", who).select("main button.word")
        assert button.get_text() == words
        visit.send(str(button["formaction"]), {}, who, 303)
        assert bool(visit(f"{BOOK}/1", who).select("main table")) == there
        assert ("Not written yet" in visit(BOOK, who).select("main ol li")[0].get_text()) != there


def test_material_and_costs_name_the_plans_own_lines_of_that_month(visit: Visitor, people: People) -> None:
    page = visit("/plan/plan-of-abena/book/2", people["abena"])
    told = [" ".join(hint.get_text().split()) for hint in page.select("main form fieldset .hint")]
    assert told[0] == "In your plan: material and goods for Eggs (crate of 30) · Manure (bag)"
    assert told[1].startswith("In your plan: Feed · Vet and vaccines · ")
    assert len(told) == 2


def test_a_months_name_has_room_beside_nothing(visit: Visitor, people: People) -> None:
    """Five in a row leave 62 pixels for “As in November”, three leave 105."""
    page = visit("/plan/plan-of-abena/book/1", people["abena"])
    for row in page.select("main form .level"):
        assert ("As in " in row.get_text()) <= ("three" in row["class"])
    assert "As in November" in page.get_text()


@pytest.mark.parametrize("sent", ["-5", "1e3", "9" * 30, "half"])
def test_what_no_choice_has_is_no_choice(visit: Visitor, people: People, sent: str) -> None:
    visit.send(f"{BOOK}/1/one-month-of-modou", {"cash_sales--about": sent}, people["modou"], 303)
    assert chosen(visit(f"{BOOK}/1", people["modou"])) == {}


def choices(page: BeautifulSoup, line: str) -> dict[str, str]:
    """The words of each choice of a line and what it sends."""
    boxes = page.select(f'[name="{line}--about"]')
    return {str(box.find_next_sibling(string=True)): str(box["value"]) for box in boxes}


def chosen(page: BeautifulSoup) -> dict[str, str]:
    return {str(box["name"]): str(box["value"]) for box in page.select("main form [type=radio][checked]")}


def test_what_is_no_amount_comes_back_with_a_sentence(visit: Visitor, people: People) -> None:
    answer = visit.send(f"{BOOK}/1/a-press-of-modou", {"taxes": "many"}, people["modou"], 422)
    assert 'value="many"' in answer.text


@pytest.mark.parametrize("path", [f"{BOOK}/0", f"{BOOK}/13", f"{BOOK}/{2**70}"])
def test_a_month_that_no_year_has_is_not_there(visit: Visitor, people: People, path: str) -> None:
    assert visit.get(path, people["modou"]).status_code == 404


def test_a_plan_without_a_picture_has_no_book_yet(visit: Visitor, people: People) -> None:
    visit.send("/plan", {"key": "an-empty-plan", "country": "SN", "title": "New"}, people["newcomer"], 303)
    assert "Your book begins" in visit("/plan/an-empty-plan/book", people["newcomer"]).get_text()
    assert visit.get("/plan/an-empty-plan/book/1", people["newcomer"]).status_code == 404


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_pages_are_light(visit: Visitor, people: People, language: str) -> None:
    for path in (BOOK, f"{BOOK}/1"):
        assert sum(weight(visit, path, people["modou"], language).values()) <= MOST
        with statements(visit.app) as said:
            visit.get(path, people["modou"], language)
        assert len(said) <= STATEMENTS, said


def test_the_mentor_reads_the_book_only_while_its_owner_shows_it(visit: Visitor, people: People) -> None:
    owner, reader, page = people["modou"], people["mentor"], "/mentoring/plan-of-modou/book"
    visit.send(f"{BOOK}/1/press-one-of-modou", {"cash_sales": "250,000", "taxes--about": "9000"}, owner, 303)
    assert "The owner keeps this book." in visit(page, reader).get_text()
    for _ in range(2):
        visit.send(f"{BOOK}/reader", {"read": "yes"}, owner, 303)
    assert "Your mentor reads this book." in visit(BOOK, owner).get_text()
    told = visit(page, reader)
    assert "250,000" in told.select_one("main table").get_text()  # type: ignore[union-attr]
    assert "than planned." in told.select_one(".lead").get_text()  # type: ignore[union-attr]
    assert [row.th.get_text() for row in told.select("tr:has(.guess)")] == ["Taxes and fees"]  # type: ignore[union-attr]
    assert "One of these amounts is a guess." in told.get_text()
    assert "May my mentor read my book of months?" in visit("/my-data", owner).get_text()
    visit.send(f"{BOOK}/reader", {"read": "no"}, owner, 303)
    assert "The owner keeps this book." in visit(page, reader).get_text()
    visit(page, people["mentor_2"], status=404)
    visit(page, people["lender"], status=404)


def test_only_the_owner_shows_the_book(visit: Visitor, people: People) -> None:
    visit.send(f"{BOOK}/reader", {"read": "yes"}, people["abena"], 404)
