"""A trainer's classes: who sits in them and how far each plan is. Counts only, never amounts or answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session, joinedload

from app.models import Account, Card, ClassMember, Plan, Role, SectionRevision, TrainingClass
from app.plan.progress import parts_ready
from app.plan.ways import how_many_learn
from app.services import cards
from app.services.addresses import checked_key
from app.services.cards import Issued
from app.services.errors import NotVisible, Unsaid
from app.services.roles import require
from app.services.storable import check_storable


@dataclass(frozen=True)
class ClassRow:
    training_class: TrainingClass
    people: int


@dataclass(frozen=True)
class Progress:
    """How far one member is: parts ready, of how many asked; both 0 without a plan. `card` is the living card."""

    name: str
    card: Card | None
    ready: int
    asked: int
    state: str | None


@dataclass(frozen=True)
class ClassBoard:
    training_class: TrainingClass
    members: tuple[Progress, ...]
    learn: tuple[tuple[str, int], ...] = ()  # how many like each way to learn, without who

    @property
    def all_ready(self) -> int:
        return sum(member.asked > 0 and member.ready == member.asked for member in self.members)

    @property
    def begun(self) -> int:
        return sum(member.asked > 0 for member in self.members)


def mine(session: Session, by: Account) -> list[ClassRow]:
    """The trainer's classes, the newest first, with how many people sit in each."""
    require(by, Role.TRAINER)
    here = and_(ClassMember.class_id == TrainingClass.id, ClassMember.until_at.is_(None))
    rows = select(TrainingClass, func.count(ClassMember.id)).outerjoin(ClassMember, here).group_by(TrainingClass.id)
    ours = rows.where(TrainingClass.trainer_id == by.id).order_by(TrainingClass.started_at.desc(), TrainingClass.id)
    return [ClassRow(found, number) for found, number in session.execute(ours)]


def visible(session: Session, by: Account, key: str) -> TrainingClass:
    """The trainer's own class at this address; otherwise `NotVisible`."""
    require(by, Role.TRAINER)
    ours = select(TrainingClass).where(TrainingClass.key == checked_key(key), TrainingClass.trainer_id == by.id)
    found = session.scalar(ours)
    if found is None:
        raise NotVisible(key)
    return found


def start(session: Session, key: str, name: str, trainer: Account, now: dt.datetime) -> TrainingClass:
    """A new class at its address; the same address again is the same class."""
    require(trainer, Role.TRAINER)
    known = session.scalar(select(TrainingClass).where(TrainingClass.key == checked_key(key)))
    if known is not None:
        return visible(session, trainer, key)
    name = checked_name(name)
    new = TrainingClass(key=key, name=name, trainer_id=trainer.id, started_at=now)
    session.add(new)
    session.flush()
    return new


def board(session: Session, by: Account, key: str) -> ClassBoard:
    """One class with its members' progress, by name. Four statements for any number of people."""
    found = visible(session, by, key)
    here = select(ClassMember).where(ClassMember.class_id == found.id, ClassMember.until_at.is_(None))
    people = [row.account for row in session.scalars(here.options(joinedload(ClassMember.account)))]
    ids = [person.id for person in people]
    living = _living_cards(session, ids)
    progress, learn = _progress(session, ids)
    nothing = (0, 0, None)
    members = (Progress(person.name, living.get(person.id), *progress.get(person.id, nothing)) for person in people)
    return ClassBoard(found, tuple(sorted(members, key=lambda member: member.name.casefold())), learn)


def issue(session: Session, key: str, name: str, found: TrainingClass, by: Account, now: dt.datetime) -> Issued:
    """A card for a new member of the trainer's own class; the same `key` again is the same card, without PIN."""
    visible(session, by, found.key)
    issued = cards.issue(session, key, checked_name(name), None, None, found, by, now)
    card(session, by, found, issued.card.key)  # an address that somebody else used does not exist here
    return issued


def replace(session: Session, key: str, new_key: str, found: TrainingClass, by: Account, now: dt.datetime) -> Issued:
    """A new card for a lost one, for somebody who sits in the trainer's own class."""
    lost = card(session, by, found, key)
    living = _living_cards(session, [lost.account_id]).get(lost.account_id, lost)
    issued = cards.replace(session, living, new_key, by, now)
    if issued.card.account_id != lost.account_id:
        raise NotVisible(new_key)
    return issued


def card(session: Session, by: Account, found: TrainingClass, key: str) -> Card:
    """The card of somebody who sits in this class now; otherwise `NotVisible`."""
    sits = and_(ClassMember.account_id == Card.account_id, ClassMember.class_id == found.id)
    rows = select(Card).join(ClassMember, sits).join(TrainingClass, TrainingClass.id == ClassMember.class_id)
    own = rows.where(Card.key == checked_key(key), TrainingClass.trainer_id == by.id, ClassMember.until_at.is_(None))
    row = session.scalar(own.options(joinedload(Card.account)))
    if row is None or by.role != Role.TRAINER:
        raise NotVisible(key)
    return row


def checked_name(name: str) -> str:
    """A name for a person or a class, without the spaces around it; raises `Unsaid` or `NotStorable`."""
    name = " ".join(name.split())
    if not name:
        raise Unsaid("name")
    check_storable("name", name)
    return name[:120]


def _living_cards(session: Session, ids: Iterable[int]) -> dict[int, Card]:
    rows = select(Card).where(Card.account_id.in_(list(ids)), Card.ended_at.is_(None)).order_by(Card.id)
    return {row.account_id: row for row in session.scalars(rows)}


def _progress(
    session: Session, ids: list[int]
) -> tuple[dict[int, tuple[int, int, str | None]], tuple[tuple[str, int], ...]]:
    """Of each person's plan changed last: parts ready, parts asked, state; and how all of them like to learn."""
    newest: dict[int, Plan] = {}
    for plan in session.scalars(select(Plan).where(Plan.owner_id.in_(ids)).order_by(Plan.changed_at, Plan.id)):
        newest[plan.owner_id] = plan
    written = _answers(session, [plan.id for plan in newest.values()])
    states: dict[int, tuple[int, int, str | None]] = {
        owner: (*parts_ready(written.get(plan.id, {})), plan.state) for owner, plan in newest.items()
    }
    return states, how_many_learn(answers.get("me", {}) for answers in written.values())


def _answers(session: Session, plan_ids: list[int]) -> dict[int, dict[str, Any]]:
    row = SectionRevision
    newest = select(func.max(row.id)).where(row.plan_id.in_(plan_ids)).group_by(row.plan_id, row.section)
    found: dict[int, dict[str, Any]] = {}
    for one in session.scalars(select(row).where(row.id.in_(newest))):
        found.setdefault(one.plan_id, {})[one.section] = one.answers
    return found
