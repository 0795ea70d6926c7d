"""Comments beside one question: the mentor's, and the answers of who writes the plan. A mentor's go with the next word
about the whole plan."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from typing import Any

from sqlalchemy import ScalarSelect, and_, func, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload

from app.models import Account, Plan, PlanEvent, Remark, Role, SectionRevision
from app.plan import review_states, sections
from app.plan.fields import AllAnswers
from app.plan.together import OWN
from app.services import happenings, plans
from app.services.addresses import checked_key
from app.services.errors import NotVisible, Unsaid
from app.services.roles import require
from app.services.storable import check_storable

# Whether who said it writes the plan, in a query.
_WRITER = select(Account.role == Role.RETURNEE).where(Account.id == Remark.by_id).correlate(Remark).scalar_subquery()

# When the mentor answered last about the whole plan of a comment, in a query.
_ANSWERED_AT = (
    select(PlanEvent.at)
    .where(PlanEvent.plan_id == Remark.plan_id, PlanEvent.kind.in_(review_states.VERDICTS.values()))
    .order_by(PlanEvent.id.desc())
    .limit(1)
    .correlate(Remark)
    .scalar_subquery()
)


class Talk(Enum):
    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True)
class Said:
    """One comment. `mine` from the reader's side; `waits` while it has not gone out with an answer yet."""

    remark: Remark
    mine: bool
    waits: bool


@dataclass(frozen=True)
class Thread:
    """What was said beside one question, oldest first."""

    section: str
    field: str
    said: tuple[Said, ...]
    talk: Talk


def remark(
    session: Session,
    plan: Plan,
    key: str,
    section: str,
    field: str,
    text: str,
    by: Account,
    now: dt.datetime,
) -> Remark:
    """Say something beside a question; the same `key` again is the same comment.

    The assigned mentor begins; the owner and her partners answer what they see. Raises `Unsaid` for an empty text,
    `NotVisible` for everybody else and for a question that does not exist.
    """
    known = session.scalar(select(Remark).where(Remark.plan_id == plan.id, Remark.key == checked_key(key)))
    if known is not None and known.by_id == by.id:
        return known
    number = _number(session, plan, section, field, by)
    text = text.strip()
    if not text:
        raise Unsaid("text")
    check_storable("text", text)
    row = Remark(plan_id=plan.id, key=key, section=section, field=field, by_id=by.id, at=now, number=number, text=text)
    row.by = by
    return _add(session, plan, row)


def close_remark(session: Session, plan: Plan, section: str, field: str, by: Account, now: dt.datetime) -> None:
    """The mentor has what was needed: the thread of this question is closed. Again changes nothing."""
    require(by, Role.MENTOR)
    plans.visible(session, by, plan.key)
    asked = select(Remark).where(Remark.plan_id == plan.id, Remark.section == section, Remark.field == field)
    for row in session.scalars(asked.where(Remark.closed_at.is_(None))):
        row.closed_at, row.closed_by_id = now, by.id
    session.flush()


def threads(session: Session, plan: Plan, by: Account) -> list[Thread]:
    """All threads that this reader may see, in the order of the questions. One statement.

    Who writes the plan sees a mentor's comment once an answer about the whole plan has taken it along; partners see
    those beside answers of all.
    """
    if by.role not in (Role.RETURNEE, Role.MENTOR, Role.DESK):
        return []
    rows = select(Remark, _ANSWERED_AT).where(Remark.plan_id == plan.id)
    found: dict[tuple[str, str], list[Said]] = {}
    for row, gone in session.execute(rows.options(joinedload(Remark.by)).order_by(Remark.id)):
        waits = not replied(row) and (gone is None or row.at > gone)
        alone = by.role == Role.RETURNEE and by.id != plan.owner_id and row.section in OWN
        if not alone and (not waits or by.role == Role.MENTOR):
            found.setdefault((row.section, row.field or ""), []).append(Said(row, row.by_id == by.id, waits))
    made = [Thread(*where, tuple(said), _talk(said)) for where, said in found.items()]
    return sorted(made, key=lambda thread: _place(thread.section, thread.field))


def open_questions(session: Session, plan: Plan, answers: AllAnswers) -> tuple[PlanEvent | None, list[tuple[str, str]]]:
    """The mentor's newest answer, and where the owner's is awaited (part key, question key) in the plan's order.

    Nothing is awaited where `answers`, those of now, say something else than the mentor read. In one query, for
    the plan's home.
    """
    kinds = PlanEvent.kind.in_(review_states.VERDICTS.values())
    newest = select(func.max(PlanEvent.id)).where(PlanEvent.plan_id == plan.id, kinds).scalar_subquery()
    reached = and_(Remark.plan_id == PlanEvent.plan_id, or_(_WRITER, Remark.at <= PlanEvent.at))
    rows = select(PlanEvent, Remark, answers_at(PlanEvent.number), _WRITER).outerjoin(Remark, reached)
    rows = rows.where(PlanEvent.id == newest).options(joinedload(PlanEvent.by)).order_by(Remark.id)
    found = list(session.execute(rows))
    talks: dict[tuple[str, str], list[tuple[bool, bool]]] = {}
    for _, said, read, ours in found:
        if said is not None and answers.get(said.section, {}).get(said.field) == (read or {}).get(said.field):
            talks.setdefault((said.section, said.field or ""), []).append((ours, said.closed_at is not None))
    waiting = [where for where, said in talks.items() if not said[-1][0] and not all(closed for _, closed in said)]
    return found[0][0] if found else None, sorted(waiting, key=lambda where: _place(*where))


def answers_at(number: InstrumentedAttribute[int]) -> ScalarSelect[dict[str, Any]]:
    """In a query of comments the answers of each one's part as they stood at this revision, a column of the query."""
    row = SectionRevision
    there = select(row.answers).where(row.plan_id == Remark.plan_id, row.section == Remark.section)
    newest_first = there.where(row.number <= number).order_by(row.number.desc())
    return newest_first.limit(1).correlate(Remark, Plan, PlanEvent).scalar_subquery()


def thread(session: Session, plan: Plan, by: Account, section: str, field: str) -> Thread | None:
    """The thread beside one question, if there is one to see."""
    here = [one for one in threads(session, plan, by) if (one.section, one.field) == (section, field)]
    return here[0] if here else None


def replied(row: Remark) -> bool:
    """Whether somebody who writes the plan said it, the owner or a partner, also one who has left since."""
    return row.by.role == Role.RETURNEE


def _talk(said: list[Said]) -> Talk:
    if all(one.remark.closed_at for one in said):
        return Talk.CLOSED
    return Talk.ANSWERED if replied(said[-1].remark) else Talk.OPEN


def _place(section: str, field: str) -> tuple[int, int]:
    order = [part.key for part in sections.SECTIONS]
    if section not in order:
        return len(order), 0
    fields = [one.key for one in sections.section(section).fields]
    return order.index(section), fields.index(field) if field in fields else len(fields)


def _number(session: Session, plan: Plan, section: str, field: str, by: Account) -> int:
    """The revision that the comment is about, for whoever may speak here."""
    require(by, Role.MENTOR, Role.RETURNEE)
    plans.visible(session, by, plan.key)
    _check_question(section, field)
    if by.role == Role.MENTOR:
        sent = happenings.last_sent(happenings.of(session, plan))
        return sent.number if sent else plan.latest
    talk = thread(session, plan, by, section, field)
    if talk is None or talk.talk is Talk.CLOSED:
        raise NotVisible(field)
    return plan.latest


def _check_question(section: str, field: str) -> None:
    try:
        sections.field(section, field)
    except KeyError:
        raise NotVisible(field) from None


def _add(session: Session, plan: Plan, row: Remark) -> Remark:
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:  # the same form was sent twice at once, or somebody took the address
        found = session.scalars(select(Remark).where(Remark.plan_id == plan.id, Remark.key == row.key)).one()
        if found.by_id != row.by_id:
            raise NotVisible(row.key) from None
        return found
    return row
