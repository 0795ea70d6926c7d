"""Cards of returnees: issued and replaced by the desk or a trainer, used to sign in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, joinedload

from app.language.messages import say
from app.models import Account, Assignment, Card, ClassMember, Role, Sitting, TrainingClass, WebSession
from app.services import brakes, people
from app.services.addresses import checked_key, new_code, new_pin, typed_code, typed_pin
from app.services.errors import NotVisible, SignInRefused
from app.services.hashing import hash_secret, matches
from app.services.roles import require


@dataclass(frozen=True)
class Issued:
    """`pin` is there once: a repeated request gives the same card without it."""

    card: Card
    pin: str | None


def issue(
    session: Session,
    key: str,
    name: str,
    language: str | None,
    mentor: Account | None,
    training_class: TrainingClass | None,
    by: Account,
    now: dt.datetime,
) -> Issued:
    """A new returnee with a card, perhaps a mentor and a class. The same `key` again is the same card."""
    require(by, Role.DESK, Role.TRAINER)

    def fresh() -> Issued:
        account = Account(role=Role.RETURNEE, name=name, language=language, created_at=now)
        session.add(account)
        session.flush()
        if mentor is not None:
            assign(session, account, mentor, by, now)
        if training_class is not None:
            session.add(ClassMember(class_id=training_class.id, account_id=account.id, from_at=now))
        return _new_card(session, key, account, by, now)

    return _once(session, key, by, None, fresh)


def replace(session: Session, card: Card, key: str, by: Account, now: dt.datetime) -> Issued:
    """A lost card: the old one, every open visit and sitting end, a new code and PIN take their place."""
    require(by, Role.DESK, Role.TRAINER)

    def fresh() -> Issued:
        people.hold(session, card.account)
        living = update(Card).where(Card.account_id == card.account_id, Card.ended_at.is_(None))
        session.execute(living.values(ended_at=now))
        beside = update(Sitting).where(Sitting.owner_id == card.account_id, Sitting.ended_at.is_(None))
        session.execute(beside.values(ended_at=now))
        session.execute(delete(WebSession).where(WebSession.account_id == card.account_id))
        return _new_card(session, key, card.account, by, now)

    return _once(session, key, by, card.account_id, fresh)


def unlock(session: Session, card: Card, by: Account, now: dt.datetime) -> None:
    """Open a card that too many wrong PINs have locked."""
    require(by, Role.DESK)
    brakes.release(session, brake_name(card.code))


def is_locked(session: Session, card: Card) -> bool:
    return brakes.is_locked(session, brake_name(card.code))


def assign(session: Session, returnee: Account, mentor: Account, by: Account, now: dt.datetime) -> Assignment:
    """From now on this mentor accompanies; the one before stops at once."""
    require(by, Role.DESK, Role.TRAINER)
    if mentor.role != Role.MENTOR or returnee.role != Role.RETURNEE:
        raise NotVisible(mentor.role)
    people.hold(session, returnee)
    old = session.scalar(select(Assignment).where(Assignment.returnee_id == returnee.id, Assignment.until_at.is_(None)))
    if old is not None and old.mentor_id == mentor.id:
        return old
    end_assignment(session, returnee, now)
    new = Assignment(returnee_id=returnee.id, mentor_id=mentor.id, by_id=by.id, from_at=now)
    session.add(new)
    session.flush()
    return new


def mentor_of(session: Session, account_id: int) -> Account | None:
    """Who accompanies this person now."""
    ours = select(Account).join(Assignment, Assignment.mentor_id == Account.id)
    return session.scalar(ours.where(Assignment.returnee_id == account_id, Assignment.until_at.is_(None)))


def end_assignment(session: Session, returnee: Account, now: dt.datetime) -> None:
    """Whoever accompanied until now stops. Again changes nothing."""
    people.hold(session, returnee)
    living = update(Assignment).where(Assignment.returnee_id == returnee.id, Assignment.until_at.is_(None))
    session.execute(living.values(until_at=now))


def sign_in(session: Session, code: str, pin: str, now: dt.datetime) -> Account:
    """The person of this card; raises `SignInRefused` with the same words for a wrong code and a wrong PIN.

    Keep the transaction after a refusal too: it holds the count of wrong tries.
    """
    typed = typed_code(code)
    brakes.check(session, brake_name(typed), "pin", now)
    found = select(Card).where(Card.code == typed, Card.ended_at.is_(None)).options(joinedload(Card.account))
    card = session.scalar(found)
    if not matches(card.pin_hash if card else None, typed_pin(pin)) or not card or card.account.closed_at:
        brakes.wrong(session, brake_name(typed), now, lock=True)
        raise SignInRefused("pin", say("Code and PIN do not go together. Try again, or ask for a new card."))
    brakes.release(session, brake_name(typed))
    return card.account


def living(session: Session, account: Account) -> Card | None:
    """The card that opens this person's pages now."""
    return session.scalar(select(Card).where(Card.account_id == account.id, Card.ended_at.is_(None)))


def brake_name(code: str) -> str:
    return f"card:{code}"


def _once(session: Session, key: str, by: Account, account_id: int | None, fresh: Callable[[], Issued]) -> Issued:
    """The card that this key made before, or a fresh one, also when the same form arrives twice at once."""
    known = _by_key(session, key)
    if known is None:
        try:
            with session.begin_nested():
                return fresh()
        except IntegrityError:
            known = _by_key(session, key)
    if known is None or known.by_id != by.id or account_id not in (None, known.account_id):
        raise NotVisible(key)
    return Issued(known, None)


def _by_key(session: Session, key: str) -> Card | None:
    return session.scalar(select(Card).where(Card.key == checked_key(key)).options(joinedload(Card.account)))


def _new_card(session: Session, key: str, account: Account, by: Account, now: dt.datetime) -> Issued:
    pin = new_pin()
    card = Card(key=key, code=_free_code(session), pin_hash=hash_secret(pin), by_id=by.id, issued_at=now)
    card.account = account
    session.add(card)
    session.flush()
    return Issued(card, pin)


def _free_code(session: Session) -> str:
    while True:
        code = new_code()
        if session.scalar(select(Card.id).where(Card.code == code)) is None:
            return code
