"""Seats of a joint plan that came from a file: whoever sat on them has no account here until she joins by a code."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents.plan_people import LAST_SEAT, Seat, read_seats, write_seats
from app.models import Account, Partner, Plan, PlanEvent
from app.plan.review_states import SEATS_ELSEWHERE
from app.plan.sections.idea import PARTNERS
from app.plan.together import OWNER, seat_row
from app.services import happenings, plans
from app.services.addresses import new_key
from app.services.errors import NotVisible

Yes = Mapping[int, tuple[int, ...]]  # the seats that agreed to sending a version, by its number


def keep(session: Session, plan: Plan, seats: Iterable[Seat], yes: Yes, by: Account, now: dt.datetime) -> None:
    """Keep the seats as they are now; the newest writing counts."""
    data = {"seats": write_seats([*seats]), "yes": {str(number): list(who) for number, who in yes.items() if who}}
    happenings.add(session, plan, new_key(), SEATS_ELSEWHERE, plan.latest, data, by, now)


def of(session: Session, plan: Plan) -> tuple[tuple[Seat, ...], Yes]:
    """All seats that came from a file, and which of them had agreed to which version there."""
    rows = select(PlanEvent.data).where(PlanEvent.plan_id == plan.id, PlanEvent.kind == SEATS_ELSEWHERE)
    data = session.scalar(rows.order_by(PlanEvent.id.desc()).limit(1)) or {"seats": [], "yes": {}}
    here = sum("left" not in one for one in data["seats"])
    seats = read_seats(data["seats"], {"people": here + 1})
    return seats, {int(number): tuple(who) for number, who in data["yes"].items()}


def waiting(session: Session, plan: Plan) -> list[Seat]:
    """The seats on which nobody sits here yet."""
    if not plan.joint:
        return []
    came = [seat for seat in of(session, plan)[0] if seat.left is None]
    sat = set(session.scalars(select(Partner.seat).where(Partner.plan_id == plan.id))) if came else set()
    return [seat for seat in came if seat.seat not in sat]


def best(session: Session, plan: Plan, name: str) -> Seat | None:
    """The seat that waits for somebody of this name; where none is so called, the first that waits."""
    there = waiting(session, plan)
    called = names(session, plan)
    same = [seat for seat in there if called.get(seat.seat, "").casefold() == name.casefold()]
    return next(iter([*same, *there]), None)


def end(session: Session, plan: Plan, seat: int, by: Account, now: dt.datetime) -> bool:
    """Nobody is awaited on this seat any more; False where nobody is already. `NotVisible` for another seat."""
    seats, yes = of(session, plan)
    if seat not in [one.seat for one in seats]:
        raise NotVisible(str(seat))
    if seat not in [one.seat for one in waiting(session, plan)]:
        return False
    keep(session, plan, [replace(s, left=now.date()) if s.seat == seat else s for s in seats], yes, by, now)
    return True


def names(session: Session, plan: Plan) -> dict[int, str]:
    """What the plan calls who sits where (I7), by seat."""
    listed = plans.answers(session, plan).get("idea", {}).get(PARTNERS.key)
    rows = {row["id"]: str(row.get("name") or "…") for row in listed} if isinstance(listed, list) else {}
    return {seat: rows[seat_row(seat)] for seat in range(OWNER, LAST_SEAT + 1) if seat_row(seat) in rows}
