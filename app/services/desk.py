"""The programme office: plans by state, returnees with their cards and mentors, lenders to share with."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session, aliased, joinedload

from app.language import hours
from app.models import Account, Assignment, Card, ClassMember, FileShare, Plan, Role, State, TrainingClass
from app.services import cards, consents, follow_ups, plans, shares
from app.services.addresses import checked_key
from app.services.cards import Issued
from app.services.classes import checked_name
from app.services.errors import NotVisible
from app.services.follow_ups import Due
from app.services.roles import require

PAGE = 50  # rows of a list on one page


@dataclass(frozen=True)
class DeskRow:
    """One plan with its owner; `card_key` is the address of the owner's living card, `due` talks that nobody noted."""

    plan: Plan
    owner: Account
    mentor: Account | None
    card_key: str | None
    due: Due | None


@dataclass(frozen=True)
class DeskBoard:
    """How many plans are in each state, and one page of them; `more` when another page follows."""

    counts: dict[State, int]
    rows: tuple[DeskRow, ...]
    more: bool


@dataclass(frozen=True)
class Person:
    """A returnee as the desk knows them: card, mentor, class, plans. `locked`: too many wrong PINs."""

    card: Card
    mentor: Account | None
    class_name: str | None
    locked: bool
    plans: tuple[Plan, ...]

    @property
    def account(self) -> Account:
        return self.card.account


def board(session: Session, by: Account, now: dt.datetime, state: str | None = None, page: int = 0) -> DeskBoard:
    """All plans of the programme by state, those changed last first. Two statements."""
    require(by, Role.DESK)
    counted = session.execute(select(Plan.state, func.count()).group_by(Plan.state))
    counts = {State(name): number for name, number in counted}
    rows = _with_people(select(Plan)).order_by(Plan.changed_at.desc(), Plan.id.desc())
    if state in set(State):
        rows = rows.where(Plan.state == state)
    page = min(max(page, 0), 10_000)
    shown = rows.add_columns(follow_ups.OPENING, follow_ups.NOTED).offset(page * PAGE).limit(PAGE + 1)
    found = [
        DeskRow(plan, owner, mentor, card_key, _due(plan, opening, noted, now))
        for plan, owner, mentor, card_key, opening, noted in session.execute(shown)
    ]
    return DeskBoard(counts, tuple(found[:PAGE]), len(found) > PAGE)


def _due(plan: Plan, opening: str | None, noted: str | None, now: dt.datetime) -> Due | None:
    return None if plan.state in plans.PRIVATE else follow_ups.due(opening, noted, hours.day(now, plan.country))


def people(session: Session, by: Account, page: int = 0) -> tuple[tuple[Card, Account | None], ...]:
    """Living cards with their person and mentor, the newest first; one page."""
    require(by, Role.DESK)
    rows = _mentored(select(Card), Card.account_id).where(Card.ended_at.is_(None)).options(joinedload(Card.account))
    rows = rows.order_by(Card.id.desc()).offset(min(max(page, 0), 10_000) * PAGE).limit(PAGE)
    return tuple((card, mentor) for card, mentor in session.execute(rows))


def person(session: Session, by: Account, key: str) -> Person:
    """The returnee who has or had the card at this address, with the living card where there is one."""
    require(by, Role.DESK)
    card = card_at(session, by, key)
    newest = select(Card).where(Card.account_id == card.account_id).order_by(Card.ended_at.is_not(None), Card.id.desc())
    card = session.scalars(newest.options(joinedload(Card.account)).limit(1)).one()
    mine = session.scalars(select(Plan).where(Plan.owner_id == card.account_id).order_by(Plan.id))
    return Person(
        card,
        cards.mentor_of(session, card.account_id),
        _class_of(session, card),
        cards.is_locked(session, card),
        tuple(mine),
    )


def card_at(session: Session, by: Account, key: str) -> Card:
    require(by, Role.DESK)
    found = session.scalar(select(Card).where(Card.key == checked_key(key)).options(joinedload(Card.account)))
    if found is None:
        raise NotVisible(key)
    return found


def issue(
    session: Session,
    key: str,
    name: str,
    language: str | None,
    mentor_id: int | None,
    class_key: str | None,
    by: Account,
    now: dt.datetime,
) -> Issued:
    """A card for a new returnee, perhaps with a mentor and a class."""
    require(by, Role.DESK)
    mentor = _mentor(session, mentor_id) if mentor_id is not None else None
    sits = session.scalar(select(TrainingClass).where(TrainingClass.key == class_key)) if class_key else None
    return cards.issue(session, key, checked_name(name), language, mentor, sits, by, now)


def assign(session: Session, returnee: Account, mentor_id: int, by: Account, now: dt.datetime) -> None:
    """This mentor accompanies from now on; the one before sees nothing more. Again changes nothing."""
    require(by, Role.DESK)
    cards.assign(session, returnee, _mentor(session, mentor_id), by, now)


def end_assignment(session: Session, returnee: Account, by: Account, now: dt.datetime) -> None:
    """The mentor sees nothing more from this moment. Again changes nothing."""
    require(by, Role.DESK)
    cards.end_assignment(session, returnee, now)


def staff(session: Session, by: Account, role: Role) -> list[Account]:
    """Open accounts of one role, by name: the mentors or the lenders to choose from."""
    require(by, Role.DESK)
    rows = select(Account).where(Account.role == role, Account.closed_at.is_(None)).order_by(Account.name, Account.id)
    return list(session.scalars(rows))


def classes(session: Session, by: Account) -> list[TrainingClass]:
    require(by, Role.DESK)
    return list(session.scalars(select(TrainingClass).order_by(TrainingClass.started_at.desc(), TrainingClass.id)))


def shown_to(session: Session, by: Account, plan: Plan) -> list[tuple[FileShare, bool]]:
    """What lenders hold of this plan, also what was taken back, the newest first; each with whether it is open now."""
    require(by, Role.DESK)
    held = select(FileShare, shares.holds()).join(Plan).where(FileShare.plan_id == plan.id)
    return [(row, still) for row, still in session.execute(held.order_by(FileShare.id.desc()))]


def agreed(session: Session, by: Account, plan: Plan) -> dict[str, bool]:
    """The owner's yes or no to a mentor and to lenders."""
    require(by, Role.DESK)
    return {purpose: consents.given(session, plan.owner_id, purpose) for purpose in consents.PURPOSES}


def _mentor(session: Session, mentor_id: int) -> Account:
    ours = select(Account).where(Account.id == mentor_id, Account.role == Role.MENTOR, Account.closed_at.is_(None))
    found = session.scalar(ours)
    if found is None:
        raise NotVisible("mentor")
    return found


def _class_of(session: Session, card: Card) -> str | None:
    sits = and_(ClassMember.class_id == TrainingClass.id, ClassMember.until_at.is_(None))
    names = select(TrainingClass.name).join(ClassMember, sits).where(ClassMember.account_id == card.account_id)
    return session.scalar(names.order_by(ClassMember.id.desc()).limit(1))


def _with_people(rows: Select[Any]) -> Select[Any]:
    owner = aliased(Account)
    living = and_(Card.account_id == Plan.owner_id, Card.ended_at.is_(None))
    joined = _mentored(rows.add_columns(owner).join(owner, owner.id == Plan.owner_id), Plan.owner_id)
    return joined.add_columns(Card.key).outerjoin(Card, living)


def _mentored(rows: Select[Any], returnee_id: Any) -> Select[Any]:
    """These rows with the mentor who accompanies now, or None."""
    mentor = aliased(Account)
    now = and_(Assignment.returnee_id == returnee_id, Assignment.until_at.is_(None))
    with_mentor = rows.outerjoin(Assignment, now).outerjoin(mentor, mentor.id == Assignment.mentor_id)
    return with_mentor.add_columns(mentor)
