"""The price of each month on the screen: levels at a tap, exact prices before them, feasts beside, nothing lost."""

from __future__ import annotations

from typing import Any

import pytest

from app.plan.month_prices import prices
from tests.plan import demo_plans
from tests.web.people import People
from tests.web.visitor import Visitor, form_values

PLAN = "/plan/plan-of-abena"
YEAR = f"{PLAN}/price-year/p1"
PRODUCT = f"{PLAN}/part/sales/products/row/p1"
MANURE = f"{PLAN}/price-year/p2"


def products(people: People) -> Any:
    return people.answers("abena")["sales"]["products"]


def write(visit: Visitor, people: People, path: str, status: int = 303, **typed: Any) -> Any:
    page = {"based_on": people.plan("abena").latest, **{key.replace("_", "-"): text for key, text in typed.items()}}
    page["based_on"] = page.pop("based-on", page["based_on"])
    return visit.send(path, page, people["abena"], status)


def test_a_stored_year_shows_its_prices_and_saves_them_back_unchanged(visit: Visitor, people: People) -> None:
    before = people.plan("abena").latest
    page = visit(YEAR, people["abena"])
    filled = form_values(page, "cheap")
    assert (filled["cheap"], filled["dear"], filled["level-10"]) == (["50.60"], ["61.60"], ["usual"])
    assert (filled["level-8"], filled["level-12"], filled["level-1"]) == (["cheap"], ["dear"], ["own"])
    visit.send(YEAR, filled, people["abena"], 303)
    assert people.plan("abena").latest == before


def test_two_prices_and_taps_give_the_year(visit: Visitor, people: People) -> None:
    write(visit, people, MANURE, dear="18.50", cheap="", level_3="dear", level_4="dear")
    row = products(people)[1]
    assert prices(row) == [1500, 1500, 1850, 1850] + [1500] * 8
    said = " ".join(visit(MANURE, people["abena"]).get_text(" ", strip=True).split())
    assert "Dearest in March: GH₵18.50." in said


def test_an_exact_price_counts_before_the_level(visit: Visitor, people: People) -> None:
    write(visit, people, MANURE, dear="18.50", level_3="dear", exact_3="17.25")
    assert (prices(products(people)[1]) or [])[2] == 1725


def test_all_months_usual_take_the_season_away(visit: Visitor, people: People) -> None:
    write(visit, people, YEAR)
    assert "price_season" not in products(people)[0]
    write(visit, people, YEAR)


def test_a_level_without_its_price_is_asked_for_and_the_taps_stay(visit: Visitor, people: People) -> None:
    answer = write(visit, people, MANURE, 422, level_3="dear")
    soup = visit.looked_at(answer)
    assert form_values(soup, "cheap")["level-3"] == ["dear"]
    assert soup.select_one("#dear[aria-invalid]")
    for wrong in ({"dear": "1,8,0", "level_3": "dear"}, {"exact_5": "100"}, {"exact_5": "0.01"}, {"exact_5": "x"}):
        write(visit, people, MANURE, 422, **wrong)
    assert "price_season" not in products(people)[1]


def test_the_feasts_stand_beside_their_months(visit: Visitor, people: People) -> None:
    page = visit(YEAR, people["abena"])
    assert "Christmas" in page.select(".month")[11].get_text(" ", strip=True)


@pytest.mark.parametrize(
    ("case", "beside"),
    [
        (
            "sn_sewing",
            {2: "8 Ramadan begins", 3: "9 End of Ramadan (Eid, Korité)", 5: "16 Feast of the Sacrifice (Eid, Tabaski)"},
        ),
        ("bo_bakery", {3: "28 Easter", 2: "29 Carnival", 12: "25 Christmas"}),
    ],
)
def test_the_feasts_of_the_country_stand_beside_the_months_of_the_season_too(
    visit: Visitor, people: People, case: str, beside: dict[int, str]
) -> None:
    """M11, in the year that begins with the first sale: February 2027 in Senegal, March in Bolivia."""
    home, who = people.write("newcomer", case), people["newcomer"]
    row = demo_plans.answers(case)["sales"]["products"][0]["id"]
    months = visit(f"{home}/part/sales/products/row/{row}", who).select("#season fieldset.month")
    named = [[span.get_text() for span in month.select("legend span")] for month in months]
    assert len(named) == 12
    for n, feast in beside.items():
        assert [month for month, found in enumerate(named, 1) if feast in found] == [n], feast


def test_the_page_of_the_product_leads_there_and_the_months_go_with_its_price(visit: Visitor, people: People) -> None:
    page = visit(PRODUCT, people["abena"])
    assert "Cheapest in August: GH₵50.60. Dearest in December: GH₵61.60." in " ".join(page.get_text().split())
    filled = {**form_values(page, "price"), "price": "56.00", "go": "months"}
    answer = visit.send(PRODUCT, filled, people["abena"], 303)
    assert answer.location == f"{YEAR}?saved=1"
    now_there = prices(products(people)[0]) or []
    assert (now_there[7], now_there[9], now_there[11]) == (5152, 5600, 6272)


def test_two_windows_on_one_year_are_both_shown(visit: Visitor, people: People) -> None:
    seen = people.plan("abena").latest
    write(visit, people, MANURE, dear="18.50", level_3="dear")
    late = write(visit, people, MANURE, 409, dear="19.50", level_4="dear", based_on=seen)
    said = " ".join(visit.looked_at(late).get_text(" ", strip=True).split())
    assert "March: GH₵18.50" in said and "April: GH₵19.50" in said


def test_a_product_without_a_price_has_no_year_yet(visit: Visitor, people: People) -> None:
    visit.send(
        f"{PLAN}/part/sales/products/row/cake1",
        {"based_on": 99, "name": "Cake", "unit": "cake", "go": "recipe"},
        people["abena"],
        303,
    )
    visit(f"{PLAN}/price-year/cake1", people["abena"], status=404)
    write(visit, people, f"{PLAN}/part/sales/products/row/cake1", 422, name="Cake", unit="cake", go="months")


def test_a_plan_with_its_mentor_is_read_and_not_written(visit: Visitor, people: People) -> None:
    assert not visit("/plan/plan-of-modou/price-year/p1", people["modou"]).select("main form")
    visit.send("/plan/plan-of-modou/price-year/p1", {"dear": "15000", "level-3": "dear"}, people["modou"], 423)
