"""Who else wrote a joint plan, in its file: by seat, never by account. Whoever takes the file along sits on seat 1 in
it; what each is called stands in the plan's own list of the group (I7), on the row of the seat ("m2")."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.language.messages import say
from app.plan import limits
from app.plan.together import JOINT, OWNER

LAST_SEAT = 99
UNREAD = say("We could not read who writes this plan together.")


@dataclass(frozen=True)
class Seat:
    """Somebody beside seat 1: from which day on, and until which day, None while it goes on."""

    seat: int
    since: dt.date
    left: dt.date | None = None


class Unread(ValueError):
    """No file of ours says it so."""


def write_seats(seats: Sequence[Seat]) -> list[dict[str, Any]]:
    """The seats in their order."""
    return [
        {"seat": one.seat, "since": str(one.since), **({"left": str(one.left)} if one.left else {})}
        for one in sorted(seats, key=lambda one: one.seat)
    ]


def read_seats(raw: Any, joint: Mapping[str, Any]) -> tuple[Seat, ...]:
    """`joint` says how many write the plan now: as many as have not left, and seat 1. Raises `Unread`."""
    if not isinstance(raw, list) or len(raw) > LAST_SEAT:
        raise Unread
    found = [_seat(one) for one in raw]
    places = [one.seat for one in found]
    if places != sorted(set(places)) or joint.get("people", 1) != 1 + sum(one.left is None for one in found):
        raise Unread
    return tuple(found)


def read_yes(raw: Any) -> tuple[int, ...]:
    """The seats that said yes to sending a version. Raises `Unread`."""
    if not isinstance(raw, list) or not all(type(seat) is int and OWNER <= seat <= LAST_SEAT for seat in raw):
        raise Unread
    if raw != sorted(set(raw)):
        raise Unread
    return tuple(raw)


def joint_of(answers: Mapping[str, Any]) -> Mapping[str, Any]:
    """What these answers say of how many they are."""
    found: Mapping[str, Any] = answers.get(JOINT, {})
    return found


def _seat(raw: Any) -> Seat:
    if not isinstance(raw, dict) or not {"seat", "since"} <= raw.keys() <= {"seat", "since", "left"}:
        raise Unread
    if type(raw["seat"]) is not int or not OWNER < raw["seat"] <= LAST_SEAT:
        raise Unread
    return Seat(raw["seat"], _day(raw["since"]), _day(raw["left"]) if "left" in raw else None)


def _day(raw: Any) -> dt.date:
    try:
        day = dt.date.fromisoformat(raw) if isinstance(raw, str) and len(raw) == len("2026-11-22") else None
    except ValueError as error:
        raise Unread from error
    if day is None or not limits.EARLIEST_YEAR <= day.year <= limits.LATEST_YEAR:
        raise Unread
    return day
