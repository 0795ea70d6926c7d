"""One amount as large as a form takes, or as a plan is counted with: every page of its money still stands."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from app.language.amounts import LARGEST
from app.models import Account
from app.services import plans
from tests.plan import demo_plans
from tests.web.people import NOW, People
from tests.web.routes import ROUTES
from tests.web.visitor import Visitor

HOME = "/plan/plan-of-newcomer"
OURS = [route for route in ROUTES if "GET" in route.methods and "/<key>/money" in route.path]
MONEY = [
    route.address("plan-of-newcomer") for route in OURS if route.audience == {"returnee"} and "try" not in route.path
]
BESIDE = [f"{HOME}{path}" for path in ("/check", "/offers", "/part/sources/amount", "/part/risks/risks")]
LAYERS, SEWING, BAKERY = "gh_layers", "sn_sewing_b_seasonal_loan", "bo_bakery"
PRICE, COST, MADE = (
    ("sales", "products", 0, "price"),
    ("costs", "costs", 0, "amount"),
    ("sales", "products", 0, "unit_cost"),
)
THING, UPKEEP = ("start", "assets", 0, "price"), ("start", "assets", 4, "upkeep")
FOOD, LOAN, OWN = ("household", "spending", 0, "amount"), ("sources", "amount"), ("sources", "own_cash")
WHERE = tuple[str | int, ...]
COUNTED: list[tuple[str, WHERE, int]] = [  # the chances are beyond exact sums, a dearer price or hazard beyond any plan
    (LAYERS, PRICE, 10**10),
    (LAYERS, PRICE, 550_000_000_000),
    (SEWING, ("sales", "products", 2, "price"), 10**12),
    (SEWING, UPKEEP, LARGEST),
    (BAKERY, COST, LARGEST),
    (LAYERS, FOOD, LARGEST),
    (LAYERS, THING, LARGEST),
    (BAKERY, OWN, LARGEST),
    (BAKERY, LOAN, LARGEST),
]
REFUSED: list[tuple[str, WHERE, int]] = [
    (LAYERS, PRICE, LARGEST),
    (SEWING, MADE, 1_500_000_000_000),
    (BAKERY, MADE, LARGEST),
]


def written(people: People, case: str, *changes: tuple[WHERE, Any]) -> Any:
    """The reading of the plan of this case with other amounts."""
    told = demo_plans.plan(case)
    answers = copy.deepcopy(told["answers"])
    for (*way, last), amount in changes:
        at: Any = answers
        for step in way:
            at = at[step]
        at[last] = amount
    with people.work() as session:
        owner = session.get_one(Account, people["newcomer"].account_id)
        plan = plans.start(session, "plan-of-newcomer", told["country"], told["title"], owner, NOW)
        for section, given in answers.items():
            plans.save_answers(session, plan, section, given, plan.latest, owner, NOW)
        return plans.reading(session, plan)


def opened(visit: Visitor, people: People) -> int:
    """How many pages there are: those of the table, and those that the lists of hard years lead to."""
    who, seen = people["newcomer"], 0
    hard = [f"{HOME}/money/stress", f"{HOME}/money/trade"]
    links = {str(a["href"]) for path in hard for a in visit(path, who).select(f"main a[href*='{HOME}/money/']")}
    for path in sorted({*MONEY, *BESIDE, *links}):
        answer = visit.get(path, who)
        assert answer.status_code == 200, (path, answer.status, answer.location)
        seen += 1
    return seen


@pytest.mark.parametrize(("case", "where", "amount"), COUNTED)
def test_every_page_of_money_stands_beside_an_amount_that_is_very_large(
    visit: Visitor, people: People, case: str, where: WHERE, amount: int
) -> None:
    assert written(people, case, (where, amount)).outlook is not None
    assert opened(visit, people) > len(MONEY) + len(BESIDE)


@pytest.mark.parametrize(("case", "where", "amount"), REFUSED)
def test_a_plan_that_cannot_be_counted_says_which_number_is_too_large(
    visit: Visitor, people: People, case: str, where: WHERE, amount: int
) -> None:
    """Also where only a hazard of some trade could not."""
    assert written(people, case, (where, amount)).outlook is None
    who = people["newcomer"]
    for path in MONEY:
        assert visit.get(path, who).status_code in (200, 303), path
    for path in (*BESIDE, f"{HOME}/money"):
        visit(path, who)
    assert "number here is too large to count with" in visit(f"{HOME}/check", who).get_text()


def test_what_is_missing_can_be_more_than_any_loan(visit: Visitor, people: People) -> None:
    things = demo_plans.plan(LAYERS)["answers"]["start"]["assets"]
    dear: list[tuple[WHERE, Any]] = [(("start", "assets", n, "price"), LARGEST) for n in range(len(things))]
    asked: list[tuple[WHERE, Any]] = [(("sources", "want_loan"), "yes"), (("sources", "amount"), None)]
    written(people, LAYERS, *dear, *asked)
    for path in BESIDE:
        visit(path, people["newcomer"])


def test_chances_are_drawn_of_large_months_and_missed_in_words_of_larger_ones(visit: Visitor, people: People) -> None:
    """A shop whose money has many zeros has its picture; a telephone number that was typed as a price has none."""
    who, missed = people["newcomer"], "The amounts of a month are too large for this picture."
    for price, drawn in ((10**10, True), (4 * 10**11, False)):
        written(people, LAYERS, (PRICE, price))
        page = visit(f"{HOME}/money/stress", who)
        part = page.select_one("section[aria-labelledby=chances]")
        assert part is not None
        assert (bool(part.select("svg")), missed in part.get_text()) == (drawn, not drawn)
