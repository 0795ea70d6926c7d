"""The group that shares a business (I7): who takes part in it, and which part of the whole each share is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.language.messages import Message, count, say
from app.plan.answered import called
from app.plan.fields import known
from app.plan.sections.idea import LEFT

Row = Mapping[str, Any]
WHOLE = 100
WRITE = say("Write the shares: together they are 100.")


def there(rows: Iterable[Row]) -> list[Row]:
    """The rows of the list without who left the group."""
    return [row for row in rows if not known(row.get(LEFT))]


def told(rows: Iterable[Row]) -> Decimal:
    """All shares together that are told."""
    return sum((Decimal(row["share"]) for row in there(rows) if known(row.get("share"))), Decimal(0))


def unlike_whole(rows: Iterable[Row]) -> tuple[Message, Message]:
    """What is said of shares that are more or less than the whole, and what helps."""
    said = say("The shares of your group come to %(sum)s of every 100.", sum=told(rows))
    return said, say("Change them until they are 100.")


def nobody_told(rows: Sequence[Row], joint: Mapping[str, Any]) -> tuple[Message, Message] | None:
    """What is said while nobody of the group told a share, and what helps: of a plan that several write (`joint` is
    how they part what is taken home) also how many equal parts are counted. None once somebody told one."""
    if not there(rows) or any(known(row.get("share")) for row in there(rows)):
        return None
    if not joint:
        return say("No share of your group is written yet."), WRITE
    people = Fraction(joint["share"]).denominator
    equal = count(
        "Nobody told their share yet: we count one part.",
        "Nobody told their share yet: we count %(n)s equal parts.",
        people,
    )
    return equal, WRITE


def not_whole(rows: Sequence[Row], joint: Mapping[str, Any]) -> Iterator[tuple[Message, ...]]:
    """Under the list: nobody who writes the plan with others told a share, all shares are told and not the whole, or
    nothing is left for whose is not told."""
    untold = [row for row in there(rows) if not known(row.get("share"))]
    if joint and (equal := nobody_told(rows, joint)):
        yield equal
    elif untold and told(rows) >= WHOLE:
        yield (say("Nothing of 100 is left for %(name)s.", name=called(untold[0])),)
    elif there(rows) and not untold and told(rows) != WHOLE:
        yield unlike_whole(rows)


def shares(told: Sequence[str | None]) -> list[Fraction]:
    """Of shares of 100, some untold, what each is of the whole: what the told ones leave goes in equal parts to the
    others, and where all together are not 100 each counts beside the others as it was told."""
    given = [Fraction(one) if one is not None and known(one) else None for one in told]
    rest = WHOLE - sum((one for one in given if one is not None), Fraction(0))
    each = max(rest, Fraction(0)) / max(given.count(None), 1)
    counted = [each if one is None else one for one in given]
    whole = sum(counted, Fraction(0))
    return [one / whole if whole else Fraction(1, len(told)) for one in counted]
