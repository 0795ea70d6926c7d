"""Whether a number moves money is told as the engine finds it: a fifth more and less, and each month looked at again."""

from __future__ import annotations

import copy
from decimal import Decimal
from typing import Any

import pytest

from app.finance.errors import ImpossibleTerms
from app.finance.projection import outlook
from app.plan.assumptions import figures
from app.plan.fields import Field, Kind
from app.plan.first_stock import counted
from app.plan.guesses import Guess, guesses
from app.plan.sections import SECTIONS
from app.plan.sections.start import FIRST_GOODS, FIRST_STOCK
from tests.plan import demo_plans, test_before

CASES = {case: demo_plans.answers(case) for case in demo_plans.IDS} | {"running": test_before.answers()}


def unsure(answers: Any) -> Any:
    """The same plan, all of whose numbers are said to be guesses."""
    told = copy.deepcopy(answers)
    for part in SECTIONS:
        given = told.setdefault(part.key, {})
        for field in part.fields:
            value = given.get(field.key)
            if field.measured and field.kind is Kind.TABLE and isinstance(value, list):
                for row in value:
                    row["evidence"] = "guess"
            elif field.measured and value is not None:
                given.setdefault("evidence", {})[field.key] = "guess"
    return told


def bent(answers: Any, guess: Guess, by: Decimal) -> Any:
    """The plan with the amounts of this line, or this answer, a fifth more or less."""
    told = copy.deepcopy(answers)
    given = told[guess.section.key]
    for field in guess.step.fields:
        if field.kind is not Kind.TABLE:
            if field.measured and given.get(field.key) is not None:
                given[field.key] = share(given[field.key], field, by)
            continue
        for row in given.get(field.key) or ():
            for column in field.columns if row["id"] == guess.row else ():
                if (
                    guess.column in (column.key, "")
                    and column.kind is Kind.MONEY
                    and isinstance(row.get(column.key), int)
                ):
                    row[column.key] = int(row[column.key] * by)
                elif guess.column == column.key:
                    row[column.key] = str(Decimal(row[column.key]) * by)
        if field == FIRST_GOODS and given.get(field.key):
            given[FIRST_STOCK.key] = counted(given[field.key])
    return told


def share(value: Any, field: Field, by: Decimal) -> Any:
    if field.kind is Kind.SERIES:
        return [int(one * by) for one in value]
    return int(value * by) if field.kind is Kind.MONEY else str(Decimal(value) * by)


def months(case: str, answers: Any) -> list[tuple[int, ...]]:
    """Each month of box and family; nothing where another loan no longer goes with its months."""
    try:
        seen = outlook(figures(answers, demo_plans.place(test_before.CASE if case == "running" else case)))
    except ImpossibleTerms:
        return []
    return [tuple(month.closing_cash for month in seen.months[:19]), tuple(month.reserve for month in seen.household)]


@pytest.mark.parametrize("case", CASES)
def test_a_number_counts_where_a_fifth_more_or_less_makes_a_month_of_box_or_family_another(case: str) -> None:
    answers = unsure(CASES[case])
    planned = months(case, answers)
    found = [guess for guess in guesses(answers) if not guess.line]
    assert len(found) > 15
    for guess in found:
        other = [months(case, bent(answers, guess, by)) for by in (Decimal("0.8"), Decimal("1.2"))]
        assert guess.counts is any(one != planned for one in other), (
            guess.section.key,
            guess.step.key,
            guess.row,
            guess.moved,
        )
