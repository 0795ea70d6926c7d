"""The desk's words about a plan's grant in kind: what it can give, and the programme's yes. All are kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.language import hours
from app.models import Account, GrantWord, Plan, Role
from app.plan import granted
from app.plan.checks import Advice, blocking
from app.plan.reading import PlanReading
from app.plan.review_states import APPROVED
from app.services import happenings, plans
from app.services.addresses import checked_key
from app.services.errors import NotWritable, Refused, Stale
from app.services.roles import require
from app.services.storable import check_storable


class NotGrantable(Refused):
    """The programme cannot say yes now. `why` is "ceiling" (not known yet) or "advice"; `reasons` say what."""

    def __init__(self, why: str, reasons: tuple[Advice, ...] = ()) -> None:
        super().__init__(why)
        self.why, self.reasons = why, reasons


def words(session: Session, by: Account, plan: Plan) -> list[GrantWord]:
    """All that the desk said about this plan's grant, the oldest first."""
    require(by, Role.DESK)
    rows = select(GrantWord).where(GrantWord.plan_id == plan.id).options(joinedload(GrantWord.by))
    return list(session.scalars(rows.order_by(GrantWord.id)))


def as_sent(session: Session, by: Account, plan: Plan) -> PlanReading | None:
    """The plan as its owner sent it last; None for a plan that is hers alone."""
    require(by, Role.DESK)
    sent = happenings.last_sent(happenings.of(session, plan))
    return None if sent is None or plan.state in plans.PRIVATE else plans.reading(session, plan, sent.number)


def set_terms(
    session: Session, plan: Plan, key: str, terms: Mapping[str, Any], based_on: int, by: Account, now: dt.datetime
) -> None:
    """Write what the grant can give ({"ceiling", "currency", "rate", "tranches"}); the same again changes nothing.

    `based_on` is how many words of the desk the page had seen: `Stale` where somebody wrote since.
    """
    there = _held(session, plan, by)
    if _known(there, key):
        return
    check_storable("terms", dict(terms))
    newest = next((word.data for word in reversed(there) if word.kind == granted.TERMS), None)
    if newest == terms:
        return
    if len(there) != based_on:
        raise Stale(str(len(there)))
    _add(session, plan, there, GrantWord(key=key, kind=granted.TERMS, number=plan.latest, data=dict(terms)), by, now)


def say_yes(session: Session, plan: Plan, key: str, number: int, by: Account, now: dt.datetime) -> None:
    """The programme's yes to what the grant pays in the version that the mentor called ready; again changes nothing.

    Raises `NotWritable` while the plan is not ready or asks nothing, `Stale` for another version, `NotGrantable`
    while a check stands in the way (X14) or the ceiling is not known.
    """
    there = _held(session, plan, by)
    verdict = happenings.last_verdict(happenings.of(session, plan))
    if _known(there, key) or any(word.kind == granted.YES and word.number == number for word in there):
        return
    if plan.state not in APPROVED or verdict is None:
        raise NotWritable(plan.state)
    if verdict.number != number:
        raise Stale(str(verdict.number))
    things = _grantable(plans.reading(session, plan, number))
    _add(session, plan, there, GrantWord(key=key, kind=granted.YES, number=number, data={"things": things}), by, now)


def _grantable(reading: PlanReading) -> list[str]:
    """The rows that a yes is about."""
    things = [str(row["id"]) for row in granted.paid_by_grant(reading.answers)]
    if not things:
        raise NotWritable("nothing asked")
    reasons = blocking(reading.advice, "desk")
    if reasons:
        raise NotGrantable("advice", reasons)
    if reading.granted.limit(reading.place.currency) is None:
        raise NotGrantable("ceiling")
    return things


def _held(session: Session, plan: Plan, by: Account) -> list[GrantWord]:
    """The desk's words so far; nobody else writes until this is done."""
    require(by, Role.DESK)
    session.refresh(plan, with_for_update=True)
    return words(session, by, plan)


def _known(there: list[GrantWord], key: str) -> bool:
    return any(word.key == checked_key(key) for word in there)


def _add(session: Session, plan: Plan, there: list[GrantWord], word: GrantWord, by: Account, now: dt.datetime) -> None:
    word.plan_id, word.by_id, word.at = plan.id, by.id, now
    session.add(word)
    plan.granted = granted.fold((one.kind, one.data, hours.day(one.at, plan.country)) for one in [*there, word])
    session.flush()
