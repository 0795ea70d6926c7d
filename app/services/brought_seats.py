"""Seats of a joint plan that came from a file: whoever sat on them has no account here until she joins by a code."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session

from app.documents.plan_people import LAST_SEAT, Seat, read_seats, write_seats
from app.language import hours
from app.models import Account, Partner, Plan, PlanEvent
from app.plan.prices import LOOKED
from app.plan.review_states import SEATS_ELSEWHERE
from app.plan.sections.idea import PARTNERS
from app.plan.together import OWN, OWNER, seat_row, stored_name
from app.services import happenings, plans
from app.services.addresses import new_key
from app.services.errors import NotVisible

NEWEST = (
    select(PlanEvent.data)
    .where(PlanEvent.plan_id == Plan.id, PlanEvent.kind == SEATS_ELSEWHERE)
    .order_by(PlanEvent.id.desc())
    .limit(1)
    .correlate(Plan)
    .scalar_subquery()
)
Yes = Mapping[int, tuple[int, ...]]  # the seats that agreed to sending a version, by its number


def keep(session: Session, plan: Plan, seats: Iterable[Seat], yes: Yes, by: Account, now: dt.datetime) -> None:
    """Keep the seats as they are now; the newest writing counts."""
    data = {"seats": write_seats([*seats]), "yes": {str(number): list(who) for number, who in yes.items() if who}}
    happenings.add(session, plan, new_key(), SEATS_ELSEWHERE, plan.latest, data, by, now)


def of(session: Session, plan: Plan) -> tuple[tuple[Seat, ...], Yes]:
    """All seats that came from a file, and which of them had agreed to which version there."""
    data = session.scalar(select(NEWEST).where(Plan.id == plan.id)) or {"seats": [], "yes": {}}
    return _seats(data), {int(number): tuple(who) for number, who in data["yes"].items()}


def waiting(session: Session, plan: Plan) -> list[Seat]:
    """The seats on which nobody sits here yet."""
    if not plan.joint:
        return []
    rows = session.execute(with_partners(Partner.seat).where(Plan.id == plan.id)).all()
    return awaited(rows[0][1], {seat for seat, _ in rows})


def with_partners(*wanted: Any) -> Select[Any]:
    """The query of something of every partner (None where there is none), each with what `awaited` reads."""
    return select(*wanted, NEWEST).select_from(Plan).outerjoin(Partner, Partner.plan_id == Plan.id)


def awaited(data: dict[str, Any] | None, sat: Collection[int | None]) -> list[Seat]:
    """The seats that came with a file, without those of who left there and of who sits or sat here."""
    return [seat for seat in _seats(data) if seat.left is None and seat.seat not in sat]


def _seats(data: dict[str, Any] | None) -> tuple[Seat, ...]:
    listed = data["seats"] if data else []
    return read_seats(listed, {"people": 1 + sum("left" not in one for one in listed)})


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
    left = hours.day(now, plan.country)
    keep(session, plan, [replace(s, left=left) if s.seat == seat else s for s in seats], yes, by, now)
    return True


def names(session: Session, plan: Plan) -> dict[int, str]:
    """What the plan calls who sits where (I7), by seat."""
    listed = plans.answers(session, plan).get("idea", {}).get(PARTNERS.key)
    rows = {row["id"]: str(row.get("name") or "…") for row in listed} if isinstance(listed, list) else {}
    return {seat: rows[seat_row(seat)] for seat in range(OWNER, LAST_SEAT + 1) if seat_row(seat) in rows}


def bring_family(session: Session, plan: Plan, seat: int, by: Account, now: dt.datetime) -> None:
    """What she alone answers comes along to her seat, where nothing stands yet, from her own plan of the same name
    that she brought in from a file of this joint plan."""
    came = exists().where(PlanEvent.plan_id == Plan.id, PlanEvent.kind == SEATS_ELSEWHERE)
    mine = select(Plan).where(Plan.owner_id == by.id, Plan.title == plan.title, Plan.country == plan.country, came)
    hers = session.scalar(mine.order_by(Plan.id.desc()).limit(1))
    if hers is None:
        return
    for part, answers in plans.answers(session, hers).items():
        if part in OWN - {LOOKED} and not plans.stands(session, plan, stored_name(part, seat)):
            plans.add_revision(session, plan, stored_name(part, seat), dict(answers), plan.latest, by, now)
