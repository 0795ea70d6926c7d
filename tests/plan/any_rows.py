"""Lines of every list of a plan with any of their answers, as a file may bring them: none is needed to be read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from random import Random
from typing import Any

from app.plan.fields import AllAnswers, Field, Kind
from app.plan.sections import SECTIONS
from tests.plan import demo_plans
from tests.plan.test_how_much_is_asked import with_everything

Row = dict[str, Any]
BASES = {
    "everything": (with_everything(), demo_plans.place("sn_sewing_b_seasonal_loan")),
    **{case: (demo_plans.answers(case), demo_plans.place(case)) for case in ("bo_bakery", "gh_layers")},
}
LISTS: Mapping[tuple[str, str], Field] = {
    (part.key, table.key): table for part in SECTIONS for table in part.fields if table.kind is Kind.TABLE
}
NAMES = ("Kofi", "Kofi", "Licence", "Tax", "Rent")  # few, so that lines of two lists bear one name


def line(n: int, columns: Collection[Field], pick: Random) -> Row:
    """A line with answers in these columns and in no other."""
    told = {column.key: cell(column, pick) for column in columns}
    return {"id": f"r{n}", **told, **({"evidence": "guess"} if pick.random() < 0.2 else {})}


def with_lines(answers: AllAnswers, where: tuple[str, str], lines: list[Row]) -> AllAnswers:
    part, table = where
    return {**answers, part: {**answers.get(part, {}), table: lines}}


def torn(pick: Random) -> tuple[str, AllAnswers]:
    """A plan of which many lists have lines with holes; of some plans only the columns that may be open have them."""
    case, holes, lists, whole = pick.choice(list(BASES)), *pick.choices((0.1, 0.3, 0.5), k=2), pick.random() < 0.4
    answers: AllAnswers = BASES[case][0]
    for where, table in LISTS.items():
        if pick.random() < lists:
            wanted = [
                [one for one in table.columns if pick.random() > holes or (whole and one.required)] for _ in range(4)
            ]
            answers = with_lines(answers, where, [line(n, columns, pick) for n, columns in enumerate(wanted)])
    return case, answers


def cell(column: Field, pick: Random) -> Any:
    """An answer that this column takes."""
    least = column.least or 0
    match column.kind:
        case Kind.LINE | Kind.TEXT:
            return pick.choice(NAMES)
        case Kind.MONEY:
            return pick.choice((least, 5_000, 20_000))
        case Kind.NUMBER:
            return str(pick.choice((least, min(int(least) + 3, column.most or 99))))
        case Kind.MONTH:
            return pick.choice(("2026-11", "2024-03"))
        case Kind.MONTHS:
            return pick.choice(([1], [2, 12]))
        case Kind.YES_NO:
            return pick.choice(("yes", "no"))
        case Kind.CHOICE:
            chosen = pick.choice([choice.key for choice in column.choices] or NAMES)
            return [chosen] if column.many else chosen
        case Kind.SERIES:
            levels: tuple[Any, ...] = (
                (0, 5_000) if column.of == "money" else tuple(str(max(least, n)) for n in (0, 100))
            )
            return pick.choices(levels, k=12 if column.by == "calendar" else pick.choice((1, column.length)))
        case Kind.TABLE:
            return [line(n, [one for one in column.columns if pick.random() < 0.6], pick) for n in range(3)]
