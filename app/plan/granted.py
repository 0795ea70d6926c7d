"""What the desk said about a plan's grant in kind: how much it can give, when, on which proof, and its yes.

The desk's words are "terms" (`stored_terms`) and "yes" ({"things": rows of the start list that the grant pays}); their
fold is kept with the plan: {"terms": the newest, "things": {row: the first day of a yes to it}, "yes": the newest day}.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from app.language.messages import Message, say
from app.language.money import Money, exponent
from app.plan.answered import rows
from app.plan.fields import AllAnswers, known

if TYPE_CHECKING:
    from app.plan.other_money import Rate

TERMS, YES = "terms", "yes"


@dataclass(frozen=True)
class Tranche:
    """What is delivered, in which month ("2027-03"; None: not known yet), on which proof."""

    what: str
    month: str | None
    proof: str


@dataclass(frozen=True)
class Granted:
    """`ceiling` is in the programme's money, None while it is not known; `since` is (row, first day of a yes) each."""

    ceiling: Money | None = None
    rate: Rate | None = None
    tranches: tuple[Tranche, ...] = ()
    since: tuple[tuple[str, dt.date], ...] = ()
    yes: dt.date | None = None

    def limit(self, home: str) -> Money | None:
        """The ceiling in the plan's money, rounded down so that it is never overstated; None while it is not known."""
        if self.ceiling is None or self.ceiling.currency == home:
            return self.ceiling
        if self.rate is None:
            return None
        exact = Fraction(self.ceiling.amount) * Fraction(self.rate.rate) / self.rate.per
        return Money(int(exact * 10 ** exponent(home)), home)

    def too_early(self, row: Mapping[str, Any]) -> bool:
        """Whether a thing was bought, and in a month before the programme said yes to it."""
        bought, yes = row.get("bought"), dict(self.since).get(row["id"])
        return known(bought) and (yes is None or str(bought) < yes.isoformat()[:7])


NOTHING_SAID = Granted()


def read(stored: Mapping[str, Any] | None) -> Granted:
    """The fold that is kept with a plan."""
    if not stored:
        return NOTHING_SAID
    terms = stored.get("terms") or {}
    rate: Rate | None = None
    if terms.get("rate"):
        from app.plan.other_money import read as read_rate  # noqa: PLC0415 - for programmes that give in another money

        rate = read_rate({**terms["rate"], "id": ""})
    ceiling = Money(terms["ceiling"], terms["currency"]) if terms.get("ceiling") is not None else None
    return Granted(
        ceiling=ceiling,
        rate=rate,
        tranches=tuple(Tranche(one["what"], one.get("month"), one.get("proof", "")) for one in terms["tranches"])
        if terms
        else (),
        since=tuple((row, dt.date.fromisoformat(day)) for row, day in stored.get("things", {}).items()),
        yes=dt.date.fromisoformat(stored["yes"]) if stored.get("yes") else None,
    )


def fold(said: Iterable[tuple[str, Mapping[str, Any], dt.date]]) -> dict[str, Any]:
    """The desk's words (kind, data, day), the oldest first, as they are kept with the plan."""
    kept: dict[str, Any] = {}
    for kind, data, day in said:
        if kind == TERMS:
            kept["terms"] = dict(data)
        else:
            kept["things"] = {**dict.fromkeys(data["things"], day.isoformat()), **kept.get("things", {})}
            kept["yes"] = day.isoformat()
    return kept


def paid_by_grant(answers: AllAnswers) -> tuple[dict[str, Any], ...]:
    """The lines of the start list that the grant is to pay."""
    return tuple(row for row in rows(answers, "start", "assets") if row.get("payer") == "grant")


def new_since(granted: Granted, answers: AllAnswers) -> tuple[dict[str, Any], ...]:
    """The lines that no yes of the programme was about."""
    return tuple(row for row in paid_by_grant(answers) if row["id"] not in dict(granted.since))


def asked(answers: AllAnswers, home: str) -> Money:
    """What these lines cost together, as far as it is known."""
    return Money(sum(row["price"] for row in paid_by_grant(answers) if known(row.get("price"))), home)


def above(granted: Granted, answers: AllAnswers, home: str) -> Money | None:
    """By how much these lines are above the ceiling; None where they are not, or where that is not known."""
    limit = granted.limit(home)
    over = asked(answers, home).minor - limit.minor if limit else 0
    return Money(over, home) if over > 0 else None


def can_give(granted: Granted, home: str) -> Message | None:
    """How much the programme can give, in the plan's money where the rate is known."""
    if granted.ceiling is None:
        return None
    if granted.ceiling.currency == home:
        return say("The programme can give goods up to %(limit)s.", limit=granted.ceiling)
    if granted.rate is None:
        return say("The programme can give goods up to %(limit)s. The rate is not known yet.", limit=granted.ceiling)
    return say(
        "The programme can give goods up to %(limit)s. That is %(ceiling)s at %(rate)s, of %(day)s.",
        limit=granted.limit(home),
        ceiling=granted.ceiling,
        rate=granted.rate.told(home),
        day=granted.rate.day,
    )
