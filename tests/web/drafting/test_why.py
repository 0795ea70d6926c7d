"""Where a number comes from: each figure opens to the lines that made it, down to what the person answered."""

from __future__ import annotations

import re
from functools import cache

import pytest
from bs4 import BeautifulSoup

from app.finance.formula_kinds import Given, Sum
from app.finance.outlook import Outlook
from app.finance.projection import outlook
from app.finance.trace import ALL, Figure, of_plan
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.assumptions import figures
from app.plan.figure_words import AS_TOLD, COUNTED, ORIGINS, WORDS
from app.plan.sections import field
from app.web.figures import WhyView, why
from app.web.figures.answered import AS_IT_IS
from tests.plan import demo_plans
from tests.web.people import People
from tests.web.test_weight import MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor

MONEY = "/plan/plan-of-abena/money"
PAGES = ("", "/profit", "/household", "/loan")


def words(page: BeautifulSoup, selector: str = "main") -> str:
    return " ".join(" ".join(tag.get_text(" ").split()) for tag in page.select(selector)).replace("\u00a0", " ")


def asked(page: BeautifulSoup) -> list[str]:
    return [str(link["href"]) for link in page.select("main a[href*='/money/why/']")]


@cache
def seen(case: str) -> Outlook:
    return outlook(figures(demo_plans.answers(case), demo_plans.place(case)))


@pytest.mark.parametrize("page", PAGES)
def test_the_figures_of_every_table_open_to_their_lines(visit: Visitor, people: People, page: str) -> None:
    found = asked(visit(f"{MONEY}{page}", people["abena"]))
    assert len(found) >= 12
    for address in (found[0], found[-1]):
        opened = visit(address, people["abena"])
        assert words(opened, "h1") == "Where does this number come from?"
        said = words(opened, ".lead")
        assert opened.select(".lead bdi") or "of every 100" in said or re.search(r": [\d,.]+\.$", said)


def test_the_box_of_a_month_goes_back_line_by_line_to_an_answer(visit: Visitor, people: People) -> None:
    who, road = people["abena"], []
    page = visit(f"{MONEY}/why/month.closing_cash.3", who)
    for name in ("Customers pay at once", "Sales", "", "How many are sold", "How many in a normal month"):
        road.append(words(page, ".lead"))
        page = visit(next(a["href"] for a in page.select("main table a") if not name or a.text.strip() == name), who)
    assert len(set(road)) == 5
    answer = page.select_one("main .flow p a")
    assert answer is not None
    assert answer["href"] == "/plan/plan-of-abena/part/sales/products/row/p1"
    assert visit(str(answer["href"]), who)


def test_what_the_business_must_give_opens_to_its_lines_and_each_to_its_question(
    visit: Visitor, people: People
) -> None:
    page = visit(f"{MONEY}/household", people["abena"])
    rows = page.select("tr:has(a[href$='/why/household.need_from_business'])")
    assert len(rows) == 1 and rows[0].parent is not None
    amounts = [float(words(row, "td").replace(",", "").replace("−", "-")) for row in rows[0].parent.select("tr")]
    assert sum(amounts[:-1]) == pytest.approx(amounts[-1])
    assert f"must give the family GH₵{amounts[-1]:,.2f}" in words(page, ".lead").replace(" .", ".")
    asked_in = [str(link["href"]) for link in rows[0].parent.select("th a")]
    assert asked_in[0] == "/plan/plan-of-abena/part/household/spending"
    assert asked_in[-1] == "/plan/plan-of-abena/part/household/income"
    assert all(visit.get(path, people["abena"]).status_code == 200 for path in asked_in)


def test_what_a_month_begins_with_leads_to_what_was_there_before(visit: Visitor, people: People) -> None:
    for page, lines, name in (
        ("", "#lines", "month.opening_cash.3"),
        ("/household", "#family-lines", "home.reserve.2"),
    ):
        first = visit(f"{MONEY}{page}?month=3", people["abena"]).select_one(f"{lines} tr td")
        assert first is not None and first.a is not None
        opened = visit(str(first.a["href"]), people["abena"])
        assert str(first.a["href"]).endswith(name)
        assert words(opened, ".lead bdi").removeprefix("GH₵") == first.get_text().strip()
    first = visit(f"{MONEY}/household?month=1", people["abena"]).select_one("#family-lines tr td a")
    assert first is not None and "Put aside before opening" in words(
        visit(str(first["href"]), people["abena"]), ".lead"
    )


def test_a_cost_leads_to_the_row_in_which_it_was_told(visit: Visitor, people: People) -> None:
    page = visit(f"{MONEY}/why/cost.amount.1.0", people["abena"])
    assert "A cost of the business ( Feed )" in words(page, ".lead")
    assert page.select("main .flow p a")[0]["href"].startswith("/plan/plan-of-abena/part/costs/costs/row/")


def plan_has(view: WhyView) -> bool:
    value = view.sentence.values["value"]
    return not isinstance(value, Money) or value.minor != 0


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_every_figure_that_can_be_reached_has_words_and_adds_up(case: str) -> None:
    plan, answers = seen(case), demo_plans.answers(case)
    todo, done = [f"month.closing_cash.{n}" for n in range(13)], set()
    todo += [f"home.reserve.{n}" for n in range(1, 13)] + [f"instalment.payment.{row.n}" for row in plan.loan]
    todo += [name for name in WORDS if name.split(".")[0] in ("year1", "break_even", "debt", "household", "cash")]
    todo += ["reserve.month", *(f"piece.{of}.0" for of in ("month", "week", "day"))]
    while todo:
        one = todo.pop()
        done.add(one)
        view = why(plan, answers, one)
        lines = [row for _how, rows in view.groups for row in rows]
        name = re.match(r"[a-z0-9_]+\.[a-z0-9_]+", one)
        assert name is not None
        formula = ALL[name[0]]
        if view.told == AS_IT_IS and view.origin:
            assert isinstance(formula, Given) and not formula.of, f"{one} is worked out, not told"
            assert name[0] in AS_TOLD or name[0] == "instalment.principal", one
        elif not lines:
            worked_out = not isinstance(formula, Given) or formula.of or view.found
            assert worked_out or not plan_has(view), f"{one} does not say how it is counted"
        if isinstance(formula, Sum) and formula.over == 1:
            value = view.sentence.values["value"]
            assert isinstance(value, Money)
            assert sum(row.cells[0].minor for row in lines if isinstance(row.cells[0], Money)) == value.minor, one
        todo += [row.whys[0] for row in lines if row.whys[0] and row.whys[0] not in done]
    assert len(done) > 300


def test_what_is_told_leads_to_a_question_that_is_there() -> None:
    for name, (part, question) in ORIGINS.items():
        assert name in WORDS
        assert field(part, question)


def test_what_is_no_answer_as_it_stands_says_by_which_rule_it_is_counted() -> None:
    leaves = {name for name in ORIGINS if isinstance(formula := ALL[name], Given) and not formula.of}
    assert leaves == (AS_TOLD | set(COUNTED) | {"instalment.interest", "instalment.principal"}) - {"cost.amount"}
    assert not AS_TOLD & set(COUNTED)


@pytest.mark.parametrize(
    ("asked_for", "said"),
    [
        ("month.loan_interest.3", "568,750 F was still owed. At 18 of every 100 a year that is 8,531 F for one month."),
        ("instalment.interest.1", "600,000 F was still owed. At 18 of every 100 a year that is 9,000 F for one month."),
        ("month.loan_interest.3", "It is rounded to the nearest 1 F."),
        ("month.loan_principal.3", "together. Less 8,531 F interest, 31,719 F are left."),
        ("instalment.principal.1", "With this payment nothing of the loan is given back."),
    ],
)
def test_interest_and_principal_of_a_payment_say_how_they_come_about(asked_for: str, said: str) -> None:
    found = why(seen("sn_sewing"), demo_plans.answers("sn_sewing"), asked_for)
    assert said in spoken(found)
    assert Tongue("en").speak(found.told) == "It is counted from what you told us."


@pytest.mark.parametrize(
    ("case", "named"), [("bo_bakery", "wear and interest"), ("bo_home_kitchen_grant_only", "wear")]
)
def test_interest_that_the_second_step_holds_is_named(case: str, named: str) -> None:
    for figure in ("break_even.accounting_layer", "break_even.accounting_per_month"):
        said = Tongue("en").speak(why(seen(case), demo_plans.answers(case), figure).name)
        assert named in said and ("interest" in said) == ("interest" in named)


def spoken(found: WhyView) -> str:
    return " ".join(Tongue("en").speak(one) for one in found.found).replace("\u00a0", " ").replace("\u202f", " ")


def test_a_line_of_a_sum_is_never_left_out_for_want_of_words() -> None:
    """Of each month, the lines of closing cash are those of the box."""
    plan = seen("gh_layers")
    for month in range(13):
        found = of_plan(plan).explained(Figure("month.closing_cash", month))
        view = why(plan, demo_plans.answers("gh_layers"), f"month.closing_cash.{month}")
        assert found.value == sum(row.cells[0].minor for row in view.groups[0][1])  # type: ignore[union-attr] # money


@pytest.mark.parametrize(
    "figure",
    [
        "month.closing_cash",
        "month.closing_cash.13",
        "month.closing_cash.3.1",
        "home.reserve.0",
        "product.sales.1.99",
        "product.sales.0.0",
        "instalment.payment.999",
        "year1.sales.1",
        "project.npv",
        "sheet.cash.1",
        "no.such",
        "x" * 500,
        "month.closing_cash.٣",
        "__class__.x",
    ],
)
def test_a_figure_that_no_page_shows_is_not_there(visit: Visitor, people: People, figure: str) -> None:
    assert visit.get(f"{MONEY}/why/{figure}", people["abena"]).status_code == 404
    assert visit.get(f"/mentoring/plan-of-modou/money/why/{figure}", people["mentor"]).status_code == 404


def test_a_mentor_opens_the_figures_of_the_version_that_was_sent(visit: Visitor, people: People) -> None:
    found = asked(visit("/mentoring/plan-of-modou/money", people["mentor"]))
    assert "/mentoring/plan-of-modou/money/why/household.debt_to_surplus" in found
    page = visit("/mentoring/plan-of-modou/money/why/household.debt_to_surplus", people["mentor"])
    assert len(page.select("main table")) == 2
    leaf = visit("/mentoring/plan-of-modou/money/why/month.owner_drawings.2", people["mentor"])
    assert leaf.select("main .flow p a")[0]["href"] == "/mentoring/plan-of-modou/question/costs/drawings"


@pytest.mark.parametrize("name", ["modou", "rosa", "mentor_2", "lender"])
def test_nobody_else_opens_a_figure(visit: Visitor, people: People, name: str) -> None:
    visit(f"{MONEY}/why/month.closing_cash.3", as_=people[name], status=404)


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_widest_figure_is_light(visit: Visitor, people: People, language: str) -> None:
    for figure in ("year1.operating_costs", "month.closing_cash.3"):
        assert sum(weight(visit, f"{MONEY}/why/{figure}", people["abena"], language).values()) <= MOST
    with statements(visit.app) as said:
        visit.get(f"{MONEY}/why/year1.operating_costs", people["abena"], language)
    assert len(said) <= STATEMENTS, said


@pytest.mark.parametrize(
    ("asked_for", "name"),
    [
        ("month.closing_cash.3", "In the box at the end of December"),
        ("month.opening_cash.3", "In the box at the start of December"),
        ("month.closing_cash.0", "In the box on the first day"),
        ("home.reserve.3", "Put aside at the end of December"),
        ("month.sales.3", "Sales, December"),
    ],
)
def test_what_is_there_at_the_end_of_a_month_is_called_by_that_month(asked_for: str, name: str) -> None:
    found = why(seen("gh_layers"), demo_plans.answers("gh_layers"), asked_for)
    assert Tongue("en").speak(found.name) == name
