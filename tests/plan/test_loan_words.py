"""A loan's payments in words: every amount that any page or paper tells is one that is paid, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from app.documents.workbook import draw_workbook
from app.finance.outlook import Outlook
from app.finance.repayment import Repayment, in_months, repayment
from app.language.messages import Message
from app.language.money import Money
from app.language.tongues import LANGUAGES, Tongue
from app.plan.loan_words import EQUAL, LARGEST, ONLY, how_many, how_much, how_often, main, terms_told
from app.plan.reading import PlanReading
from app.web.figures.loan import loan as loan_page
from app.web.lending.sentences import about_loan
from app.web.mentoring.figures import figures
from tests.documents.printed import DAY, changed, pages, paper, words
from tests.documents.test_family import family
from tests.documents.test_workbook import opened

EN = Tongue("en", "BO")
EVERY = ("month", "four_weeks", "two_weeks", "week")
METHODS = ("balance", "equal_principal", "flat", "up_front", "bullet")
OTHERS: dict[str, dict[str, Any]] = {
    "grace": {"grace": "3"},
    "weekly grace": {"grace": "3", "every": "week"},
    "interest that waits": {"grace": "3", "grace_kind": "later"},
    "interest added": {"grace": "3", "grace_kind": "added", "every": "two_weeks"},
    "months that are free": {"grace": "3", "grace_kind": "free", "fee_each": 5_00},
    "insured": {"premium": "1"},
    "with savings": {"saved_each": 20_00, "fee_each": 5_00, "every": "week"},
    "seasonal": {"rhythm": "seasonal", "instalments": [0, 0, 4_500_00, 0, 4_500_00, *(0,) * 7]},
    "free and at the end": {"method": "bullet", "rate": "0"},
    "one month": {"term": "1"},
}
LOANS = {f"{method} {every}": {"method": method, "every": every} for method, every in product(METHODS, EVERY)} | OTHERS
OFTEN = {
    "month": "12 payments, one a month.",
    "four_weeks": "13 payments, one every four weeks.",
    "two_weeks": "26 payments, one every two weeks.",
    "week": "52 payments, one a week.",
}


def borrowed(**sources: Any) -> PlanReading:
    """9,000 bolivianos for 12 months, or as it is told otherwise."""
    return changed("bo_bakery", "sources", **{"term": "12", "grace": "0", **sources})


def both(of: PlanReading) -> tuple[Outlook, Repayment]:
    outlook = of.outlook
    paid = repayment(outlook) if outlook else None
    assert outlook is not None and paid is not None
    return outlook, paid


def told(messages: Iterator[Message] | tuple[Message, ...]) -> set[int]:
    values = [value for one in messages for value in one.values.values()]
    within = told(tuple(value for value in values if isinstance(value, Message))) if values else set()
    return {value.minor for value in values if isinstance(value, Money)} | within


@pytest.mark.parametrize("sources", LOANS.values(), ids=list(LOANS))
def test_every_amount_that_is_told_is_paid(sources: dict[str, Any]) -> None:
    of = borrowed(**sources)
    outlook, paid = both(of)
    really = {one.payment for one in outlook.loan if one.payment}
    assert main(paid).instalment.payment in really
    assert told(how_much(paid, "BOB")) <= really
    assert paid.largest.payment in told(how_much(paid, "BOB"))
    view = loan_page(of, outlook, EN)
    assert view is not None
    names = {*EQUAL.values(), ONLY, LARGEST, "At first, each time", "The first instalment", "The last instalment"}
    shown = {str(row.name): row.cells[0].minor for row in view.facts if row.name in names}  # type: ignore[union-attr]  # money
    assert shown[main(paid).name] == main(paid).instalment.payment
    assert set(shown.values()) <= really
    mentor = {one.name.text: one.now for one in figures(None, outlook)}
    assert [mentor[name].minor for name in names if name in mentor] == [main(paid).instalment.payment]  # type: ignore[union-attr]  # money


def bare(said: str) -> str:
    """Without what paper writes in another way: hard spaces, and decimals where none has any."""
    return " ".join(said.split()).replace(".00", "")


def how_many_words(paid: Repayment) -> Message:
    assert paid.usual is not None
    return how_many(paid, paid.usual, "BOB")


@pytest.mark.parametrize("sources", LOANS.values(), ids=list(LOANS))
def test_the_number_of_instalments_is_that_of_the_table_with_the_last_one_apart(sources: dict[str, Any]) -> None:
    """17 above a table of 18 read as a mistake: 17 full ones, and a last one of another amount."""
    of = borrowed(**sources)
    outlook, paid = both(of)
    if paid.usual is None or len(paid.full) == 1:
        return
    said, page = EN.speak(how_many_words(paid)), loan_page(of, outlook, EN)
    apart = paid.last.payment != paid.usual.payment
    assert ("and a last one of" in said) == apart
    assert int(said.split(" of ")[0]) + apart + bool(paid.first_apart) + len(paid.before) == paid.number
    assert page is not None
    assert EN.speak(page.told[0]) == f"{said}."
    assert f"{said}." in [EN.speak(one) for one in about_loan(outlook)]
    assert bare(f"{said}.") in bare(words(paper(of)))


@pytest.mark.parametrize("sources", LOANS.values(), ids=list(LOANS))
def test_a_lender_reads_the_months_of_the_term(sources: dict[str, Any]) -> None:
    outlook, paid = both(borrowed(**sources))
    asked = about_loan(outlook)[0]
    assert asked.n == paid.months == int(sources.get("term", 12))
    said = [EN.speak(one) for one in about_loan(outlook)]
    assert EN.speak(how_often(paid)) in said


@pytest.mark.parametrize(("method", "every"), list(product(METHODS, EVERY)))
def test_how_often_is_told_by_the_rhythm(method: str, every: str) -> None:
    _, paid = both(borrowed(method=method, every=every))
    assert EN.speak(how_often(paid)) == OFTEN[every]


@pytest.mark.parametrize("sources", LOANS.values(), ids=list(LOANS))
def test_paper_names_the_same_amount_as_the_page(sources: dict[str, Any]) -> None:
    of = borrowed(**sources)
    _, paid = both(of)
    amount = " ".join(EN.money(Money(main(paid).instalment.payment, "BOB")).split())
    for found in (words(family(of)), pages(paper(of))[0]):
        assert re.search(rf"{main(paid).name} {re.escape(amount.removesuffix('.00'))}", found)
    card = words(family(of))
    assert paid.number == 1 or f"{paid.number} payments" in card or bare(EN.speak(how_many_words(paid))) in bare(card)
    page8 = next(page for page in pages(paper(of)) if "The true price of the loan" in page)
    assert f"in {paid.number} payments" in page8 or paid.number == 1
    said = [EN.speak(one).split(":")[0] for one in how_much(paid, "BOB")] if paid.number > 1 else []
    assert [one for one in said if one.split(" Bs")[0] not in page8] == []


def test_one_month_of_a_weekly_loan_is_called_what_it_is() -> None:
    """52 payments of 183.40 are 794.73 in a month, which nobody pays at once."""
    of = borrowed(every="week")
    home = next(page for page in pages(paper(of)) if "One family, one calculation" in page)
    assert "Instalments a month, if all were equal" in home and "794.73" in home
    assert "794.73" not in words(family(of)) + pages(paper(of))[0]


@pytest.mark.parametrize("method", ["bullet", "equal_principal"])
def test_the_weight_of_unequal_payments_says_that_they_are_counted_as_equal(method: str) -> None:
    of = borrowed(method=method)
    outlook, _ = both(of)
    advice = [EN.speak(one.message) for one in of.advice if one.code == "X9"]
    assert [said.startswith("If all instalments were equal") for said in advice] == [True]
    view = loan_page(of, outlook, EN)
    assert view is not None and "if they were equal" in str(view.capacity[0].name)
    assert any("if they were equal" in one.name.text for one in figures(None, outlook))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sources", LOANS.values(), ids=list(LOANS))
def test_it_is_told_in_every_language(sources: dict[str, Any], language: str) -> None:
    of, tongue = borrowed(**sources, told_by="Ana", penalty="5 Bs"), Tongue(language, "BO")
    outlook, paid = both(of)
    english = [EN.speak(one) for one in (how_often(paid), *how_much(paid, "BOB"), *terms_told(of.answers))]
    spoken = [tongue.speak(one) for one in (how_often(paid), *how_much(paid, "BOB"), *terms_told(of.answers))]
    assert all(spoken) and not any("%(" in one for one in spoken)
    assert language == "en" or not set(spoken) & set(english)
    assert main(paid).name in [one.name.text for one in figures(None, outlook)]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (
            {"told_by": "Ana, BancoSol", "told_in": "2026-05"},
            ["Who told these terms, or on which paper they stand: “Ana, BancoSol”, May 2026."],
        ),
        (
            {"told_by": "Ana", "told_in": None},
            ["Who told these terms, or on which paper they stand: “Ana”. The month is not written."],
        ),
        ({"told_by": None, "told_in": "2026-05"}, ["These terms are of May 2026. Who told them is not written."]),
        (
            {"told_by": None, "told_in": None, "penalty": "5 Bs a day"},
            ["It is not written who told these terms, or when.", "If a payment is late: “5 Bs a day”."],
        ),
        ({"want_loan": "no", "told_by": "Ana", "penalty": "5 Bs"}, []),
    ],
)
def test_who_told_the_terms_and_when_stands_beside_them(answers: dict[str, Any], said: list[str]) -> None:
    of = borrowed(**answers)
    assert [EN.speak(one) for one in terms_told(of.answers)] == said
    outlook = of.outlook
    view = loan_page(of, outlook, EN) if outlook else None
    assert [EN.speak(one) for one in view.told][1:] == said if view else not said
    printed = " ".join(pages(paper(of)))
    assert [one for one in said if one not in printed] == []


@pytest.mark.parametrize("sources", LOANS.values(), ids=list(LOANS))
def test_the_workbook_names_the_same_amount_and_takes_it_from_its_row(sources: dict[str, Any]) -> None:
    of = borrowed(**sources)
    _, paid = both(of)
    drawn = draw_workbook(of, EN, DAY, "The plan")
    live, shown = (opened(drawn, results=results)["In short"] for results in (False, True))
    row = next(row for row in shown.iter_rows(max_col=2) if row[0].value == main(paid).name)
    assert round(row[1].value * 100) == main(paid).instalment.payment
    assert str(live.cell(row[1].row, 2).value).startswith("=")
    assert sum(cell.value in {*EQUAL.values(), ONLY, LARGEST} for (cell,) in shown.iter_rows(max_col=1)) == 1


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("term", "every"), [("24", "week"), ("24", "two_weeks"), ("36", "month")])
def test_paper_has_room_for_every_rhythm(term: str, every: str, language: str) -> None:
    """Many weeks are told by the month; a half of the table never goes on to the next page."""
    of = borrowed(term=term, every=every, penalty="5 Bs a day")
    assert len(pages(paper(of, language))) == 9
    outlook, _ = both(of)
    months = in_months(outlook.loan)
    assert [one.month for one in months] == list(range(1, int(term) + 1))
    assert sum(one.payment for one in months) == sum(one.payment for one in outlook.loan)
    assert months[-1].balance == 0
