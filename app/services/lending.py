"""What a partner lender may read: one frozen version of a plan, while its owner agrees, and nothing else."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, joinedload

from app.finance.outlook import Outlook
from app.language.messages import Message
from app.matching.funding_mix import FundingMix, funding_mix
from app.models import Account, FileShare, Plan, Role
from app.plan.checks import Advice, blocking
from app.plan.loan_words import terms_told
from app.plan.place import Place
from app.plan.review_states import APPROVED
from app.services import happenings, plans, shares
from app.services.addresses import checked_key
from app.services.errors import NotVisible, Refused
from app.services.roles import require


class NotShareable(Refused):
    """The plan cannot go to a lender now. `why` is not_agreed, not_ready, no_loan or advice; `reasons` say what."""

    def __init__(self, why: str, reasons: tuple[Advice, ...] = ()) -> None:
        super().__init__(why)
        self.why, self.reasons = why, reasons


@dataclass(frozen=True)
class LenderFile:
    """What a lender reads about one plan: who asks, for what, the figures of the loan, who told its terms, the
    reasons."""

    plan: Plan
    number: int
    shared_at: dt.datetime
    name: str
    idea: str
    outlook: Outlook
    mix: FundingMix
    place: Place
    terms: tuple[Message, ...]


def share(session: Session, plan: Plan, lender: Account, by: Account, now: dt.datetime) -> FileShare:
    """Show the version that the mentor called ready to one lender; again, while it is open, changes nothing.

    Raises `NotShareable` without the owner's yes, before the plan is ready, for a plan without a loan, and
    while a check stands in a lender's way.
    """
    require(by, Role.DESK)
    if lender.role != Role.LENDER or lender.closed_at is not None:
        raise NotVisible("lender")
    number = _ready_number(session, plan)
    known = _open(session, plan, lender, number)
    if known is not None:
        return known
    row = FileShare(plan_id=plan.id, lender_id=lender.id, number=number, by_id=by.id, at=now)
    return _added(session, row, now)


def take_back(session: Session, plan: Plan, lender: Account, by: Account, now: dt.datetime) -> None:
    """The lender reads nothing of this plan from now on; by the desk or the owner."""
    if by.id != plan.owner_id:
        require(by, Role.DESK)
    ours = select(FileShare).where(FileShare.plan_id == plan.id, FileShare.lender_id == lender.id)
    for row in session.scalars(ours.where(FileShare.ended_at.is_(None))):
        row.ended_at = now
    session.flush()


def shared_with(session: Session, by: Account) -> list[FileShare]:
    """The files that this lender may open now, the newest first; one a plan, its newest version."""
    require(by, Role.LENDER)
    rows = session.scalars(_open_to(by).options(joinedload(FileShare.plan)).order_by(FileShare.id.desc()))
    newest: dict[int, FileShare] = {}
    for row in rows:
        newest.setdefault(row.plan_id, row)
    return list(newest.values())


def file(session: Session, key: str, by: Account) -> LenderFile:
    """One file as it stood when it was shared; `NotVisible` to everybody it was not shared with."""
    require(by, Role.LENDER)
    wanted = _open_to(by).where(Plan.key == checked_key(key)).options(joinedload(FileShare.plan))
    row = session.scalar(wanted.order_by(FileShare.id.desc()).limit(1))
    if row is None:
        raise NotVisible(key)
    reading = plans.reading(session, row.plan, row.number)
    if reading.outlook is None:
        raise NotVisible(key)
    name = str(reading.answers.get("me", {}).get("name") or "")
    idea = str(reading.answers.get("idea", {}).get("idea") or "")
    seen = reading.outlook
    terms = terms_told(reading.answers)
    return LenderFile(row.plan, row.number, row.at, name, idea, seen, funding_mix(seen), reading.place, terms)


def _ready_number(session: Session, plan: Plan) -> int:
    """The revision that was called ready, if it may go to a lender."""
    if not shares.agreed(session, plan):
        raise NotShareable("not_agreed")
    verdict = happenings.last_verdict(happenings.of(session, plan))
    if plan.state not in APPROVED or verdict is None:
        raise NotShareable("not_ready")
    reading = plans.reading(session, plan, verdict.number)
    if reading.outlook is None or not reading.outlook.borrows:
        raise NotShareable("no_loan")
    standing = blocking(reading.advice, "lender")
    if standing:
        raise NotShareable("advice", standing)
    return verdict.number


def _open(session: Session, plan: Plan, lender: Account, number: int) -> FileShare | None:
    """This version as the lender may open it now."""
    return session.scalar(_open_to(lender).where(FileShare.plan_id == plan.id, FileShare.number == number))


def _added(session: Session, row: FileShare, now: dt.datetime) -> FileShare:
    """The new row; a version that was taken back before, by whom ever, is given again, at this moment."""
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:  # the same version was shared at once, or once before
        same = select(FileShare).where(FileShare.plan_id == row.plan_id, FileShare.lender_id == row.lender_id)
        known = session.scalars(same.where(FileShare.number == row.number)).one()
        known.ended_at, known.at, known.by_id = None, now, row.by_id
        session.flush()
        return known
    return row


def _open_to(by: Account) -> Select[FileShare]:
    ours = select(FileShare).join(Plan, Plan.id == FileShare.plan_id).where(FileShare.lender_id == by.id)
    return ours.where(shares.holds())
