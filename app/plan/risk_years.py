"""Which hard years of a plan count what its owner wrote that can go wrong.

She says it herself, or her words are those of our library: then nobody asks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from app.finance.hazards import hazards
from app.finance.stress import KEYS
from app.language.tongues import LANGUAGES, Tongue
from app.plan.answered import cell, rows, value
from app.plan.choices import offered
from app.plan.fields import AllAnswers, Field, known
from app.plan.sections.risks import LIKE, ONCE
from app.plan.starting_points import POINTS
from app.plan.starting_points.shape import Risk

Row = Mapping[str, Any]


def risks(answers: AllAnswers) -> tuple[dict[str, Any], ...]:
    """The risks that have a name, in their order."""
    return tuple(row for row in rows(answers, "risks", "risks") if known(row.get("what")))


def trade(answers: AllAnswers) -> str:
    return value(answers, "idea", "trade") or ""


def there(kind: str) -> tuple[str, ...]:
    """The hard years of a plan of this trade: those of all, and its own."""
    return (*KEYS, *(hazard.key for hazard in hazards(kind)))


def in_row(columns: Sequence[Field], answers: AllAnswers, row: Row) -> list[Field]:
    """The questions about a row as they are asked now; one for a hard year with those of this plan and the one that was
    chosen when it had another trade. A risk in words of our library has its own: that is not asked."""
    columns = offered(columns, answers, row)
    if by_its_words(row):
        return [column for column in columns if column.key != LIKE]
    mine = {*there(trade(answers)), ONCE, row.get(LIKE)}
    return [
        replace(column, choices=tuple(one for one in column.choices if one.key in mine))
        if column.key == LIKE
        else column
        for column in columns
    ]


def of_risk(risk: Risk, kind: str) -> tuple[str, ...]:
    """Those that count a risk of the library in a plan of this trade, the nearest first; ONCE where it is paid once."""
    return tuple(key for key in risk.years if key in (*there(kind), ONCE))


def years(row: Row, kind: str) -> tuple[str, ...]:
    """Those that count this risk, the nearest first; nothing where it is paid once, or where nobody said."""
    risk, said = by_its_words(row), cell(row, LIKE, "")
    found = of_risk(risk, kind) if risk else ()
    if said:
        found = (said, *(key for key in found if key != said and said in found))
    return tuple(key for key in found if key != ONCE)


def year_of(row: Row, kind: str) -> str | None:
    """The one that counts this risk, wherever it is told: the nearest."""
    return next(iter(years(row, kind)), None)


def by_its_words(row: Row | None) -> Risk | None:
    """The risk of the library that is written in these words, in whatever language."""
    return _library().get(_plain(row.get("what"))) if row else None


def weight(row: Row) -> tuple[int, int]:
    """How likely times how much, in minor units, and how likely: the heaviest are to be read first."""
    likely = int(cell(row, "likely", "1"))
    return likely * cost(row), likely


def cost(row: Row) -> int:
    """What it would cost once, in minor units; 0 where that is not known."""
    return int(cell(row, "cost", 0))


@cache
def _library() -> dict[str, Risk]:
    library = {risk.key: risk for one in POINTS for risk in one.risks}.values()
    return {_plain(Tongue(language).gettext(risk.what)): risk for language in LANGUAGES for risk in library}


def _plain(words: object) -> str:
    return str(words or "").casefold().strip(" .")
