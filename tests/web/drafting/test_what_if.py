"""What if: levers that work as a plain form, what they do to the box, and keeping it by one press."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from app.language.tongues import LANGUAGES
from tests.web.people import People
from tests.web.test_weight import MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor

PAGE = "/plan/plan-of-abena/money/what-if"


def words(page: BeautifulSoup, selector: str = "main") -> str:
    return " ".join(" ".join(tag.get_text(" ").split()) for tag in page.select(selector)).replace("\u00a0", " ")


def test_each_lever_is_a_labelled_list_and_says_where_it_stands(visit: Visitor, people: People) -> None:
    page = visit(f"{PAGE}?price=10&later=1", people["abena"])
    levers = page.select("form[data-live] select")
    assert [lever["name"] for lever in levers] == [
        "price",
        "pieces",
        "material",
        "cost",
        "home",
        "loan",
        "term",
        "later",
    ]
    for lever in levers:
        assert page.select_one(f"label[for={lever['id']}]") is not None
        (chosen,) = lever.select("[selected]")
        said = page.select_one(f"#{lever['aria-describedby']}")
        assert said is not None and said.get_text() == chosen.get_text()
        assert said.has_attr("hidden"), "a list says it itself; the script that makes it a slider shows it"
    assert words(page, "#price-is") == "10 for every 100 more"
    assert words(page, "#later-is") == "one month later"
    assert words(page, "#home-is") == "as it is"
    assert words(page, "form[data-live] button") == "Count again"


def test_in_french_the_colon_between_a_lever_and_what_it_moves_has_its_space(visit: Visitor, people: People) -> None:
    labels = [label.get_text() for label in visit(PAGE, people["abena"], "fr").select("form[data-live] label")]
    cost = next(label for label in labels if label.startswith("Votre plus gros coût"))
    assert cost.startswith("Votre plus gros coût hors matière\u00a0: ")


def test_untouched_levers_show_the_plan_and_offer_nothing_to_keep(visit: Visitor, people: People) -> None:
    page = visit(PAGE, people["abena"])
    assert words(page, "#told") == "In November the box goes down to GH₵819.68 ."
    assert page.select("form[method=post] [name=based_on]") == []


def test_a_moved_lever_says_what_it_does_beside_the_plan(visit: Visitor, people: People) -> None:
    page = visit(f"{PAGE}?price=-15", people["abena"])
    assert "As planned it is GH₵819.68 in November." in words(page, "#told")
    assert "With this the box does not hold any more." in words(page, "#told")
    assert len(page.select("#seen figure > svg rect.was")) == 13
    assert page.select("#seen ol.diff li")
    rows = [[td.get_text(strip=True) for td in row.select("td")] for row in page.select("#seen tbody tr")]
    assert len(rows) == 5
    assert rows[0][0] != rows[0][1]


def test_keeping_saves_every_moved_part_once_and_can_be_undone(visit: Visitor, people: People) -> None:
    who, latest = people["abena"], people.plan("abena").latest
    page = visit(f"{PAGE}?price=10&later=2", who)
    form = {str(one["name"]): str(one["value"]) for one in page.select("#seen form input")}
    assert form.pop("csrf_token")
    assert form == {"based_on": str(latest), "price": "10", "later": "2"}
    for _ in range(2):
        assert visit.send(PAGE, form, who, 303).location == f"{PAGE}?saved={latest}"
    assert people.plan("abena").latest == latest + 2
    assert words(visit(PAGE, who), "#told") == words(page, "#told").split(" As planned")[0]
    back = visit(f"{PAGE}?saved={latest}", who).select_one(f"form[action='/plan/plan-of-abena/versions/{latest}']")
    assert back is not None and "Take the change back" in back.get_text()
    assert "Before “What if …?”" in words(visit("/plan/plan-of-abena/versions", who))
    undone = {"based_on": str(latest + 2), "to": "what_if"}
    answer = visit.send(f"/plan/plan-of-abena/versions/{latest}", undone, who, 303)
    assert answer.location == f"{PAGE}?undone=1"
    assert "The change is taken back." in words(visit(str(answer.location), who))
    assert words(visit(PAGE, who), "#told") == "In November the box goes down to GH₵819.68 ."


def test_an_answer_that_changed_meanwhile_is_not_overwritten(visit: Visitor, people: People) -> None:
    who, latest = people["abena"], people.plan("abena").latest
    visit.send(PAGE, {"based_on": str(latest), "price": "10"}, who, 303)
    answer = visit.send(PAGE, {"based_on": str(latest), "price": "-10", "later": "1"}, who, 409)
    assert "Something was written since you opened this page." in answer.text
    assert people.plan("abena").latest == latest + 1


def test_a_conflict_in_the_second_of_two_parts_is_asked_about_once(visit: Visitor, people: People) -> None:
    who, latest = people["abena"], people.plan("abena").latest
    visit.send(PAGE, {"based_on": str(latest), "later": "1"}, who, 303)
    answer = visit.send(PAGE, {"based_on": str(latest), "price": "10", "later": "3"}, who, 409)
    assert people.plan("abena").latest == latest + 1
    form = {str(one["name"]): str(one["value"]) for one in visit.looked_at(answer).select("#seen form input")}
    assert form["based_on"] == str(latest + 1)
    visit.send(PAGE, form, who, 303)
    assert people.plan("abena").latest == latest + 3


@pytest.mark.parametrize("based_on", ["", "0", "-1", "x", "999999"])
def test_a_version_that_is_none_keeps_nothing(visit: Visitor, people: People, based_on: str) -> None:
    latest = people.plan("abena").latest
    visit.send(PAGE, {"based_on": based_on, "price": "10"}, people["abena"], 409)
    assert people.plan("abena").latest == latest


def test_a_plan_that_is_with_the_mentor_can_be_tried_but_not_changed(visit: Visitor, people: People) -> None:
    path = "/plan/plan-of-modou/money/what-if"
    page = visit(f"{path}?price=10", people["modou"])
    assert page.select("#seen form") == []
    answer = visit.send(path, {"based_on": str(people.plan("modou").latest), "price": "10"}, people["modou"], 423)
    assert "Your plan is not open for writing now." in answer.text
    assert "Something was written" not in answer.text


@pytest.mark.parametrize("name", ["abena", "modou", "rosa"])
@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_the_page_is_light(visit: Visitor, people: People, name: str, language: str) -> None:
    path = f"/plan/plan-of-{name}/money/what-if?price=10&pieces=-10&cost=5&home=-10&loan=10&later=3"
    found = weight(visit, path, people[name], language)
    assert sum(found.values()) <= MOST, found
    with statements(visit.app) as said:
        visit.get(path, people[name], language)
    assert len(said) <= STATEMENTS, said


def test_each_lever_says_every_step_in_words_and_without_scripts_what_to_press(visit: Visitor, people: People) -> None:
    page = visit("/plan/plan-of-abena/money/what-if", people["abena"])
    steps = [[step.get_text() for step in one.select("option")] for one in page.select("form[data-live] select")]
    assert (steps[0][0], steps[0][6], steps[0][-1]) == ("30 for every 100 less", "as it is", "30 for every 100 more")
    assert steps[-1][:2] == ["as it is", "one month later"]
    assert steps[-1][-1] == "11 months later"
    assert "Count again" in page.select("noscript")[0].get_text()


def test_a_family_that_misses_money_stands_in_the_headline(visit: Visitor, people: People) -> None:
    page = visit(f"{PAGE}?home=-100", people["abena"])
    assert "The family is short of GH₵" in words(page, "#told .lead.alarm")
    assert "the box goes down to" in words(page, "#told .lead.look"), "what is in the box is no alarm"
    assert "short of" not in words(visit(PAGE, people["abena"]), "#told .lead")


def test_whole_pieces_are_explained_beside_the_headline(visit: Visitor, people: People) -> None:
    said = words(visit("/plan/plan-of-modou/money/what-if?pieces=-10", people["modou"]), "#told")
    assert "Outfit with cloth ” goes from 8 to 7: pieces stay whole. A hard year counts 7.2." in said
    assert "pieces stay whole" not in words(visit(f"{PAGE}?pieces=-10", people["abena"]))


def test_a_hard_year_that_nothing_mends_comes_along_with_every_change(visit: Visitor, people: People) -> None:
    """What if is of the usual year: beside it the box in the hard year from which somebody came, moved alike."""
    year = "price_minus_10pct"
    assert not visit(f"{PAGE}?price=10", people["abena"]).select("[name=year]")
    page = visit(f"{PAGE}?price=10&year={year}", people["abena"])
    said = words(page, "#told")
    assert "Prices fall by 10 for every 100”. Picture and table are of the usual year." in said
    assert words(visit(f"/plan/plan-of-abena/money/stress/{year}", people["abena"]), "p.lead") not in said, (
        "it is moved"
    )
    assert [one["value"] for one in page.select("form [name=year]")] == [year, year]
    form = {str(one["name"]): str(one["value"]) for one in page.select("#seen form input")}
    answer = visit.send(PAGE, form, people["abena"], 303)
    assert answer.location == f"{PAGE}?saved={form['based_on']}&year={year}"
    for none in ("base", "nothing"):
        assert not visit(f"{PAGE}?year={none}", people["abena"]).select("[name=year]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_year_is_told_in_every_language_and_leads_there_from_its_page(
    visit: Visitor, people: People, language: str
) -> None:
    moved = visit(f"{PAGE}?cost=50&home=50&pieces=-50&year=sales_minus_20pct", people["abena"], language)
    assert len(moved.select("#told .lead.alarm")) >= 2
    page = visit("/plan/plan-of-abena/money/stress/opening_two_months_late", people["abena"], language)
    assert page.select_one(f"main a.btn[href='{PAGE}?year=opening_two_months_late']") is not None


def test_a_later_opening_says_beside_its_lever_why_a_hard_year_that_opens_late_is_worse(
    visit: Visitor, people: People
) -> None:
    """The hard year keeps the first day: its rent and its instalments come before its sales."""
    page = visit(f"{PAGE}?later=2", people["abena"])
    why = "Here all begins later. In a hard year only the sales do: rent and instalments are paid from the first day."
    assert words(page, ".field #later-why[data-part]") == why
    assert words(visit(PAGE, people["abena"]), "#later-why") == ""


def test_each_figure_leads_to_its_lines_with_what_is_tried(visit: Visitor, people: People) -> None:
    who = people["abena"]
    page = visit(f"{PAGE}?price=-10&later=1", who)
    cells = page.select("#seen table td.n")
    assert all(cell.a or cell.get_text() == "–" for cell in cells)
    planned, tried = ([cell.a for cell in cells[at::2] if cell.a] for at in (0, 1))
    assert all("/what-if/" not in link["href"] for link in planned)
    for link in (*planned, *tried):
        opened = visit(str(link["href"]), who)
        assert words(page=opened, selector=".lead bdi").startswith(f"GH₵{link.get_text()}".replace("GH₵−", "−GH₵"))
    opened = visit(str(tried[0]["href"]), who)
    assert "The price of what you sell 10 for every 100 less · When you open one month later" in words(opened)
    assert opened.select_one("a[href$='/money/what-if?price=-10&later=1']") is not None


def test_what_is_tried_is_not_said_to_be_told(visit: Visitor, people: People) -> None:
    who, trial = people["abena"], f"{PAGE}/price=-10/why"
    price = visit(f"{trial}/product.price.3.0", who)
    assert "This is what you try here. Your plan stays as it is." in words(price)
    assert "told us" not in words(price) and "Look at this answer" not in words(price)
    units = visit(f"{trial}/product.base_units.3.0", who)
    assert "told us" in words(units) and "This is what you try here" not in words(units)
    cost = visit(f"{trial}/month.closing_cash.3", who)
    assert all("/price=-10/why/" in str(link["href"]) for link in cost.select("main table a"))
    assert visit.get(f"{trial}/nothing.at_all", who).status_code == 404


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_lines_of_a_trial_are_light(visit: Visitor, people: People, language: str) -> None:
    address = f"{PAGE}/price=-10&pieces=-20/why/month.closing_cash.3"
    assert sum(weight(visit, address, people["abena"], language).values()) <= MOST
    with statements(visit.app) as said:
        visit.get(address, people["abena"], language)
    assert len(said) <= STATEMENTS
