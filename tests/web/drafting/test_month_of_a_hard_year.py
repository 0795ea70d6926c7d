"""A month of a hard year opens to its lines beside those of the plan, and both columns add up to the last coin."""

from __future__ import annotations

from functools import cache

import pytest
from bs4 import BeautifulSoup

from app.finance.outlook import Outlook
from app.finance.projection import outlook
from app.finance.repair import TESTS
from app.finance.statements import month_rows
from app.plan.assumptions import figures
from app.plan.hard_years import ALL
from app.web.figures.stress import boxes
from app.web.figures.trail import changes, trail
from tests.finance.small import stall
from tests.finance.test_before import running
from tests.plan import demo_plans
from tests.web.people import People
from tests.web.visitor import Visitor

STRESS = "/plan/plan-of-abena/money/stress"
LINES = "#lines tbody tr"


@cache
def seen(case: str) -> Outlook:
    return outlook(figures(demo_plans.answers(case), demo_plans.place(case)))


def column(rows: object, at: int) -> list[int]:
    return [row.cells[at].minor for row in rows]  # type: ignore[attr-defined]  # rows of money


def words(page: BeautifulSoup, selector: str) -> str:
    return " ".join(" ".join(tag.get_text(" ").split()) for tag in page.select(selector)).replace("\u00a0", " ")


@pytest.mark.parametrize("key", ALL)
@pytest.mark.parametrize("case", demo_plans.IDS)
def test_the_lines_of_every_month_of_every_hard_year_add_up_in_both_columns(case: str, key: str) -> None:
    plan = seen(case)
    tried = boxes(plan, (TESTS[key],))
    for planned, struck in zip(plan.months, month_rows(tried.months, 1), strict=True):
        rows = trail(planned, struck, currency=plan.inputs.currency)
        both = column(rows, 0), column(rows, 1)
        for amounts, box in zip(both, (tried.plan, tried.boxes[0]), strict=True):
            assert sum(amounts[:-1]) == amounts[-1] == box[planned.month]
        assert sum(more.minor for _, more in changes(rows)) == both[1][-1] - both[0][-1]
        assert all(more.minor for _, more in changes(rows))


@pytest.mark.parametrize("inputs", [running(), stall()])
def test_the_first_day_of_a_business_that_runs_begins_with_what_is_in_its_box(inputs: object) -> None:
    plan = outlook(inputs)  # type: ignore[arg-type]  # of a plan
    amounts = column(trail(plan.months[0], currency="EUR"), 0)
    assert sum(amounts[:-1]) == amounts[-1] == plan.months[0].closing_cash
    assert len(amounts) == 1 + bool(plan.inputs.before)


def test_the_lowest_month_is_open_and_says_what_makes_the_difference(visit: Visitor, people: People) -> None:
    page = visit(f"{STRESS}/price_minus_10pct", people["abena"])
    assert "Where does the number for September come from?" in words(page, "#lines summary")
    assert words(page, "#lines thead") == "Sept As you planned it In this hard year"
    names = [words(row, "th") for row in page.select(LINES)]
    assert names[0] == "In the box at the start of the month"
    assert names[-1] == "In the box at the end of the month"
    said = words(page, "#lines p")
    assert said.startswith("Not as planned: In the box at the start of the month −")
    assert "Customers pay at once −" in said and "Taxes" not in said
    for row in page.select(LINES)[1:-1]:
        assert row.select("th a[href*='/part/']")
        assert [bool(cell.select("a[href*='/money/why/month.']")) for cell in row.select("td")] == [True, False]


def test_every_month_can_be_opened_also_of_a_year_of_the_trade(visit: Visitor, people: People) -> None:
    for year in ("price_minus_10pct", "flock_dies_30pct"):
        page = visit(f"{STRESS}/{year}", people["abena"])
        months = [str(link["href"]) for link in page.select("details:not(#lines) a[href^='?month']")]
        assert months == [f"?month={month}#lines" for month in range(13)]
        start = visit(f"{STRESS}/{year}?month=0", people["abena"])
        assert "Where does the number at the start come from?" in words(start, "#lines summary")
        assert "At the start all is as you planned it." in words(start, "#lines p")


@pytest.mark.parametrize("asked", ["99", "-1", "x", "٣", ""])
def test_a_month_that_is_none_opens_the_lowest(visit: Visitor, people: People, asked: str) -> None:
    page = visit(f"{STRESS}/price_minus_10pct?month={asked}", people["abena"])
    assert "Where does the number for September come from?" in words(page, "#lines summary")


@pytest.mark.parametrize(
    ("year", "month"), [("equipment_breaks", "July"), ("one_month_of_illness", "August"), ("road_closed", "August")]
)
def test_where_the_lowest_month_is_as_planned_the_one_that_changes_most_is_open_and_says_so(
    visit: Visitor, people: People, year: str, month: str
) -> None:
    address = f"/plan/plan-of-rosa/money/stress/{year}"
    page = visit(address, people["rosa"])
    assert f"Where does the number for {month} come from?" in words(page, "#lines summary")
    said = words(page, "#lines p")
    assert said.startswith(
        f"The lowest month is as you planned it. Most changes in {month}, so that month stands here."
    )
    assert "Not as planned:" in said
    chosen = words(visit(f"{address}?month=2", people["rosa"]), "#lines p")
    assert chosen == "In April all is as you planned it."


def test_a_year_that_leaves_the_box_alone_stays_with_its_lowest_month(visit: Visitor, people: People) -> None:
    said = words(visit("/plan/plan-of-rosa/money/stress/remittances_stop", people["rosa"]), "#lines p")
    assert said.endswith("all is as you planned it.") and "so that month" not in said
