"""From a starting point to the rows of a plan's lists, in a reader's own words, with the amounts left open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

from app.language.messages import Message, count
from app.plan.fields import AllAnswers, Answers, known
from app.plan.looked_at import TAKEN, WAITS
from app.plan.risk_years import of_risk
from app.plan.sections import field
from app.plan.sections.kinds import kind_key
from app.plan.sections.risks import LIKE
from app.plan.starting_points import StartingPoint
from app.plan.starting_points.papers import NUMBERS, TAX_NUMBER
from app.plan.starting_points.seasons import levels
from app.plan.starting_points.shape import Cost, Paper, Product, Risk, Thing
from app.plan.sureness import OF_PRODUCT

Line = Product | Thing | Cost | Paper | Risk
Row = dict[str, Any]


@dataclass(frozen=True)
class Part:
    """One list of a starting point, and the table of the plan that it goes into."""

    key: str
    section: str
    table: str
    lines: Callable[[StartingPoint], tuple[Line, ...]]
    counted: Callable[[int], Message]


PARTS = (
    Part(
        "products", "sales", "products", lambda one: one.products, lambda n: count("one product", "%(n)s products", n)
    ),
    Part("things", "start", "assets", lambda one: one.things, lambda n: count("one thing", "%(n)s things", n)),
    Part("costs", "costs", "costs", lambda one: one.costs, lambda n: count("one cost", "%(n)s costs", n)),
    Part("papers", "rules", "paper_list", lambda one: one.papers, lambda n: count("one paper", "%(n)s papers", n)),
    Part("risks", "risks", "risks", lambda one: one.risks, lambda n: count("one risk", "%(n)s risks", n)),
)

GUESSED = {tag.key: "guess" for tag in OF_PRODUCT}  # beside how many: the amounts that are typed beside them


def still_empty(part: Part, answers: AllAnswers) -> bool:
    """Whether nothing is written in the list: never opened, not known yet, or said to be empty."""
    stored = answers.get(part.section, {}).get(part.table)
    return not known(stored) or not stored


def taken(answers: AllAnswers) -> bool:
    """Whether any list still has a line of a starting point."""
    lists = (answers.get(part.section, {}).get(part.table) for part in PARTS)
    return any(str(row["id"]).startswith(TAKEN) for stored in lists if isinstance(stored, list) for row in stored)


def kind_of_work(one: StartingPoint, idea: Answers) -> Row:
    """The trade and the kind that are answered by taking it, where nobody answered them otherwise."""
    if idea.get("trade") not in (None, one.trade):
        return {}
    kind = kind_key(one.trade)
    told = {"trade": one.trade, kind: one.key}
    return {key: value for key, value in told.items() if idea.get(key) is None}


def rows(part: Part, one: StartingPoint, country: str, first: dt.date, speak: Callable[[str], str]) -> list[Row]:
    """The rows as they are stored; `speak` gives a marked text in the language of the person who takes them.

    `first`: the day from which twelve months are asked about, the first of a month.
    """
    measured = field(part.section, part.table).measured
    sure = {"evidence": "guess"} if measured else {}
    return [
        {"id": TAKEN + line.key, WAITS: True, **sure, **_cells(line, one.trade, country, first, speak)}
        for line in part.lines(one)
    ]


def with_own(words: str, line: Line, country: str) -> str:
    """A paper's name, the tax number's with what people of the country call it."""
    own = NUMBERS.get(country) if line is TAX_NUMBER else None
    return f"{words} ({own})" if own else words


def _cells(line: Line, trade: str, country: str, first: dt.date, speak: Callable[[str], str]) -> Mapping[str, Any]:
    match line:
        case Product():
            return {"name": speak(line.name), "unit": speak(line.unit), **GUESSED, **_sold(line, country, first)}
        case Thing():
            return {"name": speak(line.name), "life": str(line.life)}
        case Cost():
            return {"name": speak(line.name), "kind": line.kind, "starts": line.starts, "grows": line.grows}
        case Paper():
            return {"name": with_own(speak(line.name), line, country), "state": "to_do"}
        case Risk():
            words = {"what": speak(line.what), "before": speak(line.before), "after": speak(line.after)}
            return {**words, "likely": str(line.likely), LIKE: of_risk(line, trade)[0]}
        case _:
            assert_never(line)


def _sold(line: Product, country: str, first: dt.date) -> Row:
    """How many, and when: the numbers of a product."""
    numbers: Row = {"units": str(line.units), "ramp": [str(level) for level in line.ramp]}
    numbers["season"] = season(line, country, first)
    if line.most:
        numbers["most"] = str(line.most)
    return numbers


def season(line: Product, country: str, first: dt.date) -> list[str]:
    """The twelve months of a product as they are stored, January first."""
    return [str(level) for level in line.seasons.get(country) or levels(line.year, country, first)]
