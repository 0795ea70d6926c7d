"""Plans of the demo, each bent so that one check has something to say. Named by the code and by what was bent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.plan import granted
from app.plan.legal_limit import LegalCap
from app.plan.place import FoodFloor, OffersRule
from app.plan.reading import PlanReading, read
from app.plan.sourced import Origin
from tests.plan import demo_plans, test_before, test_sales_limit
from tests.plan.test_checks import product, reading

ROSA, KITCHEN, HENS, SALON = "bo_bakery", "bo_home_kitchen_grant_only", "gh_layers", "tn_salon_b_revised"
FLAT = {"season": ["100"] * 12, "ramp": []}


def _rows(part: str, key: str) -> list[dict[str, Any]]:
    """Rosa's rows of a list."""
    return [dict(row) for row in demo_plans.answers(ROSA)[part][key]]


def _first(part: str, key: str, **changed: Any) -> PlanReading:
    """Rosa's plan, the first row of a list told otherwise."""
    first, *rest = _rows(part, key)
    return reading(ROSA, **{part: {key: [{**first, **changed}, *rest]}})


def _products(case: str = ROSA, **changed: Any) -> PlanReading:
    return reading(case, sales={"products": product(case, **changed)})


def _costs(**changed: Any) -> PlanReading:
    """Rosa's costs with names that say nothing."""
    rows = [{**row, "name": f"Money {n}", **changed} for n, row in enumerate(_rows("costs", "costs"))]
    return reading(ROSA, costs={"costs": rows})


def _placed(case: str, **place: Any) -> PlanReading:
    return read(demo_plans.answers(case), replace(demo_plans.place(case), **place), "ABC-123", 1)


def _limit(basis: str, most: int = 30) -> LegalCap:
    return LegalCap("GH", "", Decimal(most), basis, None, None, "", Origin("A law", "", "2026-01-15", "high"))


def _dated(**changed: Any) -> PlanReading:
    """Rosa's plan as it is read on a day in May."""
    given = {**demo_plans.answers(ROSA)}
    given.update({part: {**given[part], **told} for part, told in changed.items()})
    return read(given, replace(demo_plans.place(ROSA), today=dt.date(2026, 5, 1)), "ABC-123", 1)


def _granted(ceiling: int) -> PlanReading:
    terms = {"ceiling": ceiling, "currency": "BOB", "rate": None, "tranches": []}
    said = granted.read(granted.fold([("terms", terms, dt.date(2026, 11, 3))]))
    return read(demo_plans.answers(ROSA), demo_plans.place(ROSA), "ABC-123", 1, said)


def _debt(amount: int, **told: Any) -> PlanReading:
    debt = {"id": "d", "name": "Tickets", "amount": amount, "months_left": "12", **told}
    return reading(ROSA, household={"debts": [debt]})


def _unsure() -> PlanReading:
    """What the hens' plan owes is heavy; here some of the family's income can fail too."""
    first, *others = demo_plans.answers(HENS)["household"]["income"]
    return reading(HENS, household={"income": [{**first, "sure": "unsure"}, *others]})


def _for_a_loan_that_nobody_wants() -> PlanReading:
    first, *others = demo_plans.answers(KITCHEN)["start"]["assets"]
    return reading(KITCHEN, start={"assets": [{**first, "payer": "loan"}, *others]})


def _only_one_kind_of_spending() -> Iterator[tuple[str, PlanReading]]:
    """Rosa's family with a list that says nothing but one thing."""
    transport = next(row for row in _rows("household", "spending") if row["kind"] == "transport")
    bare = reading(ROSA, household={"spending": [transport]})
    yield from ((f"{number} none", bare) for number in ("H4", "H6", "H7", "H8", "H10"))


def _group(**told: Any) -> PlanReading:
    group = {"id": "g", "name": "Pasanaku", "amount": 100, "members": "10", "pot": 1_000, "pot_month": "4", **told}
    return reading(ROSA, household={"savings": [group]})


def of_the_table() -> Iterator[tuple[str, PlanReading]]:
    """(what it shows, the plan) for the checks X0 to X22; a variant stands after a space."""
    yield "X0", reading(HENS, sources={"grace": "18"})
    yield "X0 months", reading("sn_sewing_b_seasonal_loan", sources={"instalments": [1]})
    yield "X1", reading(ROSA, sources={"own_cash": 0})
    yield "X2", _products(price=330)
    yield "X2 with lost", _products(lost="60")
    yield "X3", _products(most="1400")
    yield "X4", reading(ROSA, market={"others": [{"id": "o", "name": "Stall", "product": "Salteña", "price": 100}]})
    yield "X5", reading("tn_salon_a_first_draft")
    yield "X6 few days", reading(ROSA)
    yield "X6 some days", reading(SALON)
    yield "X7", reading(ROSA, costs={"drawings": [0]})
    yield "X8", reading(ROSA, costs={"drawings": [0]})
    yield "X9 heavy", _debt(60_000)
    yield "X9 too heavy", _debt(90_000)
    yield "X9 more than there is", reading("tn_salon_a_first_draft")
    yield "X9 can fail", _unsure()
    yield "X10", reading(ROSA, sales={"products": [{**row, **FLAT} for row in product(ROSA)]})
    yield "X11", reading(ROSA, sales={"products": [{**row, **FLAT} for row in product(ROSA)]})
    yield "X12", reading(ROSA, sales={"bad_debt": "0"})
    yield "X13 nowhere", _costs(kind="rent")
    yield "X13 unsure", _costs(kind=None)
    yield "X14 no offer", reading(ROSA, start={"quotations": _rows("start", "quotations")[2:]})
    yield "X14 ceiling", _granted(1)
    yield "X14 bought", _first("start", "assets", bought="2020-01")
    yield "X15", _first("start", "assets", id="spoven", life="127", name="My oven")
    yield "X15 typed", _first("start", "assets", life="127")
    yield "X15 trade", _first("start", "assets", life="127", name="Roof")
    yield "X16", _first("start", "assets", payer="loan", life="1")
    yield "X16 ticked", _first("start", "assets", name="Display case", payer="cash", life="1")
    yield "X17", _placed(HENS, cap=_limit("effective"))
    yield "X17 either rate", _placed(HENS, cap=_limit("TEG", 35))
    yield "X17 the rate alone", _placed(HENS, cap=_limit("nominal", 29))
    yield "X18 sales", _products(HENS, evidence="guess")
    yield "X18 costs", _costs(evidence="guess")
    yield "X18 not said", _products(HENS, evidence=None)
    yield "X19", reading(ROSA, costs={"taken_home": None})
    yield "X20", reading("tn_salon_a_first_draft")
    yield "X21", reading(ROSA)
    yield "X21 one month", reading("sn_sewing")
    yield "X22", reading(ROSA)


def beside_the_table() -> Iterator[tuple[str, PlanReading]]:
    """The same for the checks that carry a question's own number."""
    yield from _of_the_market()
    yield from _of_the_family()
    yield from _of_the_lists()
    yield from _of_a_running_business()


def _of_the_market() -> Iterator[tuple[str, PlanReading]]:
    yield "M2", reading(ROSA, market={"near": "10"})
    yield "M4", reading(ROSA, market={"others": []})
    yield "M9", reading(ROSA, market={"days_open": "6"}, people={"hours": "50"})
    yield "M4 one", reading(ROSA, market={"others": [{"id": "o", "name": "Stall", "price": 500}]})
    yield "M10 nobody", reading(ROSA, market={"pays_later": "no"})
    yield "M10", reading(ROSA, market={"pays_later": "yes", "later_share": "20", "later_weeks": "8"})
    yield "M12", _products(price_season=["100"] * 11 + ["40"])
    yield "S1", reading(ROSA, sales={"products": [*product(ROSA), {**product(ROSA)[0], "id": "again"}]})


def _of_the_family() -> Iterator[tuple[str, PlanReading]]:
    yield "P2", reading(ROSA, me={"country": "PE"})
    yield "P2 another", reading(ROSA, me={"country": "other"})
    yield "P3", _dated(me={"whereabouts": "after", "return_month": "2027-01"})
    yield "P3 over", _dated(me={"whereabouts": "before", "return_month": "2026-04"})
    yield "G4", reading(ROSA, sources={"family_money": "loan"})
    yield "H4", _placed(ROSA, food=FoodFloor(2_000_00, confirmed=True))
    yield from _only_one_kind_of_spending()
    yield "H11", _debt(20_000, left=1)
    yield "H12 pot", _group(pot=1)
    yield "H12 turn", _group(pot_month="11")
    pot = {"id": "g", "name": "Pasanaku", "amount": 100, "pot": 1_000, "pot_month": "4"}
    once = {"id": "l", "name": "Pot", "amount": 1_000, "month": "4"}
    yield "H12 twice", reading(ROSA, household={"savings": [pot], "lump_sums": [once]})
    partners = [{"id": "p", "name": "Partner", "share": "60"}]
    yield "H12 same", reading(ROSA, household={"savings": [{**pot, "pot": None, "id": key} for key in "ab"]})
    yield "I7", reading(ROSA, idea={"together": "group", "partners": partners})
    yield "I7 nobody", reading(ROSA, idea={"together": "group", "partners": [{"id": "p", "name": "Partner"}]})
    yield "C4", _for_a_loan_that_nobody_wants()
    yield "C4 two payers", reading(ROSA, sources={"purpose": ["Display case", "Gas oven"]})
    yield "N3", reading(SALON, sources={"purpose": ["Old chairs"]})
    yield "N3 rest", reading(ROSA, sources={"purpose": ["Display case"]})
    yield "N6", reading(ROSA, sources={"guarantee": ["land"]})


def _of_the_lists() -> Iterator[tuple[str, PlanReading]]:
    permit = {"id": "p", "name": "Licence", "state": "to_do", "cost": 25_000}
    again = [{"id": "b", "name": "Licence", "amount": 25_000}]
    cost = {**_rows("costs", "costs")[0], "name": "Casual labour", "kind": "wages"}
    kofi = {"id": "k", "name": "Kofi", "kind": "employee", "amount": 50_000, "rhythm": "month"}
    tax = {"id": "t", "name": "Casual labour", "amount": 20_000, "months": [1]}
    yield "C5 guessed", _placed(ROSA, offers=OffersRule(680_000, 3, confirmed=False))
    yield "C5 set", _placed(ROSA, offers=OffersRule(680_000, 3, confirmed=True))
    old = [{**_rows("start", "quotations")[0], "given": "2026-01"}, *_rows("start", "quotations")[1:]]
    yield "C5 old", _dated(start={"quotations": old})
    yield "C6", _first("start", "assets", delivered="2090-01")
    yield "C8", reading(ROSA, start={"first_stock": 1})
    yield "C8 lines", reading(ROSA, start={"first_goods": [{"id": "a", "name": "Flour", "price": 1}]})
    rent = {**cost, "name": "Rent", "kind": "rent"}
    advance = {"id": "a", "name": "Rent", "amount": rent["amount"], "covers": "1"}
    yield "C9", reading(ROSA, start={"advances": [advance]}, costs={"costs": [rent]})
    yield "C10", reading(ROSA, start={"opening_costs": again}, rules={"paper_list": [permit]})
    yield "C11", reading(KITCHEN)
    yield "C12", _dated(me={"whereabouts": "before", "return_month": "2026-10"}, start={"opening_month": "2026-09"})
    yield "C12 over", _dated(start={"opening_month": "2026-04"})
    yield "F3", reading(ROSA, costs={"supplier_weeks": "1"})
    yield "F5", reading(ROSA, costs={"taken_home": 2_000_00})
    yield "L3", test_sales_limit.seen(test_sales_limit.limit(1))
    yield "L4", reading(ROSA, costs={"costs": [cost]}, rules={"taxes": [tax]})
    yield "W2", reading(ROSA, costs={"costs": [cost]}, people={"team": [kofi]})


def _of_a_running_business() -> Iterator[tuple[str, PlanReading]]:
    oven = {"id": "a", "name": demo_plans.answers(KITCHEN)["start"]["assets"][0]["name"], "worth": 5, "life": "3"}
    yield "B4", test_before.reading(equipment=[oven])
    mill = {"id": "a", "name": "Mill", "amount": 90_000_000}
    yield "B6 owes", test_before.reading(suppliers_owed=[mill])
    given = test_before.answers(loans=[{"id": "a", "name": "Aunt", "left": 5, "amount": 5}])
    given["household"]["debts"] = [{"id": "a", "name": "aunt", "amount": 5, "rhythm": "month", "months_left": "3"}]
    yield "B6 twice", read(given, demo_plans.place(KITCHEN), "ABC-123", 1)
    yield "B7 bad months", test_before.reading(sold_1=100, kind_1="bad")
    yield "B7", test_before.reading(sold_1=100, kind_1="normal")
    yield "B8", test_before.reading(records="no")
