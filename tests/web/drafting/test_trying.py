"""A change that repairs a hard year: looked at first, made by one press, and the plan before it kept."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from app.services import plans
from tests.plan import demo_plans
from tests.web.people import NOW, People
from tests.web.test_weight import MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor

HOME = "/plan/plan-of-abena"
TRY = f"{HOME}/money/try/sales_minus_10pct"


def links(page: BeautifulSoup) -> list[str]:
    return [str(a["href"]) for a in page.select("main a[href*='/try/']")]


def test_each_way_out_of_a_hard_year_leads_to_its_page(visit: Visitor, people: People) -> None:
    found = links(visit(f"{HOME}/money/stress/sales_minus_10pct", people["abena"]))
    assert f"{TRY}/term_longer" in found
    for address in found:
        page = visit(address, people["abena"])
        assert page.select("ol.diff li")
        assert page.select_one("main form button") is not None


def test_one_press_makes_the_change_and_the_year_holds(visit: Visitor, people: People) -> None:
    plan = people.plan("abena")
    page = visit(f"{TRY}/drawings_less", people["abena"])
    cells = [td.get_text(" ", strip=True) for td in page.select("main tbody tr")[2].select("td")]
    assert cells[0].startswith("−")
    assert not cells[1].startswith("−")
    for _ in range(2):
        answer = visit.send(f"{TRY}/drawings_less", {"based_on": plan.latest}, people["abena"], 303)
        assert answer.location == f"{HOME}/money/stress?saved={plan.latest}"
    assert people.plan("abena").latest == plan.latest + 1
    after = visit(str(answer.location), people["abena"])
    assert "Your plan has this change now." in after.get_text()
    assert links(visit(f"{HOME}/money/stress/sales_minus_10pct", people["abena"])) == []
    assert visit(f"{HOME}/versions/{plan.latest}", people["abena"]).select("ol.diff li")


def test_the_table_of_a_change_shows_the_family_beside_the_box(visit: Visitor, people: People) -> None:
    rows = [
        [cell.get_text(" ", strip=True) for cell in row.select("th, td")]
        for row in visit(f"{TRY}/drawings_less", people["abena"]).select("main table.tight tbody tr")
    ]
    assert [row[0] for row in rows] == ["The box", *(row[0] for row in rows[1:3]), "The family", rows[1][0], rows[2][0]]
    now, then = (float(amount.replace("−", "-").replace("GH₵", "").replace(",", "")) for amount in rows[5][1:])
    assert then < now, "what is not taken home is missing there"


def test_one_press_helps_a_family_that_only_misses_the_money_sent(visit: Visitor, people: People) -> None:
    page = f"{HOME}/money/try/remittances_stop/drawings_more"
    shown = visit(page, people["abena"])
    assert "Take GH₵330.00 more home each month." in " ".join(shown.get_text(" ").split()).replace("\u00a0", " ")
    before, taken = people.plan("abena").latest, people.answers("abena")["costs"]["drawings"]
    for _ in range(2):
        visit.send(page, {"based_on": before}, people["abena"], 303)
    assert people.plan("abena").latest == before + 1
    assert people.answers("abena")["costs"]["drawings"] == [month + 33_000 for month in taken]
    year = visit(f"{HOME}/money/stress/remittances_stop", people["abena"])
    assert "The box holds in this year. Nothing must change." in year.get_text()


def test_a_longer_loan_says_how_much_more_it_costs(visit: Visitor, people: People) -> None:
    """In one sentence and not in two."""
    notes = [note.get_text(" ", strip=True) for note in visit(f"{TRY}/term_longer", people["abena"]).select(".note p")]
    (said,) = (note for note in notes if note.startswith("The loan then costs GH₵"))
    assert " instead of GH₵" in said
    assert "The loan then costs" not in visit(f"{TRY}/drawings_less", people["abena"]).get_text()


def test_a_plan_that_changed_meanwhile_is_looked_at_once_more(visit: Visitor, people: People) -> None:
    latest = people.plan("abena").latest
    answer = visit.send(f"{TRY}/drawings_less", {"based_on": latest - 1}, people["abena"], 409)
    assert "Something was written since you opened this page." in answer.text
    assert people.plan("abena").latest == latest


def test_a_sent_plan_offers_no_change(visit: Visitor, people: People) -> None:
    assert links(visit("/plan/plan-of-modou/money/stress/sales_minus_10pct", people["modou"])) == []
    form = {"based_on": people.plan("modou").latest}
    path = "/plan/plan-of-modou/money/try/sales_minus_10pct/drawings_less"
    answer = visit.send(path, form, people["modou"], 423)
    assert "Your plan is not open for writing now." in answer.text
    assert "Something was written" not in answer.text


@pytest.mark.parametrize("place", ["no_such_year/drawings_less", "sales_minus_10pct/price_lower", "base/nothing"])
def test_a_year_or_a_change_that_is_none_is_not_there(visit: Visitor, people: People, place: str) -> None:
    assert visit.get(f"{HOME}/money/try/{place}", people["abena"]).status_code == 404


def test_a_change_that_is_not_needed_leads_to_the_hard_years(visit: Visitor, people: People) -> None:
    answer = visit.get(f"{HOME}/money/try/base/drawings_less", people["abena"])
    assert (answer.status_code, answer.location) == (303, f"{HOME}/money/stress")


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_page_is_light(visit: Visitor, people: People, language: str) -> None:
    assert sum(weight(visit, f"{TRY}/drawings_less", people["abena"], language).values()) <= MOST
    with statements(visit.app) as said:
        visit.get(f"{TRY}/drawings_less", people["abena"], language)
    assert len(said) <= STATEMENTS, said


def test_a_change_of_two_things_is_read_aloud_with_both(visit: Visitor, people: People) -> None:
    """Beside the loan it says what is taken home: the press and its page named the first of them alone."""
    visit.send("/plan/plan-of-modou/withdraw", {}, people["modou"], 303)
    with people.work() as session:
        plan, owner = session.merge(people.plan("modou")), session.merge(people.account("modou"))
        for part, answers in demo_plans.answers("sn_sewing").items():
            plans.save_answers(session, plan, part, answers, plan.latest, owner, NOW)
    page = visit("/plan/plan-of-modou/money/stress/remittances_stop", people["modou"])
    card = next(one for one in page.select("section.card") if one.select("[formaction$='/term_longer-and-home']"))
    for one in card.select("button, a"):
        said = " ".join(one.get_text(" ").split()).replace("\u00a0", " ")
        assert re.search(
            r": Ask for \d+ months more to give the loan back\. Take [\d,]+ F more home each month\.$", said
        ), said
    named = [" ".join(one.get_text(" ").split()) for one in page.select("main form button[formaction]")]
    assert len({one.partition(":")[2][:25] for one in named}) == len(named) > 1, "each begins with what only it changes"
    lead = visit(str(card.select("a")[0]["href"]), people["modou"]).select("main p.lead")[0].get_text(" ")
    assert "more home each month." in lead and "to give the loan back." in lead
    assert "-and-home" not in str(visit(f"{HOME}/money/stress/sales_minus_10pct", people["abena"]))


def test_a_page_of_a_change_calls_both_sides_as_its_table_does(visit: Visitor, people: People) -> None:
    page = visit(f"{TRY}/drawings_less", people["abena"])
    sides = {tag.get_text() for tag in page.select("ol.diff .small.soft") if tag.get_text().endswith(":")}
    assert sides == {"now:", "with the change:"}
    assert [tag.get_text() for tag in page.select("table.tight thead th")][1:] == ["Now", "With the change"]
