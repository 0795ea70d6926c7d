"""One example for each question, told of the person whose country and work are nearest to the plan.

Each question carries one sentence of its own, which stands on blank paper. The modules here hold those of the other
persons, by the key of the page, or of a list and its column ("products.units"). An amount of money goes by the
country, and so does what is about the person, the family, the state or a lender; what is about the work goes by the
trade first. Figures are those of the worked cases; where a case has none, the sentence has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from app.plan.examples.costs import COSTS
from app.plan.examples.existing import EXISTING
from app.plan.examples.household import HOUSEHOLD
from app.plan.examples.idea import IDEA
from app.plan.examples.market import MARKET
from app.plan.examples.me import ME
from app.plan.examples.people import PEOPLE
from app.plan.examples.persons import IN_COUNTRY, IN_TRADE, PERSONS
from app.plan.examples.risks import RISKS
from app.plan.examples.rules import RULES
from app.plan.examples.sales import SALES
from app.plan.examples.sources import SOURCES
from app.plan.examples.start import START
from app.plan.examples.steps import STEPS
from app.plan.sections import SECTIONS

MONEY: Final = ("bolivianos", "francs", "cedis", "dinars", "dirhams")
ABOUT_WORK: Final = frozenset({"idea", "market", "sales", "people", "start", "costs", "risks", "steps"})
OTHERS: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = {
    "me": ME,
    "household": HOUSEHOLD,
    "idea": IDEA,
    "market": MARKET,
    "sales": SALES,
    "people": PEOPLE,
    "rules": RULES,
    "start": START,
    "costs": COSTS,
    "existing": EXISTING,
    "sources": SOURCES,
    "risks": RISKS,
    "steps": STEPS,
}


class Told(NamedTuple):
    """The sentences of one question; `trade_first`: the work says more than the country."""

    by: Mapping[str, str]
    trade_first: bool


def told(place: str, key: str, own: str, country: str, trade: str) -> str:
    """The sentence that is nearest to a plan; `own` is the question's, `place` the key of its part or list."""
    found = _TOLD.get((place, key))
    if found is None:
        return own
    near, alike = IN_COUNTRY.get(country, ""), IN_TRADE.get(trade, "")
    first, then = (alike, near) if found.trade_first else (near, alike)
    return found.by.get(first) or found.by.get(then) or own


def _every() -> Iterator[tuple[tuple[str, str], Told]]:
    """All that is told here, with the question's own sentence for whom it names."""
    for part in SECTIONS:
        own = {step.key: step.example for step in part.steps}
        own |= {field.key: field.example for field in part.fields if field.example}
        own |= {f"{table.key}.{column.key}": column.example for table in part.fields for column in table.columns}
        for key, others in OTHERS.get(part.key, {}).items():
            by = {person: own[key] for person in PERSONS if person in own[key]} | dict(others)
            money = any(name in text for text in by.values() for name in MONEY)
            table, _, column = key.rpartition(".")
            yield (table or part.key, column), Told(by, part.key in ABOUT_WORK and not money)


_TOLD: Final = dict(_every())
