"""The paper form with the answers in it: the same questions and numbers, every answer, and nothing that is private."""

from __future__ import annotations

import re
from typing import Any

import pytest

from app.documents.blank import draw_filled
from app.language.tongues import LANGUAGES, Tongue
from app.plan.fields import Kind, known
from app.plan.month_prices import shares
from app.plan.reading import PlanReading
from app.plan.sections import SECTIONS, asked, asked_fields
from tests.documents.printed import changed, drawn, pages, reading, words
from tests.plan import demo_plans

PRODUCTS = demo_plans.answers("gh_layers")["sales"]["products"]
CASES = ("gh_layers", "bo_bakery", "sn_sewing_b_seasonal_loan", "tn_salon_b_revised")


def filled(of: PlanReading, language: str = "en") -> bytes:
    return draw_filled(Tongue(language, of.place.country), of)


def bare(text: str) -> str:
    return "".join(text.split())


def own_words(of: PlanReading) -> list[str]:
    """Everything that was written in words and may be printed."""
    found: list[str] = []
    for part in SECTIONS:
        given: Any = of.answers.get(part.key, {}) if asked(part, of.answers) else {}
        for field in asked_fields(part, of.answers):
            value = given.get(field.key)
            if (part.key, field.key) in {("me", "name"), ("me", "helpers"), ("household", "debts")} or not known(value):
                continue
            if field.kind in (Kind.LINE, Kind.TEXT):
                found.append(value)
            if field.kind is Kind.TABLE:
                lines = [column.key for column in field.columns if column.kind in (Kind.LINE, Kind.TEXT)]
                found += [row[key] for row in value for key in lines if known(row.get(key))]
    return found


@pytest.mark.parametrize("case", CASES)
def test_every_word_that_was_written_stands_there(case: str) -> None:
    letters = bare(words(filled(reading(case))))
    assert len(own_words(reading(case))) > 20
    assert [text for text in own_words(reading(case)) if bare(text) not in letters] == []


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_that_is_asked_keeps_its_number(case: str, language: str) -> None:
    of = reading(case)
    lines = [line for page in drawn(lambda: filled(of, language)) for line in page]
    numbers = {word for line in lines for word in line.letters.split()}
    wanted = {field.number for part in SECTIONS if asked(part, of.answers) for field in asked_fields(part, of.answers)}
    assert wanted - numbers == set()


@pytest.mark.parametrize(
    ("language", "countries"),
    [("en", ("Paraguay", "Peru", "Senegal")), ("fr", ("Équateur", "Ghana", "Paraguay", "Pérou", "Un autre pays"))],
)
def test_countries_stand_in_the_order_of_the_readers_alphabet(language: str, countries: tuple[str, ...]) -> None:
    text = words(filled(reading("gh_layers"), language))
    assert "".join(each for each in re.findall("|".join(countries), text))[: len("".join(countries))] == "".join(
        countries
    )


def test_amounts_months_and_counts_are_written_as_in_the_country() -> None:
    found = words(filled(reading("bo_bakery"), "es"))
    assert "1.500" in found  # food of the family
    assert "1.350" in found  # salteñas a month
    assert "2027" in found


def test_the_price_of_each_month_stands_in_its_box_as_it_was_written() -> None:
    asked = "Does the price change with the months?"
    found = words(filled(reading("gh_layers")))
    year = found[found.index(asked) : found.index("How do the first months go?")]
    assert "Jan 52.25 Feb 52.80" in year and "Dec 61.60" in year
    rows = [{**row, "price_season": shares(6_000, [6_050] * 12), "price": 6_000} for row in PRODUCTS]
    assert "Jan 60.50" in words(filled(changed("gh_layers", "sales", products=rows)))
    bare_rows = [{key: value for key, value in row.items() if key != "price"} for row in rows]
    assert "100.83" not in words(filled(changed("gh_layers", "sales", products=bare_rows)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_whose_case_it_is_and_no_page_a_name(language: str) -> None:
    listed = pages(filled(reading("bo_bakery"), language))
    assert 12 <= len(listed) <= 22
    assert all("KMT-472" in text and "Rosa" not in text for text in listed)


def test_private_answers_stay_on_the_screen_and_the_paper_says_so() -> None:
    debts = [{"id": "d", "name": "Moneylender Kojo", "amount": 12_345, "rhythm": "month", "pressure": "yes"}]
    of = changed("gh_layers", "household", debts=debts, sacrifices=["sold"])
    found = words(filled(of))
    assert "Kojo" not in found
    assert "123.45" not in found
    assert found.count("Answered, but not printed") >= 3  # the name, the debts, the hard month


def test_what_is_not_known_or_not_there_is_said() -> None:
    of = changed("gh_layers", "household", savings="unknown", income=[])
    found = words(filled(of))
    assert "I don’t know yet" in found
    assert "Nothing" in found


@pytest.mark.parametrize("language", ["en", "ar"])
def test_long_and_strange_words_are_written_out(language: str) -> None:
    strange = "<b>bold</b> &amp; <para> %(name)s {x} \\n "
    rows = demo_plans.answers("bo_bakery")["sales"]["products"]
    of = changed("bo_bakery", "sales", products=[{**row, "name": strange * 5} for row in rows])
    assert bare(strange * 5) in bare(words(filled(of))) or language == "ar"
    assert len(pages(filled(of, language))) < 25


def test_the_same_answers_are_the_same_bytes() -> None:
    assert filled(reading("sn_sewing"), "fr") == filled(reading("sn_sewing"), "fr")


def test_an_amount_that_was_chosen_beside_things_has_its_name() -> None:
    found = words(filled(changed("sn_sewing", "sources", purpose=["Battery and inverter", "first_stock"])))
    assert "First stock" in found and "first_stock" not in found


def test_a_loan_by_months_takes_as_many_boxes_as_it_has_months() -> None:
    for months, last in ((18, 18), (48, 48), (6, 12)):
        by_month = [0] * (months - 1) + [60_000]
        found = words(filled(changed("sn_sewing_b_seasonal_loan", "sources", term=str(months), instalments=by_month)))
        assert f"{last} · " in found and f"{last + 1} · " not in found


def test_lines_of_the_first_stock_stand_there_once_there_are_any() -> None:
    asked = "What is in your first stock, line by line?"
    found = words(filled(reading("sn_sewing")))
    assert all(told in found for told in (asked, "Cloth, rolls", "Thread and zips"))
    assert asked not in words(filled(reading("bo_bakery")))


def test_what_stands_behind_more_about_it_is_there_only_where_it_was_answered() -> None:
    kind, fee = "What do you pay in the grace months?", "Which fee comes with each instalment?"
    plain = bare(words(filled(reading("gh_layers"))))
    assert bare(kind) not in plain
    assert bare(fee) not in plain
    told = bare(words(filled(changed("gh_layers", "sources", grace_kind="added", fee_each=12_50))))
    assert bare(kind) in told
    assert "12.50" in told[told.index(bare(fee)) :][: len(bare(fee)) + 20]
