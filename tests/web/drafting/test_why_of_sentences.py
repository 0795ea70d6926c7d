"""Days of cover, pieces, the reserve, what is missing and a day's work: each figure told leads to the lines that give
it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache
from math import ceil

import pytest
from bs4 import BeautifulSoup

from app.finance.outlook import Outlook
from app.finance.piece_times import WEEKS, selling
from app.finance.rounding import half_up
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.cushion import cushion
from app.plan.own_work import a_day
from app.plan.reading import PlanReading, read
from app.plan.thin_months import days_in_the_box
from app.web.figures import WhyView, box, least, thin, why, year
from app.web.figures.parts import Row
from tests.plan import demo_plans
from tests.web.people import People
from tests.web.test_weight import AGAIN, MOST, weight
from tests.web.visitor import Visitor

EN = Tongue("en")
EVERY = pytest.mark.parametrize("case", demo_plans.IDS)


@cache
def reading_of(case: str) -> PlanReading:
    return read(demo_plans.answers(case), demo_plans.place(case), "", 1)


def outlook_of(case: str) -> Outlook:
    found = reading_of(case).outlook
    assert found is not None
    return found


def asked(case: str, figure: str) -> WhyView:
    return why(outlook_of(case), demo_plans.answers(case), figure)


def amount(value: object) -> int | Decimal:
    """A cell or what a sentence tells, in minor units where it is money."""
    if isinstance(value, Money):
        return value.minor
    number = value.values["number"]  # type: ignore[attr-defined]  # a message
    assert isinstance(number, int | Decimal)
    return number


def told(view: WhyView) -> int | Decimal:
    return amount(view.sentence.values["value"])


def lines(view: WhyView) -> list[int | Decimal]:
    return [amount(row.cells[0]) for _how, rows in view.groups for row in rows]


def links(rows: tuple[Row, ...]) -> list[str]:
    return [row.whys[-1] for row in rows]


@EVERY
def test_the_days_of_each_month_are_the_box_over_a_day_of_what_comes_whatever_is_sold(case: str) -> None:
    days = days_in_the_box(outlook_of(case))
    assert days is not None
    shown = thin(outlook_of(case), EN)
    assert links(shown.months) == [f"month.days.{month}" for month in range(13)]
    for row, many in zip(shown.months, days, strict=True):
        view = asked(case, row.whys[-1])
        in_the_box, a_year = lines(view)
        assert told(view) == many == max(0, in_the_box * 365 // a_year)
        assert row.cells[1] == EN.number(many)


@EVERY
def test_the_days_of_a_headline_are_those_of_the_lowest_month(case: str) -> None:
    found = outlook_of(case)
    for view in (box(reading_of(case), found, EN), thin(found, EN)):
        said = [EN.speak(one) for one, figure in zip(view.lead, view.asked, strict=True) if figure]
        assert said == [EN.speak(one) for one in view.lead if "pays the business for" in EN.speak(one)]
        assert set(view.asked) <= {"", f"month.days.{found.ratios.cash.min_cash_month}"}
    for figure in ("cash.days_of_cover", f"month.days.{found.ratios.cash.min_cash_month}"):
        lowest, a_year = lines(asked(case, figure))
        assert told(asked(case, figure)) == found.ratios.cash.days_of_cover == max(0, lowest * 365 // a_year)


@EVERY
def test_pieces_are_the_share_of_the_sales_over_the_price(case: str) -> None:
    found = outlook_of(case)
    rows, many = least(found, EN).pieces, selling(found.inputs)
    assert len(rows) == len(many) > 0
    for row, one in zip(rows, many, strict=True):
        a_month, a_time = (asked(case, figure) for figure in row.whys)
        needed, price = lines(a_month)
        assert told(a_month) == one.per_month == ceil(Fraction(needed) / Fraction(price))
        whole = ceil(Fraction(needed) / Fraction(price) / WEEKS)
        if one.time == "day":
            assert lines(a_time) == [needed, price, found.inputs.days_open]
            whole = ceil(Fraction(needed) / Fraction(price) / found.inputs.days_open)
        assert told(a_time) == whole == (one.many if one.time != "month" else (one.each_week or 0) + 1)
        assert needed == share_of(case, row.whys[0].replace("month", "needed"))


def share_of(case: str, figure: str) -> int:
    """What its own lines give: sales that pay all, shared out as the plan sells, in the months of the season."""
    all_sales, own, every, *months = (Fraction(one) for one in lines(asked(case, figure)))
    assert months != [12]
    return half_up(all_sales * own / every * 12 / (months[0] if months else 12))


@EVERY
def test_a_reserve_and_what_is_missing_are_the_sum_of_their_lines(case: str) -> None:
    found = outlook_of(case)
    view, kept = asked(case, "reserve.month"), cushion(found)
    assert told(view) == sum(lines(view))
    more = [row.whys[0] for row in thin(found, EN).more]
    assert ("reserve.month" in more) == (kept is not None)
    assert kept is None or told(view) == kept.calm
    missing = asked(case, "cash.lacks")
    assert told(missing) == sum(lines(missing))
    advice = [one.repair for one in reading_of(case).advice if one.code == "X6"]
    assert ("cash.lacks" in more) >= bool(advice)  # a box that is short of money is told otherwise
    for repair in advice:
        assert repair is not None
        assert missing.found[0].values["amount"] == repair.values["amount"]


@EVERY
def test_a_day_of_work_is_the_profit_over_the_hours_of_a_year(case: str) -> None:
    found, answers = outlook_of(case), demo_plans.answers(case)
    work, a_day_brings = year(found, EN, answers).work, a_day(answers, found)
    assert bool(work) == (a_day_brings is not None)
    if a_day_brings is None:
        with pytest.raises(KeyError):
            asked(case, "work.day")
        return
    view = asked(case, "work.day")
    profit, hours = lines(view)
    assert told(view) == a_day_brings == half_up(Fraction(profit) * 8 / (Fraction(hours) * 52))
    assert asked(case, "work.hours").origin is not None


def ways(page: BeautifulSoup, of: str = "main") -> list[str]:
    return [str(link["href"]).rpartition("/why/")[2] for link in page.select(f"{of} a[href*='/money/why/']")]


def test_each_of_them_is_a_link_where_it_is_shown(visit: Visitor, people: People) -> None:
    modou = people["modou"]
    money = f"/plan/{modou.plan}/money"
    first = visit(money, modou)
    assert ways(first, ".lead") == ["month.days.3"]
    assert "reserve.month" in ways(first, "p")
    pieces = [row for row in first.select("tr") if "piece.month" in str(row)]
    assert pieces and all(len(row.select("td")) == len(row.select("td a")) == 2 for row in pieces)
    thin_months = visit(f"{money}/thin", modou)
    assert ways(thin_months, ".lead") == ["month.days.3"]
    assert all(row.select("td:last-child a") for row in thin_months.select("main tbody tr"))
    assert {"cash.lacks", "reserve.month"} <= set(ways(thin_months))
    assert ways(visit(f"{money}/profit", modou), "p") == ["work.day"]
    mentor = visit(f"/mentoring/{modou.plan}/money", people["mentor"])
    assert {"month.days.3", "reserve.month", "work.day", "piece.month.0"} <= set(ways(mentor))


@pytest.mark.parametrize("language", ["es", "ar"])
def test_each_leads_on_to_the_answers_that_change_it_and_is_light(
    visit: Visitor, people: People, language: str
) -> None:
    modou = people["modou"]
    money, answers = f"/plan/{modou.plan}/money", set()
    todo, seen = ["cash.lacks", "reserve.month", "work.day", "piece.day.2", "piece.week.0", "cash.days_of_cover"], set()
    while todo:
        figure = todo.pop()
        seen.add(figure)
        page = visit(f"{money}/why/{figure}", modou, language)
        answers |= {str(link["href"]) for link in page.select("main .flow p a")}
        todo += [one for one in ways(page, "main table") if one not in seen and not one.startswith("month.closing")]
    for where in ("/sales/products/", "/costs/costs", "/market/opening_hours", "/people/hours", "/household/spending"):
        assert any(where in answer for answer in answers), where
    assert all(visit.get(answer, modou).status_code == 200 for answer in answers)
    for figure in ("piece.needed.2", "piece.week.0", "month.days.3"):
        found = weight(visit, f"{money}/why/{figure}", modou, language)
        assert sum(found.values()) <= MOST and found["page"] <= AGAIN


@pytest.mark.parametrize("figure", ["piece.month", "piece.month.99", "piece.month.0.0", "month.days", "month.days.13"])
def test_one_that_no_plan_has_is_not_there(visit: Visitor, people: People, figure: str) -> None:
    visit(f"/plan/plan-of-abena/money/why/{figure}", people["abena"], status=404)
