"""What others of one plan take home, where it is told: it counts as a cost of the business, and each one's part comes
from the amount that was written for all."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from app.finance.inputs import Cost
from app.finance.outlook import Outlook
from app.finance.rounding import to_places
from app.language.messages import Message, Share, say
from app.language.money import Money
from app.plan.assumptions import taken_by_others
from app.plan.fields import AllAnswers
from app.plan.together import JOINT
from app.plan.words import own


def cost_name(cost: Cost) -> Message:
    """How a cost is called: as it was written, or whose home it goes to."""
    return say("What goes home to %(names)s", names=own(cost.name)) if cost.taken_home else own(cost.name)


def beside_costs(answers: AllAnswers, currency: str) -> Iterator[tuple[Message, ...]]:
    """Under the list of costs: that it is counted there already."""
    if cost := taken_by_others(answers):
        yield as_a_cost(cost, currency), say("Do not write it here.")


def in_costs(outlook: Outlook) -> Message | None:
    """That what the others take home stands among the costs; None where they take nothing."""
    at = _theirs(outlook)
    return None if at is None else as_a_cost(outlook.inputs.costs[at], outlook.inputs.currency)


def as_a_cost(cost: Cost, currency: str) -> Message:
    """How much a month of it is."""
    low, high = (Money(found(cost.schedule), currency) for found in (min, max))
    if low == high:
        return say(
            "What goes home to %(names)s counts as a cost too: %(amount)s a month.", names=own(cost.name), amount=low
        )
    return say(
        "What goes home to %(names)s counts as a cost too: from %(low)s to %(high)s a month.",
        names=own(cost.name),
        low=low,
        high=high,
    )


def in_costs_of_the_year(outlook: Outlook) -> Message | None:
    """The same of the first year together."""
    at = _theirs(outlook)
    if at is None:
        return None
    return say(
        "What goes home to %(names)s counts as a cost too: %(amount)s in the first year.",
        names=own(outlook.inputs.costs[at].name),
        amount=Money(sum(month.operating_costs[at] for month in outlook.months[1:]), outlook.inputs.currency),
    )


def part_of_all(outlook: Outlook, answers: AllAnswers, month: int, cost: Cost | None = None) -> Message | None:
    """How a part of what is taken home in a month comes from the amount for all: the reader's, or the others' where
    `cost` is theirs. None of any other cost, and where nothing is parted."""
    theirs = _theirs(outlook)
    if theirs is None or not (cost is None or cost.taken_home):
        return None
    row, share = outlook.months[month], Fraction(answers.get(JOINT, {}).get("share", "1"))
    mine, rest = row.owner_drawings, row.operating_costs[theirs]
    if not mine + rest:
        return None
    currency = outlook.inputs.currency
    whole, each = Money(mine + rest, currency), share if cost is None else 1 - share
    of_100, part = Share(to_places(each * 100, 2)), Money(mine if cost is None else rest, currency)
    if cost is None:
        return say(
            "For all of you %(whole)s is written. Your part is %(share)s of every 100: %(part)s.",
            whole=whole,
            share=of_100,
            part=part,
        )
    return say(
        "For all of you %(whole)s is written. The part of %(names)s is %(share)s of every 100: %(part)s.",
        whole=whole,
        names=own(cost.name),
        share=of_100,
        part=part,
    )


def _theirs(outlook: Outlook) -> int | None:
    """Which of the costs is what the others take home; None where they take nothing."""
    return next((at for at, cost in enumerate(outlook.inputs.costs) if cost.taken_home), None)
