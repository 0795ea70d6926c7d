"""Pages are as full as what they say: nothing is cut, nothing alone on a page of its own, one way to write a column."""

from __future__ import annotations

import re

import pytest

from app.documents.blank import draw_blank, draw_filled
from app.documents.flow import on_fewest_pages
from app.documents.paper import Paper
from app.documents.voice import Voice
from app.language.tongues import LANGUAGES, Tongue
from app.plan.hard_years import family_of_a_late_opening
from tests.documents.printed import pages, paper, reading, words
from tests.plan import demo_plans

LATE = re.compile("If you open two months late, the family (is short of|still has) ")


@pytest.mark.parametrize("case", demo_plans.IDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_plan_takes_nine_pages_and_the_last_holds_advice_and_signatures(case: str, language: str) -> None:
    found = pages(paper(reading(case), language))
    assert len(found) <= 9
    assert len(found[-1]) > 1000


def test_a_page_is_drawn_tight_only_where_that_saves_one() -> None:
    held = Paper(Voice(Tongue("en"), "EUR"), "ABC-123", 1, "0" * 16)
    asked: list[tuple[int, bool]] = []

    def draw(least: int, most: int, tight: bool) -> None:
        asked.append((most, tight))
        for _ in range(least if tight else most):
            held.page("A page")

    for least, most, kept in ((1, 1, 1), (1, 2, 1), (2, 2, 2)):
        before = len(held.pages)
        on_fewest_pages(held, lambda tight, least=least, most=most: draw(least, most, tight))  # type: ignore[misc]  # bound here
        assert len(held.pages) - before == kept
    assert asked == [(1, False), (2, False), (2, True), (2, False), (2, True)]


def test_golden_months_are_named_only_where_there_are_some() -> None:
    assert "Golden months are the strongest." in words(paper(reading("sn_sewing")))
    assert "Golden" not in words(paper(reading("bo_bakery")))


def test_the_hard_years_are_written_with_the_same_decimals_in_one_column() -> None:
    last = pages(paper(reading("tn_salon_a_first_draft"), "fr"))[-1]
    amounts = re.findall(r"−\d[\d\u202f ]*(?:,\d+)?", last)
    assert "−5 773,000" in [" ".join(amount.replace("\u202f", " ").split()) for amount in amounts]


def test_amounts_are_named_in_the_plural_of_their_currency() -> None:
    said = {language: Tongue(language, "BO").currency("BOB") for language in ("es", "pt", "en")}
    assert said == {"es": "bolivianos", "pt": "bolivianos da Bolívia", "en": "Bolivian bolivianos"}
    assert "Montos en bolivianos." in words(paper(reading("bo_bakery"), "es"))


def test_a_box_that_is_lowest_on_the_opening_day_is_said_as_on_the_screen() -> None:
    found = words(paper(reading("bo_home_kitchen_grant_only")))
    assert "Yes, every month. The box is lowest on the day you open: Bs\u00a01,100." in found.replace(
        "Bs 1", "Bs\u00a01"
    )


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_what_the_family_has_after_a_late_opening_stands_beside_its_money(case: str) -> None:
    outlook = reading(case).outlook
    assert outlook is not None
    said = family_of_a_late_opening(outlook)
    assert said is not None
    family = next(page for page in pages(paper(reading(case))) if "One family, one calculation" in page)
    assert LATE.search(family) is not None or "has nothing left" in family


@pytest.mark.parametrize(("case", "language"), [("gh_layers", "it"), ("sn_sewing", "fr"), ("bo_bakery", "es")])
def test_the_last_part_of_a_form_stays_whole_where_its_end_would_be_alone(case: str, language: str) -> None:
    of = reading(case)
    last = pages(draw_filled(Tongue(language, of.place.country), of))[-1]
    assert [number for number in ("T1", "T2", "T3") if number not in last] == []


def test_a_cost_of_the_blank_form_is_asked_on_one_page() -> None:
    first, last = "Are the first months different?", "Does it grow when you sell more?"
    found = [" ".join(page.split()) for page in pages(draw_blank(Tongue("en", "GH"), "GHS"))]
    counts = [(page.count(first), page.count(last.rsplit(" ", 2)[0])) for page in found if first in page]
    assert sum(above for above, _ in counts) >= 5
    assert all(above == below for above, below in counts)


def test_nothing_is_nought_and_not_nought_point_nought() -> None:
    of = reading("tn_salon_b_revised")
    found = words(draw_filled(Tongue("fr", "TN"), of))
    assert re.search(r"(?<![\d\u202f\u00a0])0,000", found) is None  # as an amount of its own, not the end of 5 000,000
