"""Several returnees with one plan: one invites by a code, the other joins, either leaves, all agree before sending."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, exists, func, select, update
from sqlalchemy.orm import Session, joinedload

from app.documents.plan_people import Seat
from app.language.messages import say
from app.models import Account, Agreement, Invitation, Partner, Plan, Role, SectionRevision
from app.plan.review_states import WRITABLE
from app.plan.sections.idea import LEFT, PARTNERS
from app.plan.together import JOINT, MOST_PEOPLE, OWNER, seat_row, stored_name
from app.services import brakes, brought_seats, plans, seats
from app.services.addresses import checked_key, new_code, typed_code
from app.services.errors import NotVisible, NotWritable, SignInRefused
from app.services.hashing import keyed
from app.services.roles import require

VALID = dt.timedelta(days=14)
MOST = MOST_PEOPLE - 1  # partners beside the owner
NOT_VALID = say("This code does not open a plan. Ask for a new one.")


@dataclass(frozen=True)
class Member:
    """Somebody who writes the plan, or wrote it. `me` from the reader's side; `since` None for the owner, `until` for
    everybody who has not left."""

    seat: int
    name: str
    me: bool
    since: dt.datetime | None
    until: dt.datetime | None = None
    waits: bool = False  # she wrote it elsewhere and has not joined here
    agreed: bool = False  # to sending the plan as it stands


@dataclass(frozen=True)
class Invited:
    """`code` is there once: a repeated request knows only until when it is valid."""

    until: dt.datetime
    code: str | None


def members(session: Session, plan: Plan, by: Account) -> list[Member]:
    """Everybody who writes the plan now, the owner first."""
    return [one for one in everybody(session, plan, by) if one.until is None]


def everybody(session: Session, plan: Plan, by: Account) -> list[Member]:
    """Who writes the plan and who did, by seat: the owner first."""
    return listed(session, plan, by, session.execute(seated().where(Plan.id == plan.id)).all())


def seated(*more: Any) -> Select[Any]:
    """The query of a plan with each of its partners, as `listed` reads its rows; `more` columns come last but one."""
    agreed = [
        exists().where(Agreement.plan_id == Plan.id, Agreement.number == Plan.latest, Agreement.account_id == who)
        for who in (Partner.account_id, Plan.owner_id)
    ]
    owner = select(Account.name).where(Account.id == Plan.owner_id).correlate(Plan).scalar_subquery()
    return brought_seats.with_partners(Partner, *agreed, owner, *more).options(joinedload(Partner.account))


def listed(session: Session, plan: Plan, by: Account, rows: Sequence[Any]) -> list[Member]:
    """Everybody, from the rows of `seated`."""
    found = [
        Member(row.seat, row.account.name, row.account_id == by.id, row.joined_at, row.left_at, agreed=agreed)
        for row, agreed, *_ in rows
        if row is not None
    ]
    found += _awaited(session, plan, brought_seats.awaited(rows[0][-1], {one.seat for one in found}))
    owner = Member(OWNER, rows[0][3], plan.owner_id == by.id, None, agreed=rows[0][2])
    return [owner, *sorted(found, key=lambda one: one.seat)]


def _awaited(session: Session, plan: Plan, waiting: list[Seat]) -> list[Member]:
    """Those who wrote the plan elsewhere, by the names that the plan has for them."""
    called = brought_seats.names(session, plan) if waiting else {}
    return [Member(one.seat, called.get(one.seat, "…"), False, None, waits=True) for one in waiting]


def invite(session: Session, plan: Plan, key: str, by: Account, now: dt.datetime) -> Invited:
    """A code for one other person; the one before ends. The same `key` again is the same code, not shown again."""
    session.refresh(plan, with_for_update=True)
    if plan.owner_id != by.id:
        raise NotVisible(plan.key)
    same = select(Invitation).where(Invitation.plan_id == plan.id, Invitation.key == checked_key(key))
    there = session.scalar(same)
    if there is not None:
        return Invited(there.until_at, None)
    if plan.joint >= MOST and not brought_seats.waiting(session, plan):
        raise NotWritable(plan.state)
    end_invitations(session, plan, by, now)
    code = new_code() + new_code()
    row = Invitation(plan_id=plan.id, key=key, code_hash=keyed(f"join:{code}"), by_id=by.id, at=now)
    row.until_at = now + VALID
    session.add(row)
    session.flush()
    return Invited(row.until_at, code)


def open_invitation(session: Session, plan: Plan, now: dt.datetime) -> Invited | None:
    """The code that somebody could still use."""
    living = select(Invitation).where(Invitation.plan_id == plan.id, Invitation.ended_at.is_(None))
    row = session.scalar(living.where(Invitation.until_at > now))
    return Invited(row.until_at, None) if row else None


def end_invitations(session: Session, plan: Plan, by: Account, now: dt.datetime) -> None:
    """No code opens this plan from now on."""
    session.refresh(plan, with_for_update=True)
    if plan.owner_id != by.id:
        raise NotVisible(plan.key)
    living = update(Invitation).where(Invitation.plan_id == plan.id, Invitation.ended_at.is_(None))
    session.execute(living.values(ended_at=now))


def offered(session: Session, code: str, by: Account, now: dt.datetime) -> Plan:
    """The plan that a code opens; it is still not the person's. One who came in by it finds it while she writes it.

    Raises `SignInRefused` with the same words for every wrong code, and while too many were tried.
    """
    return _offered(session, code, by, now)[1]


def join(session: Session, code: str, by: Account, now: dt.datetime) -> Plan:
    """Write this plan together from now on; again changes nothing.

    Raises `SignInRefused` for a wrong code (keep the transaction, it counts tries), `NotWritable` while the plan is
    with somebody else.
    """
    invitation, plan = _offered(session, code, by, now)
    if seats.of(session, plan, by) is not None:
        return plan
    awaited = brought_seats.best(session, plan, by.name)
    if plan.state not in WRITABLE or (plan.joint >= MOST and awaited is None):
        raise NotWritable(plan.state)
    invitation.ended_at, invitation.used_by_id = now, by.id
    partner, counted = _seated(session, plan, by, awaited, now)
    if not counted:
        _count(session, plan, 1, by, now)
    _list_both(session, plan, partner, by, now)
    if awaited is not None:
        brought_seats.bring_family(session, plan, partner.seat, by, now)
    return plan


def leave(session: Session, plan: Plan, seat: int, by: Account, now: dt.datetime) -> None:
    """End a partnership: one's own, or as the owner anybody's. What was written together stays; again is nothing."""
    session.refresh(plan, with_for_update=True)
    row = session.scalar(select(Partner).where(Partner.plan_id == plan.id, Partner.seat == seat))
    if by.id not in (plan.owner_id, row.account_id if row else None):
        raise NotVisible(str(seat))
    if row is None:
        goes = brought_seats.end(session, plan, seat, by, now)
    else:
        goes, row.left_at = row.left_at is None, row.left_at or now
    if goes:
        _count(session, plan, -1, by, now)
        _list_as_left(session, plan, seat, by, now)


def agree(session: Session, plan: Plan, by: Account, now: dt.datetime) -> tuple[str, ...]:
    """Keep this person's yes to sending the plan as it stands; the names of those whose yes is still missing."""
    mine = select(Agreement.id).where(Agreement.plan_id == plan.id, Agreement.number == plan.latest)
    if session.scalar(mine.where(Agreement.account_id == by.id)) is None:
        session.add(Agreement(plan_id=plan.id, number=plan.latest, account_id=by.id, at=now))
        session.flush()
    return tuple(one.name for one in members(session, plan, by) if not one.agreed)


def last_writer(session: Session, plan: Plan, part: str, by: Account) -> tuple[str | None, dt.datetime] | None:
    """Who wrote a part last (None: the reader) and when; None where nobody did, or the plan is one person's."""
    if not plan.joint:
        return None
    name = stored_name(part, seats.of_reader(session, plan))
    newest = select(func.max(SectionRevision.id)).where(SectionRevision.plan_id == plan.id)
    written = newest.where(SectionRevision.section == name).scalar_subquery()
    rows = select(SectionRevision.by_id, SectionRevision.at, Account.name)
    found = session.execute(
        rows.join(Account, Account.id == SectionRevision.by_id).where(SectionRevision.id == written)
    ).first()
    return (None if found[0] == by.id else found[2], found[1]) if found else None


def _offered(session: Session, code: str, by: Account, now: dt.datetime) -> tuple[Invitation, Plan]:
    require(by, Role.RETURNEE)
    brake = f"join:{by.id}"
    brakes.check(session, brake, "code", now)
    row = session.scalar(select(Invitation).where(Invitation.code_hash == keyed(f"join:{typed_code(code)}")))
    plan = session.get_one(Plan, row.plan_id, with_for_update=True) if row is not None else None
    if row is None or plan is None or plan.owner_id == by.id or not _opens(session, row, plan, by, now):
        brakes.wrong(session, brake, now, lock=False)
        raise SignInRefused("code", NOT_VALID)
    return row, plan


def _opens(session: Session, row: Invitation, plan: Plan, by: Account, now: dt.datetime) -> bool:
    """Whether a code opens its plan, whose row is held: once, and not to whoever came in by it and left since."""
    session.refresh(row)  # another may have come in by it while this one waited for the plan
    if row.ended_at is None:
        return row.until_at > now
    return row.used_by_id == by.id and seats.of(session, plan, by) is not None


def _seated(session: Session, plan: Plan, by: Account, awaited: Seat | None, now: dt.datetime) -> tuple[Partner, bool]:
    """The person's seat: the one she had, one that waits for her, or the next; and whether it is counted already."""
    there = session.scalar(select(Partner).where(Partner.plan_id == plan.id, Partner.account_id == by.id))
    if there is not None:
        there.joined_at, there.left_at = now, None
        return there, False
    rows = list(session.scalars(select(Partner.seat).where(Partner.plan_id == plan.id)))
    last = max([OWNER, *rows, *(seat.seat for seat in brought_seats.of(session, plan)[0])])
    row = Partner(plan_id=plan.id, account_id=by.id, seat=awaited.seat if awaited else last + 1, joined_at=now)
    session.add(row)
    session.flush()
    return row, awaited is not None


def _count(session: Session, plan: Plan, more: int, by: Account, now: dt.datetime) -> None:
    """How many write the plan from now on; versions of before keep their number."""
    plan.joint += more
    plans.add_revision(session, plan, JOINT, {"people": plan.joint + 1}, plan.latest, by, now)


def _list_both(session: Session, plan: Plan, partner: Partner, by: Account, now: dt.datetime) -> None:
    """The idea says that it is a group, and lists both by name; whose share is whose is asked. Who comes back is no
    longer one who left."""
    idea, rows = _listed(session, plan)
    back = seat_row(partner.seat)
    rows = [{key: value for key, value in row.items() if (row["id"], key) != (back, LEFT)} for row in rows]
    for seat, name in ((OWNER, plan.owner.name), (partner.seat, by.name)):
        if seat_row(seat) not in [row["id"] for row in rows]:
            rows.append({"id": seat_row(seat), "name": name})
    _write_list(session, plan, {**idea, "together": "group"}, rows, by, now)


def _list_as_left(session: Session, plan: Plan, seat: int, by: Account, now: dt.datetime) -> None:
    """The idea says since when this person takes no part; what was written about her stays."""
    idea, rows = _listed(session, plan)
    here = seat_row(seat)
    rows = [{**row, LEFT: f"{now:%Y-%m}"} if row["id"] == here else row for row in rows]
    _write_list(session, plan, idea, rows, by, now)


def _listed(session: Session, plan: Plan) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The part with the idea, and its list of who is in the group."""
    idea: dict[str, Any] = dict(plans.answers(session, plan).get("idea", {}))
    listed = idea.get(PARTNERS.key)
    return idea, list(listed) if isinstance(listed, list) else []


def _write_list(
    session: Session, plan: Plan, idea: dict[str, Any], rows: list[dict[str, Any]], by: Account, now: dt.datetime
) -> None:
    wanted = {**idea, PARTNERS.key: rows} if rows else idea
    if wanted != plans.answers(session, plan).get("idea", {}):
        plans.add_revision(session, plan, "idea", wanted, plan.latest, by, now)
