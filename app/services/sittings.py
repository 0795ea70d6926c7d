"""Somebody types paper answers for a returnee who sits beside: her card and PIN open one plan for one sitting.

A sitting ends by a button, when another begins, after two hours, and with what makes the helper serve this person.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, and_, exists, select, true, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, joinedload

from app.language.messages import say
from app.models import Account, Assignment, ClassMember, Plan, Role, Sitting, TrainingClass
from app.plan.looked_at import SEEN, WAITS
from app.plan.other_money import TOLD
from app.plan.private import private_keys
from app.plan.sureness import TAGS
from app.services import cards
from app.services.addresses import checked_key
from app.services.errors import NotVisible, NotWritable, SignInRefused
from app.services.roles import require

HELPERS = (Role.DESK, Role.MENTOR, Role.TRAINER)
LONGEST = dt.timedelta(hours=2)
NOT_YOURS = say("You do not accompany this person. The programme office can help.")


def begin(session: Session, key: str, code: str, pin: str, by: Account, now: dt.datetime) -> Sitting:
    """Open a sitting with the card and the PIN of the person beside; the same `key` again is the same sitting.

    Raises `SignInRefused` as signing in does (keep the transaction, it counts wrong tries), and for somebody whom
    this helper does not serve.
    """
    require(by, *HELPERS)
    owner = cards.sign_in(session, code, pin, now)
    if not session.scalar(select(exists().where(Account.id == owner.id, _serves(by)))):
        raise SignInRefused("card", NOT_YOURS)
    known = session.scalar(select(Sitting).where(Sitting.key == checked_key(key)))
    if known is None:
        known = _fresh(session, key, owner, by, now)
    if known.by_id != by.id or known.owner_id != owner.id or known.ended_at is not None:
        raise NotVisible(key)
    return known


def found(session: Session, key: str, by: Account, now: dt.datetime) -> Sitting | None:
    """The helper's sitting while it lasts, with its owner and plan, in one query; None when it is over."""
    rows = _open(by, now).where(Sitting.key == key)
    return session.scalar(rows.options(joinedload(Sitting.owner), joinedload(Sitting.plan)))


def choose(session: Session, sitting: Sitting, plan: Plan) -> None:
    """Which plan it is about, once; `NotVisible` for a second one and for somebody else's."""
    session.refresh(sitting, with_for_update=True)
    if plan.owner_id != sitting.owner_id or sitting.plan_id not in (None, plan.id):
        raise NotVisible(plan.key)
    sitting.plan = plan
    session.flush()


def end(session: Session, key: str, by: Account, now: dt.datetime) -> None:
    """End a sitting of one's own; one that is over stays as it ended."""
    mine = and_(Sitting.key == checked_key(key), Sitting.by_id == by.id, Sitting.ended_at.is_(None))
    session.execute(update(Sitting).where(mine).values(ended_at=now))


def writing(
    session: Session, plan: Plan, section: str, changed: Mapping[str, Any], by: Account, now: dt.datetime
) -> Sitting:
    """The sitting in which a helper writes these answers; `NotWritable` without one, and for private questions."""
    sitting = session.scalar(_open(by, now).where(Sitting.plan_id == plan.id))
    tagged = changed.get("evidence") or {}
    private = frozenset() if section == TOLD else private_keys(section)  # TOLD goes by paths, with its answers
    if sitting is None or private & {*changed, *tagged}:
        raise NotWritable(plan.state)
    return sitting


def confirm(session: Session, sitting: Sitting, pin: str, now: dt.datetime) -> None:
    """The owner's PIN once more, for what only the owner decides; braked as signing in is. Raises `SignInRefused`."""
    card = cards.living(session, sitting.owner)
    if card is None or cards.sign_in(session, card.code, pin, now).id != sitting.owner_id:
        raise SignInRefused("pin", NOT_YOURS)


def of_owner(session: Session, owner: Account) -> list[Sitting]:
    """Everybody who typed with this person, the newest first; for her eyes."""
    rows = select(Sitting).where(Sitting.owner_id == owner.id).options(joinedload(Sitting.by), joinedload(Sitting.plan))
    return list(session.scalars(rows.order_by(Sitting.id.desc())))


def answers_changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> int:
    """How many answers differ; in a list each answer of a row counts."""
    keys = {key for key in {*before, *after} if not key.startswith(SEEN)} - TAGS - {"id", WAITS}
    return sum(_differing(before.get(key), after.get(key)) for key in keys)


def _differing(before: Any, after: Any) -> int:
    if before == after:
        return 0
    old, new = _rows(before), _rows(after)
    if not old and not new:
        return 1
    return sum(answers_changed(old.get(key, {}), new.get(key, {})) for key in {*old, *new})


def _rows(value: Any) -> dict[str, Mapping[str, Any]]:
    listed = value if isinstance(value, list) else []
    return {row["id"]: row for row in listed if isinstance(row, dict)}


def _fresh(session: Session, key: str, owner: Account, by: Account, now: dt.datetime) -> Sitting:
    """One sitting at a time: the helper's others end."""
    others = and_(Sitting.by_id == by.id, Sitting.ended_at.is_(None))
    session.execute(update(Sitting).where(others).values(ended_at=now))
    sitting = Sitting(key=key, by_id=by.id, started_at=now, typed=0)
    sitting.owner = owner
    try:
        with session.begin_nested():
            session.add(sitting)
    except IntegrityError:  # the same form was sent twice at once, or somebody took the address
        return session.scalars(select(Sitting).where(Sitting.key == key)).one()
    return sitting


def _open(by: Account, now: dt.datetime) -> Select[Sitting]:
    rows = select(Sitting).join(Account, Account.id == Sitting.owner_id)
    lasts = and_(Sitting.by_id == by.id, Sitting.ended_at.is_(None), Sitting.started_at > now - LONGEST)
    return rows.where(lasts, Account.closed_at.is_(None), _serves(by))


def _serves(by: Account) -> Any:
    """Whether this helper serves `Account` now: the desk everybody, a trainer the own class, a mentor by assignment."""
    if by.closed_at is not None or by.role not in HELPERS:
        return ~true()
    if by.role == Role.MENTOR:
        ours = and_(Assignment.returnee_id == Account.id, Assignment.mentor_id == by.id)
        return exists().where(ours, Assignment.until_at.is_(None))
    if by.role == Role.TRAINER:
        sits = and_(ClassMember.account_id == Account.id, ClassMember.until_at.is_(None))
        return exists().where(sits, ClassMember.class_id == TrainingClass.id, TrainingClass.trainer_id == by.id)
    return true()
