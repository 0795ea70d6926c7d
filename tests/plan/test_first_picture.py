"""What a first picture lacks is said by name."""

from __future__ import annotations

import pytest

from app.plan.assumptions import _COUNTED, RUNNING
from app.plan.first_picture import COSTLY, COSTLY_AT_HOME, HELPFUL, not_asked, not_asked_at_home
from app.plan.sections import asking, section
from tests.plan import demo_plans, test_before

BRINGS = {
    ("household", "lump_sums"), ("sources", "later_cash"), ("existing", "customers_owe"), ("existing", "equipment"),
}  # fmt: skip


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_a_whole_plan_is_no_first_picture(case: str) -> None:
    answers = demo_plans.answers(case)
    assert not_asked(answers) == not_asked_at_home(answers) == ()


def test_a_page_that_costs_money_and_was_never_answered_is_open() -> None:
    answers = demo_plans.answers("bo_bakery")
    start = {key: given for key, given in answers["start"].items() if key not in ("first_stock", "deposits")}
    assert not_asked({**answers, "start": start}) == (
        ("start/first_stock", "First stock"),
        ("start/deposits", "Deposits"),
    )


def test_saying_that_there_is_none_is_an_answer_and_that_it_is_not_known_leaves_its_page_open() -> None:
    answers = demo_plans.answers("bo_bakery")
    start = {**answers["start"], "deposits": [], "first_stock": "unknown"}
    assert not_asked({**answers, "start": start}) == (("start/first_stock", "First stock"),)
    home = {**answers["household"], "debts": "unknown", "savings": []}
    assert not_asked_at_home({**answers, "household": home}) == (("household/debts", "Debts from before"),)


def test_what_helps_the_box_is_open_once_somebody_said_that_she_does_not_know_it_yet() -> None:
    answers = demo_plans.answers("bo_bakery")
    costs = {**answers["costs"], "supplier_credit": "unknown"}
    assert not_asked({**answers, "costs": costs}) == (("costs/supplier_credit", "Bought and paid later"),)
    assert not_asked({**answers, "costs": {**costs, "supplier_credit": None}}) == ()
    running = test_before.answers(customers_owe="unknown", stock_today="unknown")
    assert [address for address, _name in not_asked(running)] == ["existing/customers_owe", "existing/stock_today"]


def test_a_question_that_is_not_known_leads_to_the_page_on_which_it_stands() -> None:
    answers = demo_plans.answers("gh_layers")
    market = {**answers["market"], "pays_later": "yes", "later_share": "unknown", "never_paid": "2"}
    sources = {**answers["sources"], "fee": "unknown"}
    assert not_asked({**answers, "market": market, "sources": sources}) == (
        ("market/later_terms", "Paid later by customers"),
        ("sources/terms", "Fee of the loan"),
    )


def test_each_open_page_has_an_address() -> None:
    for part, key, _name in (*COSTLY, *HELPFUL, *COSTLY_AT_HOME):
        assert asking(section(part), key)


def test_every_list_that_takes_money_is_asked_for_before_a_plain_yes() -> None:
    lists = {*_COUNTED, *((part, table) for part, table, _made_of in RUNNING)}
    always = {("costs", "costs"), ("start", "assets")}  # without them there is no picture at all
    named = {(part, page) for part, page, _name in (*COSTLY, *COSTLY_AT_HOME)}
    assert lists - always - named == BRINGS


@pytest.mark.parametrize(("part", "page"), [("start", "advances"), ("market", "promotion"), ("people", "team")])
def test_an_open_list_of_costs_alone_makes_it_a_first_picture(part: str, page: str) -> None:
    answers = demo_plans.answers("bo_bakery")
    bare = {key: given for key, given in answers[part].items() if key != page}
    assert [address for address, _name in not_asked({**answers, part: bare})] == [f"{part}/{page}"]
    assert not_asked({**answers, part: {**bare, page: []}}) == ()


def test_a_business_that_runs_is_asked_what_it_owes_and_one_that_begins_is_not() -> None:
    running = {key: given for key, given in test_before.answers().items() if key != "existing"}
    assert [address for address, _name in not_asked(running)] == ["existing/suppliers_owed", "existing/loans"]
    beginning = {**running, "idea": {**running["idea"], "start_kind": "new"}}
    assert not_asked(beginning) == ()


def test_what_a_family_owes_and_saves_is_asked_for_at_home_and_leaves_the_box_as_it_is() -> None:
    answers = demo_plans.answers("sn_sewing")
    home = {key: given for key, given in answers["household"].items() if key not in ("debts", "savings")}
    bare = {**answers, "household": home}
    assert not_asked(bare) == ()
    assert not_asked_at_home(bare) == (("household/debts", "Debts from before"), ("household/savings", "Savings group"))
