"""The table of the checks: how grave each is, and what it keeps back. Nothing that is not named here keeps anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from app.language.messages import Message
from app.plan.checks import Advice, Severity
from app.plan.family_rules import school_all_year
from app.plan.fields import AllAnswers
from app.plan.reading import read
from tests.plan import bent_plans, demo_plans
from tests.plan.any_rows import LISTS, with_lines
from tests.plan.test_checks import reading

BLOCKS = {  # what keeps a plan from its mentor, a loan from its lender, a grant from the desk; all else is a word only
    **dict.fromkeys(("X0", "X1", "X2", "X3"), "mentor"),
    **dict.fromkeys(("X5", "X17"), "lender"),
    "X14": "desk",
}
ONLY_A_WORD = {"X17 either rate", "X17 the rate alone"}  # it is not known whether the law means this loan
SEVERITY: dict[str, Severity] = {
    "X0": "block",
    "X0 months": "block",
    "X1": "block",
    "X2": "block",
    "X2 with lost": "block",
    "X3": "block",
    "X4": "ask",
    "X5": "red",
    "X6 few days": "red",
    "X6 some days": "amber",
    "X7": "red",
    "X8": "ask",
    "X9 heavy": "amber",
    "X9 too heavy": "red",
    "X9 can fail": "red",
    "X9 more than there is": "red",
    "X10": "ask",
    "X11": "ask",
    "X12": "ask",
    "X13 nowhere": "ask",
    "X13 unsure": "ask",
    "X14 no offer": "block",
    "X14 ceiling": "block",
    "X14 bought": "block",
    "X15": "ask",
    "X15 typed": "ask",
    "X15 trade": "ask",
    "X16": "amber",
    "X16 ticked": "amber",
    "X17": "red",
    "X17 either rate": "amber",
    "X17 the rate alone": "amber",
    "X18 sales": "amber",
    "X18 costs": "amber",
    "X18 not said": "amber",
    "X19": "ask",
    "X20": "ask",
    "X21": "suggest",
    "X21 one month": "suggest",
    "X22": "amber",
    "B4": "ask",
    "B6 owes": "amber",
    "B6 twice": "ask",
    "B7": "amber",
    "B7 bad months": "ask",
    "B8": "suggest",
    "C4": "ask",
    "C4 two payers": "amber",
    "C5 guessed": "ask",
    "C5 set": "amber",
    "C5 old": "amber",
    "C6": "ask",
    "C8": "ask",
    "C8 lines": "ask",
    "C9": "ask",
    "C10": "ask",
    "C11": "amber",
    "C12": "ask",
    "C12 over": "ask",
    "F3": "amber",
    "F5": "ask",
    "G4": "ask",
    "H4": "ask",
    **{f"{number} none": "ask" for number in ("H4", "H6", "H7", "H8", "H10")},
    "H11": "ask",
    "H12 pot": "ask",
    "H12 twice": "ask",
    "H12 turn": "ask",
    "H12 same": "amber",
    "I7": "red",
    "I7 nobody": "red",
    "L3": "amber",
    "L4": "ask",
    "M2": "ask",
    "M4": "ask",
    "M4 one": "ask",
    "M9": "ask",
    "M10": "amber",
    "M10 nobody": "ask",
    "M12": "ask",
    "N3": "ask",
    "N3 rest": "ask",
    "N6": "red",
    "P2": "ask",
    "P2 another": "ask",
    "P3": "ask",
    "P3 over": "ask",
    "S1": "ask",
    "W2": "ask",
}
BESIDE_ITS_LIST: dict[str, Callable[[AllAnswers], Iterator[tuple[Message, ...]]]] = {
    "H6": school_all_year  # said where the list is written; each worked plan pays school so, so no check carries it
}
OF_FIGURES = {  # computed from all the figures of a plan, which one hole in a list that counts holds up
    *("X0", "X1", "X5", "X6", "X7", "X8", "X9", "X17", "X21", "X22", "B7", "C8", "C11", "F3", "L3", "M10"),
}
BY_ANSWERS = {"X0 months", "C8 lines", "M10 nobody"}  # said without them
PRODUCTS = ("sales", "products")
WAITS = {  # what one more row that is not finished takes back, since it may be just what is missing
    **{shown: {("costs", "costs")} for shown in ("X13 nowhere", "X13 unsure")},
    **{f"{number} none": {("household", "spending")} for number in ("H4", "H6", "H7", "H8", "H10")},
    "B6 owes": {("existing", "customers_owe"), ("existing", "equipment")},
    "F5": {PRODUCTS},
    "M4 one": {("market", "others")},
}
BENT = {**dict(bent_plans.of_the_table()), **dict(bent_plans.beside_the_table())}


def code(shown: str) -> str:
    return shown.partition(" ")[0]


def found(shown: str) -> set[tuple[str, str]]:
    """How grave the check is on its plan, and what it blocks."""
    return {(one.severity, one.blocks) for one in BENT[shown].advice if one.code == code(shown)}


def test_every_check_of_the_guided_plan_stands_in_the_table() -> None:
    assert set(BENT) == set(SEVERITY)
    assert {code(shown) for shown in SEVERITY} >= {f"X{n}" for n in range(23)}


@pytest.mark.parametrize("shown", SEVERITY)
def test_a_check_is_as_grave_as_the_table_says_and_keeps_back_what_it_names(shown: str) -> None:
    blocks = "none" if shown in ONLY_A_WORD else BLOCKS.get(code(shown), "none")
    assert found(shown) == {(SEVERITY[shown], blocks)}


@pytest.mark.parametrize("number", BESIDE_ITS_LIST)
@pytest.mark.parametrize("case", demo_plans.IDS)
def test_what_is_asked_beside_its_list_is_asked_of_every_worked_plan_and_keeps_nothing_back(
    number: str, case: str
) -> None:
    assert len(list(BESIDE_ITS_LIST[number](demo_plans.answers(case)))) == 1
    assert number not in {one.code for one in reading(case).advice}


def said() -> list[Advice]:
    """All that any plan of the demo or any bent one is told."""
    plans = [*BENT.values(), *(reading(case) for case in demo_plans.IDS)]
    return [one for plan in plans for one in plan.advice]


def with_one_more(shown: str, where: tuple[str, str]) -> set[tuple[str, str]]:
    """The same of its plan with one more row in this list, which has its first answer alone."""
    (part, key), table, seen = where, LISTS[where], BENT[shown]
    listed = seen.answers.get(part, {}).get(key)
    row = {"id": "more", table.columns[0].key: "Feathers"}
    answers = with_lines(seen.answers, where, [*(listed if isinstance(listed, list) else ()), row])
    again = read(answers, seen.place, seen.reference, seen.number, seen.granted)
    return {(one.severity, one.blocks) for one in again.advice if one.code == code(shown)}


@pytest.mark.parametrize("shown", SEVERITY)
def test_one_more_row_that_is_not_finished_takes_back_nothing_that_is_said_of_the_others(shown: str) -> None:
    if code(shown) in OF_FIGURES and shown not in BY_ANSWERS:
        assert not with_one_more(shown, PRODUCTS)
    else:
        assert {where for where in LISTS if not found(shown) <= with_one_more(shown, where)} == WAITS.get(shown, set())


def test_nothing_else_keeps_anything_back() -> None:
    assert {(one.code, one.blocks) for one in said() if one.blocks != "none"} == set(BLOCKS.items())


def test_whatever_blocks_at_once_is_said_as_such_and_nothing_else_is() -> None:
    """Red figures keep a loan from its lender and are no error of the plan."""
    at_once = {one for one, door in BLOCKS.items() if door != "lender"}
    assert {one.code for one in said() if one.severity == "block"} == at_once
