"""A plan of several people: what each has alone, and which part of what is taken home is each one's.

Everybody sits on a seat, the owner on 1. The parts in `OWN` are each person's alone: the owner's stand under their own
names, another's under “household@2”. The part `joint`, which no question asks for, keeps how many they are, {"people":
int}, so that a version stays as it was when somebody comes or leaves. A reader's plan is the shared parts with her own
ones in their places, and in place of `joint` her share of what is taken home and those before it, as fractions, with
the others' names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from app.finance.rounding import part_of
from app.plan import group
from app.plan.fields import AllAnswers

OWN = frozenset(
    {"me", "household", "told", "looked"}
)  # with where her amounts come from and which prices she looked at
JOINT = "joint"
OWNER = 1
MOST_PEOPLE = 5  # who write one plan
NAMED = 3  # of the others, in the name of a line
AT = "@"
SEAT_ROW = re.compile(r"m\d{1,2}")


def stored_name(part: str, seat: int) -> str:
    """Under which name this person's answers of a part are kept."""
    return f"{part}{AT}{seat}" if part in OWN and seat != OWNER else part


def seen_as(name: str, seat: int) -> str | None:
    """The part that a kept name is for this reader; None where it is another's alone."""
    part, _, whose = name.partition(AT)
    if part not in OWN:
        return name
    return part if (int(whose) if whose else OWNER) == seat else None


def read_from(seat: int, kept: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """This reader's plan of all that is kept, by the names under which it is."""
    there = {part: answers for name, answers in kept if (part := seen_as(name, seat)) is not None}
    people = there.pop(JOINT, {}).get("people", 1)
    return {**there, JOINT: whose(there, seat, people)} if people > 1 else there


def seat_row(seat: int) -> str:
    """The row of this person in the list of partners (I7)."""
    return f"m{seat}"


def whose(answers: AllAnswers, seat: int, people: int) -> dict[str, Any]:
    """The reader's share as a fraction of what all take, those that stand before hers, and the others' names. Whoever
    left takes nothing; who writes the plan and is not in the list stands behind it, by seat."""
    told = answers.get("idea", {}).get("partners")
    rows = told if isinstance(told, list) else []
    listed = group.there(rows)
    mine = next((at for at, row in enumerate(listed) if row["id"] == seat_row(seat)), None)
    unlisted = max(people - sum(bool(SEAT_ROW.fullmatch(row["id"])) for row in listed), int(mine is None))
    parts = group.shares([row.get("share") for row in listed] + [None] * unlisted)
    if mine is None:
        ids = {row["id"] for row in rows}
        mine = len(listed) + min(sum(seat_row(one) not in ids for one in range(OWNER, seat)), unlisted - 1)
    others = [str(row.get("name") or "…") for row in listed if row["id"] != seat_row(seat)]
    return {"share": str(parts[mine]), "before": str(sum(parts[:mine], Fraction(0))), "others": others}


def parted(answers: AllAnswers, drawings: Iterable[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What the reader takes home each month, and what the others take: together always the whole, and so are the parts
    of all readers."""
    whole = tuple(drawings)
    joint: Mapping[str, Any] = answers.get(JOINT, {})
    before, share = (Fraction(joint.get(key, usual)) for key, usual in (("before", "0"), ("share", "1")))
    mine = tuple(part_of(amount, before, share) for amount in whole)
    return mine, tuple(amount - part for amount, part in zip(whole, mine, strict=True))


def others(answers: AllAnswers) -> str:
    """The names of the others who take home, as far as a line has room for them."""
    names = [*answers.get(JOINT, {}).get("others", ())]
    return ", ".join([*names[:NAMED], *["…"] * (len(names) > NAMED)])
