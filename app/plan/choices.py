"""What other answers make of a question: choices that are the names of another table, as many boxes as were told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.language.messages import mark
from app.plan.fields import AllAnswers, Answers, Choice, Field, known
from app.plan.month_names import from_opening
from app.plan.sections.idea import begins_new

PAID_BY = {"purpose": "loan"}  # a choice among bought things: its answer, and how a thing's own row says the same
AS_MANY_AS = {"instalments": ("sources", "term")}  # a series by month, and the answer that says how many months
GONE = mark("This name is not in your lists any more. Was it renamed? Then tick the new one.")
NOT_BOUGHT = ("grant", "mine", "gift")  # who pays for what costs the business no money
FURTHER = {  # such a choice has further lists beside its own: what else is paid at the start, and each month
    "purpose": (("start", "deposits"), ("start", "advances"), ("start", "opening_costs"), ("costs", "costs"))
}
AMOUNTS = {"purpose": (("start", "first_stock"),)}  # and amounts that have no row: chosen by the key of their question
OF_RUNNING = frozenset({"opening_month"})  # its hint is for a business that runs already


def offered(fields: Sequence[Field], answers: AllAnswers, stored: Any = None) -> tuple[Field, ...]:
    """The questions as they are asked now; what was chosen before stays a choice when its row was renamed."""
    return tuple(
        _offered(field, answers, (stored or {}).get(field.key))
        if field.among
        else replace(from_opening(field, answers), shown=_boxes(answers, *AS_MANY_AS[field.key]))
        if field.key in AS_MANY_AS
        else replace(field, hint="")
        if field.key in OF_RUNNING and begins_new(answers)
        else from_opening(field, answers)
        for field in fields
    )


def names(answers: AllAnswers, part: str, key: str) -> tuple[str, ...]:
    """The names of a table's rows, in its order; none where nothing is written."""
    return _names(_rows(answers, part, key))


def tables(field: Field) -> tuple[tuple[str, str], ...]:
    """The lists, (part, key), whose rows can be chosen here by their names."""
    return (*((field.among,) if field.among else ()), *FURTHER.get(field.key, ()))


def still_there(field: Field, answers: AllAnswers) -> frozenset[str]:
    """What can be chosen: the names of all rows of its tables, and the amounts that are to be paid."""
    amounts = (*_amounts(field.key, answers), *_not_answered(field.key, answers))
    return frozenset({*(name for place in tables(field) for name in names(answers, *place)), *amounts})


def to_pay(answers: AllAnswers) -> tuple[str, ...]:
    """All that money of the business or of a loan pays: rows by their names, amounts by the keys of their questions."""
    places = (("start", "assets"), *FURTHER["purpose"])
    found = [row for place in places for row in _rows(answers, *place) if row.get("payer") not in NOT_BOUGHT]
    return (*_names(found), *_amounts("purpose", answers))


def told_by_rows(fields: Sequence[Field], answers: AllAnswers, stored: Answers) -> Answers:
    """What is stored, and for a choice that was never made the rows that say it themselves: ticked, not yet saved. No
    other question is answered before somebody answers it."""
    open_ones = [field for field in fields if field.key not in stored]
    ticked: dict[str, Any] = {field.key: _paid(field, answers) for field in open_ones if field.key in PAID_BY}
    return {**ticked, **stored}


def _boxes(answers: AllAnswers, part: str, key: str) -> int:
    """As many as were told there; 0 while nobody knows."""
    told = answers.get(part, {}).get(key)
    return int(Decimal(told)) if known(told) and told is not None else 0


def _paid(field: Field, answers: AllAnswers) -> list[str]:
    found = _rows(answers, *(field.among or ("", "")))
    return list(_names([row for row in found if row.get("payer") == PAID_BY[field.key]]))


def _amounts(chooser: str, answers: AllAnswers) -> tuple[str, ...]:
    """The amounts that can be chosen there and are more than nothing."""
    told = ((key, answers.get(part, {}).get(key)) for part, key in AMOUNTS.get(chooser, ()))
    return tuple(key for key, amount in told if isinstance(amount, int) and amount > 0)


def _not_answered(chooser: str, answers: AllAnswers) -> tuple[str, ...]:
    """Those that nobody told yet: they may be more than nothing."""
    return tuple(key for part, key in AMOUNTS.get(chooser, ()) if not isinstance(answers.get(part, {}).get(key), int))


def _rows(answers: AllAnswers, part: str, key: str) -> list[Mapping[str, Any]]:
    found = answers.get(part, {}).get(key)
    return found if isinstance(found, list) else []


def _names(found: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(row["name"]) for row in found if known(row.get("name"))))


def _offered(field: Field, answers: AllAnswers, stored: Any) -> Field:
    chosen = stored if isinstance(stored, list) else [stored] if known(stored) else []
    found = to_pay(answers) if field.key in PAID_BY else names(answers, *(field.among or ("", "")))
    if found:
        found = (*found, *_not_answered(field.key, answers))
    every = dict.fromkeys([*found, *map(str, chosen)])
    hint = "" if every else field.hint  # it says why there is nothing to choose from
    own, there = {choice.key: choice for choice in field.choices}, still_there(field, answers)
    shown = (own.get(name, Choice(name, name, "" if name in there else GONE)) for name in every)
    return replace(field, choices=tuple(shown), hint=hint)
