"""A plan as the person who takes it along may: read from her seat, without what is answered alone unless its owner
wants it, and in the file she sits on seat 1, with the owner on hers. What another has alone is no part of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.documents.plan_people import Seat
from app.language import hours
from app.models import Agreement, Partner, Plan
from app.plan.carried import QUESTIONS
from app.plan.fields import AllAnswers
from app.plan.kept_beside import PARTS
from app.plan.private import shown
from app.plan.sections.idea import PARTNERS
from app.plan.together import OWNER, seat_row, seen_as
from app.services import brought_seats, plans, seats
from app.services.brought_seats import Yes


@dataclass(frozen=True)
class People:
    """The others of a joint plan, by seat, and which seats agreed to sending a version, by its number."""

    others: tuple[Seat, ...]
    yes: Yes


def answers(session: Session, plan: Plan, number: int, private: bool = False) -> AllAnswers:
    """The answers of a revision with what the plan keeps beside them; `private`: with what is answered alone too."""
    seat = seats.of_reader(session, plan)
    there = {seen_as(name, seat) or "": json.loads(text) for name, text in plans.written(session, plan, number)}
    parts = {part: given for part, given in there.items() if part in QUESTIONS or part in PARTS}
    kept = parts if private else {part: shown(part, given) for part, given in parts.items()}
    return {**kept, "idea": _seated(kept["idea"], seat)} if seat != OWNER and "idea" in kept else kept


def people(session: Session, plan: Plan) -> People:
    """Everybody who sat or sits in the plan, here or where it came from."""
    seat = seats.of_reader(session, plan)
    rows = list(session.scalars(select(Partner).where(Partner.plan_id == plan.id)))
    came, agreed = brought_seats.of(session, plan)
    found = {one.seat: one for one in came}
    for row in rows:
        left = hours.day(row.left_at, plan.country) if row.left_at else None
        found[row.seat] = Seat(row.seat, hours.day(row.joined_at, plan.country), left)
    if seat != OWNER:
        found[seat] = Seat(seat, hours.day(plan.created_at, plan.country))
    sits = {plan.owner_id: OWNER, **{row.account_id: row.seat for row in rows}}
    yes = {number: set(who) for number, who in agreed.items()}
    said = select(Agreement.number, Agreement.account_id).where(Agreement.plan_id == plan.id)
    for number, account_id in session.execute(said):
        yes.setdefault(number, set()).add(sits[account_id])
    turned = {number: tuple(sorted(_turned(one, seat) for one in who)) for number, who in yes.items()}
    return People(tuple(sorted(found.values(), key=lambda one: one.seat)), turned)


def _turned(seat: int, mine: int) -> int:
    """The seat in the file: the reader's is the first, and the owner has hers."""
    return {mine: OWNER, OWNER: mine}.get(seat, seat)


def _seated(idea: dict[str, Any], mine: int) -> dict[str, Any]:
    """The list of the group with its rows on the seats of the file."""
    listed = idea.get(PARTNERS.key)
    if not isinstance(listed, list):
        return idea
    turned = {seat_row(mine): seat_row(OWNER), seat_row(OWNER): seat_row(mine)}
    return {**idea, PARTNERS.key: [{**row, "id": turned.get(row["id"], row["id"])} for row in listed]}
