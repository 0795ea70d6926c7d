"""Goods that go home (F5, S8) on paper and in the workbook: beside the family's money, and in none of it."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest

from app.documents.workbook import draw_workbook
from app.language.money import Money
from app.language.tongues import LANGUAGES, Tongue
from app.plan.goods_home import GOODS, IN_ALL
from app.plan.reading import PlanReading
from tests.documents.printed import changed, paper, reading, words

DAY = dt.date(2026, 11, 23)
WITH, WITHOUT = "bo_bakery", "sn_sewing"


def usual_month(of: PlanReading) -> dict[str, object]:
    """The names and amounts of the family's sheet."""
    made = draw_workbook(of, Tongue("en", of.place.country), DAY)
    sheet = openpyxl.load_workbook(io.BytesIO(made.content), data_only=True)["The family"]
    return {str(row[0].value): row[1].value for row in sheet.iter_rows() if row[0].value}


def test_the_family_s_sheet_adds_goods_to_what_is_spent_and_to_nothing_else() -> None:
    found, bare = (usual_month(one) for one in (reading(WITH), changed(WITH, "costs", taken_home=0)))
    seen = reading(WITH).outlook
    assert seen is not None
    spent, goods = seen.ratios.household.spending, reading(WITH).answers["costs"]["taken_home"]
    assert (found.pop(GOODS), found.pop(IN_ALL)) == (goods / 100, (spent + goods) / 100)
    assert found == bare


def test_what_goes_home_stands_among_the_figures_to_change_and_its_sum_follows_it() -> None:
    book = openpyxl.load_workbook(io.BytesIO(draw_workbook(reading(WITH), Tongue("en", "BO"), DAY).content))
    told = [row for row in book["Figures to change"].iter_rows() if row[0].value == GOODS]
    assert [row[1].value for row in told] == [reading(WITH).answers["costs"]["taken_home"] / 100]
    follows = [row[1] for row in book["The family"].iter_rows() if row[0].value in (GOODS, IN_ALL)]
    assert [cell.data_type for cell in follows] == ["f", "f"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_says_what_the_family_lives_on_in_all(language: str) -> None:
    of, tongue = reading(WITH), Tongue(language, "BO")
    seen = of.outlook
    assert seen is not None
    whole = seen.ratios.household.spending + of.answers["costs"]["taken_home"]
    if language != "ar":  # its letters are joined there
        printed = "".join(words(paper(of, language)).split())
        amount = tongue.plain(Money(whole, "BOB"))[:-3]  # the paper writes whole amounts without the small coin
        assert all("".join(said.split()) in printed for said in (tongue.speak(GOODS), tongue.speak(IN_ALL), amount))


def test_where_no_goods_go_home_nothing_is_said_of_them() -> None:
    assert GOODS not in words(paper(reading(WITHOUT)))
    assert GOODS not in usual_month(reading(WITHOUT))
