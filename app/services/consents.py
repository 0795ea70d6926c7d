"""Separate answers: may a mentor read the plan, may a lender, may the mentor read the months that were written.

No means no, and costs nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Select, func, literal, select, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.models import Account, Assignment, Consent, FileShare, Partner, Plan, Purpose, Role
from app.services import shares
from app.services.errors import NotVisible, Stale
from app.services.roles import require

PURPOSES: tuple[str, ...] = (Purpose.MENTOR, Purpose.LENDER)  # asked of everybody; the book's is asked with the book
TEXT_VERSION = "2026-11"  # changes with the words of the consent page
PARTNER = "partner"  # among the readers of a plan
How = Literal["online", "paper", "spoken"]
AT_THE_DESK: dict[str, How] = {"paper": "paper", "spoken": "spoken"}


def give(
    session: Session,
    purpose: str,
    yes: bool,
    account: Account,
    language: str,
    by: Account,
    now: dt.datetime,
    how: How = "online",
) -> Consent:
    """Record a yes or a no; the same answer again adds nothing. The desk records what was said or signed."""
    _may_record(account, by, how)
    if purpose not in tuple(Purpose):
        raise NotVisible(purpose)
    last = _newest(session, account, purpose)
    if last is not None and last.given == yes and last.text_version == TEXT_VERSION:
        return last
    row = Consent(account_id=account.id, purpose=purpose, given=yes, by_id=by.id, at=now, how=how)
    row.text_version, row.language = TEXT_VERSION, language
    session.add(row)
    session.flush()
    return row


def record(
    session: Session,
    account: Account,
    answers: Mapping[str, bool],
    how: How,
    language: str,
    seen: int,
    by: Account,
    now: dt.datetime,
) -> None:
    """The desk writes down what was signed or said. `seen` is the newest answer that its page showed.

    Raises Stale where the person answered otherwise since: what she said last is not overwritten unseen.
    """
    known = current(session, account)
    fresh = {purpose: yes for purpose, yes in answers.items() if purpose not in known or known[purpose].given != yes}
    if fresh and newest(known) > seen:
        raise Stale(next(iter(fresh)))
    for purpose, yes in answers.items():
        give(session, purpose, yes, account, language, by, now, how)


def newest(known: Mapping[str, Consent]) -> int:
    """The number of the newest answer; 0 where there is none."""
    return max((row.id for row in known.values()), default=0)


def current(session: Session, account: Account) -> dict[str, Consent]:
    """The newest answer of each purpose that was asked; a purpose without one was not answered."""
    newest = select(func.max(Consent.id)).where(Consent.account_id == account.id).group_by(Consent.purpose)
    rows = session.scalars(select(Consent).where(Consent.id.in_(newest)))
    return {row.purpose: row for row in rows}


def given(session: Session, account_id: int, purpose: str) -> bool:
    """Whether the newest answer is yes."""
    return bool(session.scalar(newest_given(account_id, purpose)))


def newest_given(account_id: int | InstrumentedAttribute[int], purpose: str) -> Select[bool]:
    """The query of the newest answer; the account may be a column of a larger query."""
    asked = select(Consent.given).where(Consent.account_id == account_id, Consent.purpose == purpose)
    return asked.order_by(Consent.id.desc()).limit(1)


@dataclass(frozen=True)
class PlanReader:
    """Somebody who reads, or has read, this person's plans. `still` is False once it was taken back."""

    name: str
    role: str
    since: dt.datetime
    still: bool


def readers(session: Session, account: Account, answers: Mapping[str, Consent]) -> list[PlanReader]:
    """Mentors from their assignment on, lenders from the file that they received, partners; newest first.

    `answers` are the person's own, as `current` gives them.
    """
    yes = Purpose.MENTOR in answers and answers[Purpose.MENTOR].given
    going_on = Assignment.until_at.is_(None)
    mentors = select(Account.name, literal(Role.MENTOR.value), Assignment.from_at, going_on)
    mentors = mentors.join(Assignment, Assignment.mentor_id == Account.id).where(Assignment.returnee_id == account.id)
    lenders = select(Account.name, literal(Role.LENDER.value), FileShare.at, shares.holds())
    lenders = lenders.join(FileShare, FileShare.lender_id == Account.id).join(FileShare.plan)
    partners = select(Account.name, literal(PARTNER), Partner.joined_at, Partner.left_at.is_(None))
    partners = partners.join(Partner, Partner.account_id == Account.id).join(Plan, Plan.id == Partner.plan_id)
    mine = Plan.owner_id == account.id
    rows = session.execute(union_all(mentors, lenders.where(mine), partners.where(mine)))
    found = [PlanReader(name, role, since, now and (role != Role.MENTOR or yes)) for name, role, since, now in rows]
    return sorted(found, key=lambda reader: reader.since, reverse=True)


def _may_record(account: Account, by: Account, how: How) -> None:
    if by.id == account.id and how == "online":
        require(by, Role.RETURNEE)
    else:
        require(by, Role.DESK)
        if how == "online":
            raise NotVisible(how)


def _newest(session: Session, account: Account, purpose: str) -> Consent | None:
    asked = select(Consent).where(Consent.account_id == account.id, Consent.purpose == purpose)
    return session.scalar(asked.order_by(Consent.id.desc()).limit(1))
