"""Pay and papers are asked for in two parts: what stands in one is named in the other, and asked about."""

from __future__ import annotations

from typing import Any

import pytest

from app.language.tongues import Tongue
from tests.plan import demo_plans
from tests.plan.test_checks import codes, reading, repaired, said
from tests.plan.test_list_words import said as told

EN = Tongue("en")
ROSA = "bo_bakery"
LABOUR = {"id": "c", "name": "Casual labour", "kind": "wages", "amount": 50_000, "starts": "sales", "grows": "fixed"}
FEED = {**LABOUR, "id": "f", "name": "Feed", "kind": "feed"}
KOFI = {"id": "k", "name": "Kofi", "kind": "employee", "amount": 50_000, "rhythm": "month"}
PERMIT = {"id": "p", "name": "Licence of the town", "state": "to_do", "cost": 25_000}
PAINT = {"id": "b", "name": "Painting", "amount": 20_000}


def with_pay(cost: dict[str, Any], person: dict[str, Any]) -> Any:
    return reading(ROSA, costs={"costs": [cost]}, people={"team": [person]})


def test_pay_in_the_costs_beside_somebody_who_is_paid_is_asked_about_and_stops_nothing() -> None:
    seen = with_pay(LABOUR, KOFI)
    assert said(seen, "W2") == "“Casual labour” is pay in your costs. “Kofi” is paid too. Is it the same pay?"
    found = [one for one in seen.advice if one.code == "W2"]
    assert [(one.severity, one.blocks, one.section, one.step) for one in found] == [("ask", "none", "costs", "costs")]


def test_a_cost_named_like_a_person_who_is_paid_is_her_pay_whatever_its_kind() -> None:
    assert "W2" in codes(with_pay({**FEED, "name": "kofi "}, KOFI))
    assert "W2" not in codes(with_pay(FEED, KOFI))


@pytest.mark.parametrize("changed", [{"kind": "unpaid"}, {"kind": "piece"}, {"amount": 0}])
def test_who_is_not_paid_by_the_month_is_no_second_pay(changed: dict[str, Any]) -> None:
    assert "W2" not in codes(with_pay(LABOUR, {**KOFI, **changed}))


def test_the_page_of_the_team_names_the_pay_in_the_costs_also_while_it_is_empty() -> None:
    again = ("“Casual labour” is in your costs already. Do not write it again.", True)
    assert told("people", "team", [], costs={"costs": [LABOUR, FEED]}) == [again]
    assert told("people", "team", [KOFI], costs={"costs": [FEED]}) == []


def test_the_page_of_the_costs_names_the_people_whose_pay_is_counted() -> None:
    again = ("The pay of “Kofi” is in “People and work” already. Do not write it again.", True)
    assert told("costs", "costs", [FEED], people={"team": [KOFI]}) == [again]


@pytest.mark.parametrize(
    ("name", "amount", "asked"),
    [
        ("Permits and cards", 30_000, True),
        ("licence of the town", 1, True),
        ("For the office", 25_000, True),
        ("Los permisos", 30_000, True),
        ("الرخصة", 30_000, True),
        ("Painting", 20_000, False),
    ],
)
def test_a_paper_among_what_comes_before_opening_is_asked_about(name: str, amount: int, asked: bool) -> None:
    row = {"id": "b", "name": name, "amount": amount}
    seen = reading(ROSA, start={"opening_costs": [row]}, rules={"paper_list": [PERMIT]})
    assert ("C10" in codes(seen)) == asked
    if name == "Permits and cards":
        asks = "“Permits and cards” stands before opening. Your papers count Bs\xa0250.00 already. Is it the same?"
        assert said(seen, "C10") == asks


def test_without_a_paper_that_costs_something_permits_stand_where_they_stand() -> None:
    permits = {"id": "b", "name": "Permits", "amount": 30_000}
    free = [{**PERMIT, "cost": 0}, {**PERMIT, "id": "q", "cost": None}]
    assert "C10" not in codes(reading(ROSA, start={"opening_costs": [permits]}, rules={"paper_list": free}))


def test_the_page_of_what_comes_before_opening_names_what_papers_cost() -> None:
    papers = {"paper_list": [PERMIT, {**PERMIT, "id": "q", "cost": 10_000}]}
    again = ("Your papers are counted already: Bs 350.00. Do not write them again.", True)
    assert told("start", "opening_costs", [PAINT], rules=papers) == [again]
    assert told("start", "opening_costs", [], rules=papers) == [again]
    assert told("start", "opening_costs", [PAINT]) == []


DUE = {"id": "t", "name": "Social security", "amount": 20_000, "months": [1, 4, 7, 10]}


@pytest.mark.parametrize(
    ("cost", "due", "asked"),
    [
        ("Social security", "social  security", True),
        ("الضمان الاجتماعي", "CNSS", True),
        ("Seguro social", "Contribuciones sociales", True),
        ("Cotisations sociales", "CNSS", True),
        ("Market tax", "Tax on the market place", True),
        ("الضريبة", "ضريبة على الدخل", True),
        ("Taxes", "Tax of the town", True),
        ("Patente municipal", "Patente de la comuna", False),
        ("Licence", "Licence of the town", True),
        ("معلوم البلدية", "رسوم البلدية", True),
        ("Tax on the market place", "Tax on income", False),
        ("Social media", "Social security", False),
        ("Taxi", "Taxes", False),
        ("Rent of the market place", "Market tax", False),
        ("Feed", "Feed", True),
        ("اشتراك الأنترنات", "CNSS", False),
    ],
)
def test_a_cost_that_may_be_a_tax_or_a_contribution_of_the_rules_is_asked_about_by_name(
    cost: str, due: str, asked: bool
) -> None:
    seen = reading(
        ROSA, costs={"costs": [{**FEED, "name": cost}]}, rules={"taxes": [{**DUE, "name": due, "amount": 20_000}]}
    )
    assert ("L4" in codes(seen)) == asked
    if cost == "Taxes":
        words = "“Taxes” is in your costs. “Tax of the town” is with the taxes and fees. Is it the same?"
        assert said(seen, "L4") == words


def test_the_same_amount_makes_two_names_of_a_tax_one_question() -> None:
    cost = {**FEED, "name": "Tax on the market place", "amount": 7_000}
    for amount, asked in ((7_000, True), (8_000, False)):
        due = {**DUE, "name": "Tax on income", "amount": amount}
        assert ("L4" in codes(reading(ROSA, costs={"costs": [cost]}, rules={"taxes": [due]}))) == asked


def test_the_page_of_the_taxes_names_what_is_in_the_costs_also_while_it_is_empty() -> None:
    fund = {**FEED, "name": "CNSS"}
    again = ("“CNSS” is in your costs already. Do not write it again.", True)
    assert told("rules", "taxes", [], costs={"costs": [fund, FEED]}) == [again]
    assert told("rules", "taxes", [DUE], costs={"costs": [fund, FEED]}) == [again]
    assert told("rules", "taxes", [{**DUE, "name": "Tax on income"}], costs={"costs": [fund]}) == []


def test_the_page_of_the_costs_asks_about_a_tax_that_stands_with_the_rules() -> None:
    fund = {**FEED, "name": "CNSS"}
    words = "“Social security” is in “Rules and papers” already. Is “CNSS” the same? If it is the same, keep it in one"
    assert told("costs", "costs", [fund], rules={"taxes": [DUE]}) == [(f"{words} place only.", True)]
    assert told("costs", "costs", [FEED], rules={"taxes": [DUE]}) == []


def test_no_plan_of_the_demo_is_asked_about_taxes_that_are_not_told_twice() -> None:
    for case in demo_plans.IDS:
        assert "L4" not in codes(reading(case))


GROUP = {"id": "g", "name": "Pasanaku", "amount": 10_000, "members": "10", "pot": 100_000, "pot_month": "7"}
ONCE = {"id": "l", "name": "Pot", "amount": 100_000, "month": "7"}


@pytest.mark.parametrize(
    ("changed", "asked"),
    [({}, True), ({"month": "8"}, False), ({"amount": 90_000}, False), ({"month": None}, False)],
)
def test_a_sum_like_a_pot_of_the_same_month_is_asked_about(changed: dict[str, Any], asked: bool) -> None:
    seen = reading(ROSA, household={"savings": [GROUP], "lump_sums": [{**ONCE, **changed}]})
    found = [one for one in seen.advice if one.code == "H12"]
    assert [(one.severity, one.section, one.step) for one in found] == [("ask", "household", "lump_sums")] * asked
    if asked:
        words = "“Pot” is as much as the pot of “Pasanaku”, in the same month. Is it the same money?"
        assert said(seen, "H12") == words


def test_the_page_of_what_comes_once_names_the_pot_that_stands_with_its_group() -> None:
    again = ("The pot of “Pasanaku” is counted already: Bs 1,000.00 in month 7. Do not write it again.", True)
    assert told("household", "lump_sums", [], household={"savings": [GROUP]}) == [again]
    opens = {"opening_month": "2027-10"}
    named = (again[0].replace("month 7", "April 2028 (month 7)"), True)
    assert told("household", "lump_sums", [], household={"savings": [GROUP]}, start=opens) == [named]
    assert told("household", "lump_sums", [ONCE], household={"savings": [{**GROUP, "pot_month": None}]}) == []


SUSU = {"id": "a", "name": "Pasanaku", "amount": 100_000, "rhythm": "month"}


@pytest.mark.parametrize(
    ("part", "table", "code", "words"),
    [
        ("household", "savings", "H12", "Two lines are the same: “Pasanaku”, Bs 1,000.00. Is it one group?"),
        ("household", "debts", "H11", "Two lines are the same: “Pasanaku”, Bs 1,000.00. Is it one?"),
        ("household", "income", "H2", "Two lines are the same: “Pasanaku”, Bs 1,000.00. Is it one?"),
        ("costs", "costs", "F1", "Two lines are the same: “Pasanaku”, Bs 1,000.00. Is it one?"),
        ("rules", "taxes", "L4", "Two lines are the same: “Pasanaku”, Bs 1,000.00. Is it one?"),
    ],
)
def test_two_equal_lines_of_a_list_of_money_are_asked_about(part: str, table: str, code: str, words: str) -> None:
    def found(*lines: dict[str, Any]) -> list[tuple[str, str, str, str, str]]:
        seen = reading(ROSA, **{part: {table: list(lines)}})
        same = [one for one in seen.advice if one.message.text.startswith("Two lines are the same")]
        return [(one.code, one.severity, one.blocks, one.section, one.step) for one in same]

    again = {**SUSU, "id": "b", "name": " pasanaku"}
    assert found(SUSU, again) == found(SUSU, again, {**SUSU, "id": "c"}) == [(code, "amber", "none", part, table)]
    seen = reading(ROSA, **{part: {table: [SUSU, again]}})
    assert words in {EN.speak(one.message).replace("\xa0", " ") for one in seen.advice}
    assert found(SUSU) == found(SUSU, {**again, "amount": 90_000}) == found(SUSU, {**again, "name": "Tontine"}) == []
    assert found(SUSU, {**again, "amount": None}) == found({**SUSU, "name": None}, {**again, "name": None}) == []


def test_equal_amounts_in_other_months_are_two() -> None:
    def asked(*months: list[int]) -> bool:
        lines = [{"id": str(n), "name": "Fee", "amount": 9_000, "months": one} for n, one in enumerate(months)]
        seen = reading(ROSA, rules={"taxes": lines})
        return any(one.message.text.startswith("Two lines are the same") for one in seen.advice)

    assert asked([3], [3]) and not asked([3], [6])


def test_where_savings_groups_take_the_money_the_check_of_the_loan_says_so_and_leads_there() -> None:
    seen = reading(ROSA, household={"savings": [SUSU, {**SUSU, "id": "b"}]})
    found = next(one for one in seen.advice if one.code == "X9")
    assert (found.severity, found.section, found.step) == ("red", "household", "savings")
    assert said(seen, "X9").replace("\xa0", " ") == (
        "The instalments are more than what is left with the family."
        " Your savings groups take Bs 2,000.00 a month, more than all instalments."
    )
    assert repaired(seen, "X9") == "Is each savings group written once, with the right amount?"


def test_where_the_loan_takes_the_money_the_check_names_the_loan() -> None:
    small = {**SUSU, "amount": 1_000}
    seen = reading(ROSA, household={"savings": [small], "debts": [{**SUSU, "months_left": "24"}] * 4})
    assert "savings" not in said(seen, "X9")
