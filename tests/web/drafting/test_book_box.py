"""Under the months of the book: the box as it was planned and as it is, told, drawn and month by month."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from app.finance.actuals import COMPARED, Entry, compare, planned_in
from app.language.money import Money
from app.language.tongues import Tongue
from app.services import plans
from tests.web.people import People
from tests.web.test_weight import AGAIN, MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor

BOOK = "/plan/plan-of-modou/book"
TOLD = {1: {"cash_sales": 250_000, "taxes": 900}, 2: {"cash_sales": 310_500}, 4: {"supplier_payments": 41_000}}
SPEAKER = Tongue("en", "SN")


def write(visit: Visitor, people: People, months: dict[int, dict[str, int]]) -> None:
    for month, amounts in months.items():
        sent = {line: f"{amount:,}" for line, amount in amounts.items()}
        visit.send(f"{BOOK}/{month}/month-{month:03}-of-modou", sent, people["modou"], 303)


def cells(page: BeautifulSoup) -> list[list[str]]:
    return [[cell.get_text() for cell in row.select("td")] for row in page.select("main tbody tr")]


def test_the_box_of_three_written_months_is_the_engines(visit: Visitor, people: People) -> None:
    """The planned box with what all months until then differ by; month 3 is not written, and differs in nothing."""
    write(visit, people, TOLD)
    with people.work() as session:
        outlook = plans.reading(session, session.merge(people.plan("modou"))).outlook
    assert outlook
    entries = [
        Entry(line, month, TOLD[month].get(line, 0) if month in TOLD else planned_in(outlook.months[month], line))
        for month in range(1, 13)
        for line in COMPARED
    ]
    page, shown = visit(BOOK, people["modou"]), dict[int, tuple[Money, Money]]()
    for month, found in enumerate(cells(page), 1):
        planned, more = outlook.months[month].closing_cash, compare(outlook.months, entries, month).better
        wanted = [SPEAKER.plain(Money(planned, "XOF")), "–", "–"]
        if month in TOLD:
            shown[month] = Money(planned, "XOF"), Money(planned + more, "XOF")
            sign = "+" if more > 0 else ""
            wanted[1:] = SPEAKER.plain(shown[month][1]), sign + SPEAKER.plain(Money(more, "XOF"))
        assert found == wanted
    assert list(shown) == [1, 2, 4]
    told, (planned, real) = words(page), shown[4]
    assert SPEAKER.money(planned) in told and SPEAKER.money(Money(abs(real.minor), "XOF")) in told
    assert "A month that is not written counts as planned." in told and "guesses" not in told


def test_by_hand_the_box_is_what_was_in_it_with_all_that_came_and_went(visit: Visitor, people: People) -> None:
    write(visit, people, {month: TOLD[month] for month in (1, 2)})
    with people.work() as session:
        outlook = plans.reading(session, session.merge(people.plan("modou"))).outlook
    assert outlook
    in_box = outlook.months[0].closing_cash + 250_000 - 900 + 310_500
    page = visit(BOOK, people["modou"])
    assert cells(page)[1][1] == SPEAKER.plain(Money(in_box, "XOF"))
    assert "not written counts" not in words(page)


def test_the_picture_has_the_plan_dashed_and_a_bar_for_each_written_month(visit: Visitor, people: People) -> None:
    assert not visit(BOOK, people["modou"]).select("main table, main svg.chart, #box")
    write(visit, people, TOLD)
    found = {}
    for language in ("en", "ar"):
        page = visit(BOOK, people["modou"], language)
        assert len(page.select(".chart rect.was")) == 12
        found[language] = [middle(bar) for bar in page.select(".chart rect.bar")]
        title = page.select_one(".chart title")
        assert title and title.get_text().split() == words(page).split()
    assert found["en"] == pytest.approx([100 * (at + 0.5) / 12 for at in (0, 1, 3)], abs=0.05)
    assert found["ar"] == pytest.approx([100 - x for x in found["en"]], abs=0.05)


def test_guesses_and_a_box_that_is_short_are_told(visit: Visitor, people: People) -> None:
    visit.send(f"{BOOK}/1/one-month-of-modou", {"owner_drawings--about": "9000000"}, people["modou"], 303)
    page = visit(BOOK, people["modou"])
    assert "By your book the box is short of" in words(page) and "Some amounts of your book are guesses." in words(page)
    assert page.select("pattern#box-short")


@pytest.mark.parametrize("language", ["es", "fr", "ar"])
def test_the_book_of_a_whole_year_is_light(visit: Visitor, people: People, language: str) -> None:
    write(visit, people, {month: {"cash_sales": 123_456 + 7_891 * month} for month in range(1, 13)})
    found = weight(visit, BOOK, people["modou"], language)
    assert sum(found.values()) <= MOST and found["page"] <= AGAIN, found
    with statements(visit.app) as said:
        visit.get(BOOK, people["modou"], language)
    assert len(said) <= STATEMENTS, said


def middle(bar: Tag) -> float:
    x, width = (float(str(bar[name]).removesuffix("%")) for name in ("x", "width"))
    return x + width / 2


def words(page: BeautifulSoup) -> str:
    told = page.select_one("section:has(#box) > p")
    assert told
    return told.get_text()
