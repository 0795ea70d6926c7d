"""What a mentor gives points for, one line after another, and what each number from 1 to 4 means (V2).

Points are kept as {line key: {"points": 1 to 4, "reason": str}}; either may still be missing in a draft. They are never
added up: no sum decides anything. Every part of the plan belongs to one line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.language.messages import Message, mark, say

Points = Mapping[str, Mapping[str, int | str]]


@dataclass(frozen=True)
class Line:
    """`asks` is what to look at; `sections` are the keys of the parts that the line is about."""

    key: str
    title: Message
    asks: Message
    sections: tuple[str, ...]


LINES = (
    Line(
        "person",
        say("The person and what they can do"),
        say("What shows that they want this work, know it and can count money?"),
        ("me",),
    ),
    Line(
        "demand",
        say("Customers and demand"),
        say("Who buys, how often, and how was it checked?"),
        ("idea", "market"),
    ),
    Line(
        "price",
        say("Price, sales and costs"),
        say("Do the prices pay all the costs, also in a weak month?"),
        ("sales", "people", "costs"),
    ),
    Line(
        "box",
        say("The box in its lowest month"),
        say("Does the box hold, with old debts and a loan?"),
        ("existing", "sources"),
    ),
    Line(
        "family",
        say("Family and business together"),
        say("Do both have enough, month by month?"),
        ("household",),
    ),
    Line(
        "start",
        say("What is bought, and the papers"),
        say("Is each thing needed, each seller known, each paper possible?"),
        ("rules", "start"),
    ),
    Line(
        "risks",
        say("What could go wrong"),
        say("Are the real dangers named, each with something to do?"),
        ("risks",),
    ),
    Line(
        "steps",
        say("The first steps"),
        say("Is it clear who does what, by when, and what it costs?"),
        ("steps",),
    ),
)
MEANINGS = {
    1: mark("Does not hold"),
    2: mark("Holds only if something changes"),
    3: mark("Holds; small things are open"),
    4: mark("Holds well"),
}
POINTS, REASON = "points", "reason"
EXPLAINED = (1, 2)  # points that need a reason


def missing(given: Points) -> tuple[tuple[Line, str], ...]:
    """What a draft still waits for: each line with `POINTS` or `REASON`, in the order of the lines."""
    found = ((line, _missing(given.get(line.key, {}))) for line in LINES)
    return tuple((line, what) for line, what in found if what)


def whole(given: Points) -> bool:
    """Whether every line has its points, and a reason where one is needed."""
    return not missing(given)


def reasons(given: Points, hidden: frozenset[str] = frozenset()) -> tuple[tuple[Line, str], ...]:
    """Each line that has words, without those about a part in `hidden`."""
    told = ((line, str(given.get(line.key, {}).get(REASON, ""))) for line in LINES if hidden.isdisjoint(line.sections))
    return tuple((line, words) for line, words in told if words)


def _missing(one: Mapping[str, int | str]) -> str:
    if one.get(POINTS) not in MEANINGS:
        return POINTS
    return REASON if one[POINTS] in EXPLAINED and not one.get(REASON) else ""
