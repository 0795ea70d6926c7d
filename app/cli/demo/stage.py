"""Puts the demo's people on the stage: accounts, cards, class, consents; through the services, like anybody."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.cli.demo.kept import Kept, fresh_staff
from app.cli.demo.people import CLASS_KEY, CLASS_NAME, RETURNEES, STAFF
from app.models import Account, Card, Role, TrainingClass
from app.services import cards, classes, consents, people


@dataclass
class Stage:
    """Everybody by name."""

    staff: dict[str, Account] = field(default_factory=dict)
    returnees: dict[str, Account] = field(default_factory=dict)


def is_set(session: Session) -> bool:
    """Whether the demo's people are there already."""
    return session.scalar(select(Card.id).where(Card.key == RETURNEES[0].card)) is not None


def set_up(session: Session, now: dt.datetime) -> tuple[Stage, Kept]:
    """Everybody, with fresh sign-ins."""
    stage, kept = Stage(), Kept()
    for one in STAFF:
        password, secret = kept.staff[one.name] = fresh_staff()
        stage.staff[one.name] = people.add_staff(session, one.role, one.name, one.email, password, secret, now)
    room = classes.start(session, CLASS_KEY, CLASS_NAME, stage.staff["Trainer"], now)
    for person in RETURNEES:
        issued = _issue(session, person.name, person.card, stage.staff[person.mentor], room, stage.staff["Desk"], now)
        stage.returnees[person.name] = issued.card.account
        kept.cards[person.name] = (issued.card.code, issued.pin or "")
        _agree(session, issued.card.account, now)
    return stage, kept


def _issue(
    session: Session, name: str, key: str, mentor: Account, room: TrainingClass, desk: Account, now: dt.datetime
) -> cards.Issued:
    return cards.issue(session, key, name, None, mentor, room, desk, now)


def _agree(session: Session, account: Account, now: dt.datetime) -> None:
    for purpose in consents.PURPOSES:
        consents.give(session, purpose, True, account, "en", account, now)


def found(session: Session) -> Stage:
    """Everybody, as they are in the database."""
    names = [one.name for one in STAFF]
    staff = session.scalars(select(Account).where(Account.role != Role.RETURNEE, Account.name.in_(names)))
    by_key = {person.card: person.name for person in RETURNEES}
    issued = session.scalars(select(Card).where(Card.key.in_(by_key)))
    return Stage({one.name: one for one in staff}, {by_key[card.key]: card.account for card in issued})
