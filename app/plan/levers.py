"""What if: a few answers moved together, each by so much, and the answers that come of it.

A lever at 0 leaves the answers alone. What a lever gives is what a person could have written, so that the figures of
those answers are the figures that are shown, and keeping them is saving them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from app.finance.rounding import divided
from app.language.messages import Message, count, mark, say
from app.plan.answered import decimal, rows, value
from app.plan.applying import months_later, with_answers
from app.plan.fields import AllAnswers
from app.plan.lines import measured
from app.plan.recipes import dearer
from app.plan.sections.borrowing import TERM, wants_loan
from app.plan.words import own

Levers = Mapping[str, int]
Changed = dict[str, dict[str, Any]]  # by part, its changed answers
MOST_UNITS = Decimal(1_000_000)  # as the question takes


@dataclass(frozen=True)
class Lever:
    """`least` to `most` in steps: of every 100 more or less, or months."""

    key: str
    label: str
    least: int
    most: int
    step: int
    months: bool = False


LEVERS = (
    Lever("price", mark("The price of what you sell"), -30, 30, 5),
    Lever("pieces", mark("How many you sell"), -50, 50, 5),
    Lever("material", mark("What material and goods cost you"), -50, 50, 5),
    Lever("cost", mark("Your largest cost beside material"), -50, 50, 5),
    Lever("home", mark("What you take home"), -100, 50, 10),
    Lever("loan", mark("How much you borrow"), -50, 50, 10),
    Lever("term", mark("Over how many months you give it back"), -12, 24, 1, months=True),
    Lever("later", mark("When you open"), 0, 11, 1, months=True),
)


def fitting(answers: AllAnswers) -> tuple[Lever, ...]:
    """Those that move something in this plan."""
    borrows = wants_loan(answers)
    here = {
        "material": any(row["unit_cost"] for row in rows(answers, "sales", "products")),
        "cost": bool(rows(answers, "costs", "costs")),
        "loan": borrows,
        "term": borrows and not value(answers, "sources", "instalments"),
    }
    found = (lever for lever in LEVERS if here.get(lever.key, True))
    return tuple(_within(lever, answers) if lever.key == "term" else lever for lever in found)


def read(asked: Mapping[str, str], answers: AllAnswers) -> dict[str, int]:
    """The levers as they came in an address: what is none of a lever's steps leaves it at 0."""
    return {lever.key: _step(lever, asked.get(lever.key, "")) for lever in fitting(answers)}


def moved(answers: AllAnswers, levers: Levers) -> Changed:
    """The answers that change, by part."""
    changed: Changed = {}
    for key, by in levers.items():
        if by:
            part, new = _MOVES[key](answers, by)
            answers = with_answers(answers, {part: new})
            changed[part] = {**changed.get(part, {}), **new}
    return changed


def words(lever: Lever, by: int) -> Message:
    """Where a lever stands, in words."""
    if not by:
        return say("as it is")
    if lever.key == "later":
        return count("one month later", "%(n)s months later", by)
    if lever.months:
        longer = count("one month longer", "%(n)s months longer", by)
        return longer if by > 0 else count("one month shorter", "%(n)s months shorter", -by)
    if by > 0:
        return say("%(by)s for every 100 more", by=by)
    return say("%(by)s for every 100 less", by=-by)


def steps(lever: Lever) -> tuple[tuple[int, Message], ...]:
    """Where it can stand, from one end to the other, in words."""
    return tuple((by, words(lever, by)) for by in range(lever.least, lever.most + 1, lever.step))


def in_whole_pieces(answers: AllAnswers, levers: Levers) -> Message | None:
    """Why these figures are not quite those of a hard year of the same words: nobody writes 14.4 pieces.

    Named is the product that rounding moves most for its size.
    """
    by = levers.get("pieces", 0)
    sold = [(row, Decimal(row["units"]) * (100 + by) / 100) for row in rows(answers, "sales", "products")]
    counted = [(at, row, exact) for at, (row, exact) in enumerate(sold) if not measured(row["units"])]
    moved_by = [(abs(_units(row, by) - exact) / exact, at) for at, row, exact in counted]
    if not any(far for far, _ in moved_by):
        return None
    row, exact = sold[max(moved_by)[1]]
    said = {
        "product": str(row["name"]),
        "before": int(row["units"]),
        "after": _units(row, by),
        "exact": exact.normalize(),
    }
    return say(
        "Here “%(product)s” goes from %(before)s to %(after)s: pieces stay whole. A hard year counts %(exact)s.", **said
    )


def about(lever: Lever, answers: AllAnswers) -> Message | None:
    """Which cost it is."""
    if lever.key != "cost":
        return None
    return own(str(_largest(answers)["name"]))


def _step(lever: Lever, typed: str) -> int:
    digits = typed.removeprefix("-")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 3:
        return 0
    by = int(typed)
    fits = lever.least <= by <= lever.most and (by - lever.least) % lever.step == 0
    return by if fits else 0


def _scaled(amount: int, by: int) -> int:
    return divided(amount * (100 + by), 100)


def _price(answers: AllAnswers, by: int) -> tuple[str, dict[str, Any]]:
    sold = [{**row, "price": max(1, _scaled(row["price"], by))} for row in rows(answers, "sales", "products")]
    return "sales", {"products": sold}


def _units(row: Mapping[str, Any], by: int) -> Decimal:
    """Pieces stay whole; what was told with decimals keeps two."""
    unit = Decimal("0.01") if measured(row["units"]) else Decimal(1)
    return min(MOST_UNITS, max(unit, _scaled(int(Decimal(row["units"]) / unit), by) * unit))


def _written(units: Decimal) -> str:
    """As a form writes it; but 3.00 keeps a zero, since a 3 would be counted in pieces from then on."""
    whole, point, rest = f"{units:f}".partition(".")
    return f"{whole}.{rest.rstrip('0') or '0'}" if point else whole


def _pieces(answers: AllAnswers, by: int) -> tuple[str, dict[str, Any]]:
    sold = [{**row, "units": _written(_units(row, by))} for row in rows(answers, "sales", "products")]
    return "sales", {"products": sold}


def _material(answers: AllAnswers, by: int) -> tuple[str, dict[str, Any]]:
    return "sales", {"products": dearer(rows(answers, "sales", "products"), lambda price: _scaled(price, by))}


def _largest(answers: AllAnswers) -> dict[str, Any]:
    return max(rows(answers, "costs", "costs"), key=lambda row: int(row["amount"]))


def _cost(answers: AllAnswers, by: int) -> tuple[str, dict[str, Any]]:
    largest = _largest(answers)
    new = {**largest, "amount": _scaled(largest["amount"], by)}
    if isinstance(largest.get("first"), list):
        new["first"] = [_scaled(amount, by) for amount in largest["first"]]
    return "costs", {"costs": [new if row is largest else row for row in rows(answers, "costs", "costs")]}


def _home(answers: AllAnswers, by: int) -> tuple[str, dict[str, Any]]:
    return "costs", {"drawings": [_scaled(amount, by) for amount in value(answers, "costs", "drawings")]}


def _loan(answers: AllAnswers, by: int) -> tuple[str, dict[str, Any]]:
    """Of a loan by months each is moved alike, and the last takes the rest."""
    amount = max(1, _scaled(value(answers, "sources", "amount"), by))
    new: dict[str, Any] = {"amount": amount}
    if given := value(answers, "sources", "instalments"):
        scaled = [_scaled(one, by) for one in given]
        last = max(at for at, one in enumerate(given) if one)
        scaled[last] += amount - sum(scaled)
        new["instalments"] = scaled
    return "sources", new


def _within(lever: Lever, answers: AllAnswers) -> Lever:
    """The same, with no step that asks for more months than the question takes, or for none after those of grace."""
    term, grace = _months(answers)
    most = min(lever.most, TERM.most - term) if TERM.most else lever.most
    return replace(lever, least=min(0, max(lever.least, grace + 1 - term)), most=max(0, most))


def _term(answers: AllAnswers, by: int) -> tuple[str, dict[str, Any]]:
    """Never so short that nothing is left after the months of grace."""
    term, grace = _months(answers)
    return "sources", {"term": str(min(TERM.most or term + by, max(grace + 1, term + by)))}


def _months(answers: AllAnswers) -> tuple[int, int]:
    """In which the loan is given back, and those of them without principal."""
    return int(decimal(answers, "sources", "term", "1")), int(decimal(answers, "sources", "grace"))


def _later(answers: AllAnswers, by: int) -> tuple[str, dict[str, Any]]:
    return "start", {"opening_month": months_later(value(answers, "start", "opening_month"), by)}


_MOVES: dict[str, Callable[[AllAnswers, int], tuple[str, dict[str, Any]]]] = {
    "price": _price,
    "pieces": _pieces,
    "material": _material,
    "cost": _cost,
    "home": _home,
    "loan": _loan,
    "term": _term,
    "later": _later,
}
