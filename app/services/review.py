"""A plan goes to its mentor and comes back with an answer. Each of these happens once, however often it is sent."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, null, select, update
from sqlalchemy.orm import Session, aliased

from app.language import hours
from app.models import Account, Assignment, FileShare, Plan, PlanEvent, Purpose, Role, State
from app.plan import review_states
from app.plan.depths import before_sending
from app.plan.together import OWNER
from app.services import cards, consents, happenings, partners, plans, seats
from app.services.addresses import checked_key, new_key
from app.services.errors import NotVisible, NotWritable, Refused, Stale, Unsaid
from app.services.roles import require
from app.services.storable import check_storable

if TYPE_CHECKING:
    from app.plan.checks import Advice
    from app.plan.fields import Section, Step

ANSWER_WITHIN = dt.timedelta(days=7)  # what a mentor promises; the programme may set another


class NotReady(Refused):
    """Something must change before a mentor reads; `reasons` say what, and where."""

    def __init__(self, reasons: tuple[Advice, ...]) -> None:
        super().__init__(*(reason.code for reason in reasons))
        self.reasons = reasons


class TooEarly(Refused):
    """Nobody could know whose plan it is, where or for what; `pages` still ask it."""

    def __init__(self, pages: tuple[tuple[Section, Step], ...]) -> None:
        super().__init__(*(f"{part.key}/{step.key}" for part, step in pages))
        self.pages = pages


class Waits(Refused):
    """This person's yes is kept; the plan goes when those in `names` have said theirs."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(*names)
        self.names = names


class NotAgreed(Refused):
    """The owner has not said yes to a mentor's reading."""


@dataclass(frozen=True)
class LoanAdvice:
    """What the mentor thinks about a loan, apart from the plan: advised, not_now or not_advised, and why."""

    kind: str
    words: str = ""


@dataclass(frozen=True)
class Sending:
    """A sent plan: its case code, which version, when, by when an answer comes, and who reads it."""

    reference: str
    number: int
    at: dt.datetime
    answer_by: dt.date
    mentor: Account | None


def send(
    session: Session, plan: Plan, based_on: int, by: Account, now: dt.datetime, beside: Account | None = None
) -> Sending:
    """Give the plan to the mentor as it stood at revision `based_on`; `beside` is who typed for the owner.

    Sending the same version again changes nothing. A plan of several people goes once each has sent this version:
    `Waits` until then (keep the transaction, it holds this yes). Raises `Stale` when the plan was changed since,
    `NotAgreed` without the owner's yes, `TooEarly` before who, where and what are told, `NotReady` when an advice
    blocks it. Whatever else is open may stay so: help with it is what a mentor is for.
    """
    _hold(session, plan)
    _write(session, plan, by)
    if plan.state == State.SENT:
        return sending(session, plan)
    if not review_states.may_happen(review_states.PLAN_SENT, plan.state):
        raise NotWritable(plan.state)
    if plan.latest != based_on:
        raise Stale(str(plan.latest))
    if not consents.given(session, plan.owner_id, Purpose.MENTOR):
        raise NotAgreed("mentor")
    if pages := before_sending(plans.answers(session, plan), seats.of_reader(session, plan) == OWNER):
        raise TooEarly(pages)
    reasons = blocking(session, plan)
    if reasons:
        raise NotReady(reasons)
    if plan.joint and (others := partners.agree(session, plan, by, now)):
        raise Waits(others)
    helped = {"beside": beside.id} if beside else {}
    happenings.add(session, plan, new_key(), review_states.PLAN_SENT, plan.latest, helped, by, now)
    return sending(session, plan)


def blocking(session: Session, plan: Plan) -> tuple[Advice, ...]:
    """What must change before this plan can be sent."""
    return tuple(advice for advice in plans.reading(session, plan).advice if advice.blocks == "mentor")


def sending(session: Session, plan: Plan) -> Sending:
    """The newest sending of a plan; `NotVisible` when it never was sent."""
    sent = happenings.last_sent(happenings.of(session, plan))
    if sent is None:
        raise NotVisible(plan.key)
    mentor = cards.mentor_of(session, plan.owner_id)
    return Sending(plan.reference, sent.number, sent.at, answer_by(plan, sent.at), mentor)


def answer_by(plan: Plan, sent_at: dt.datetime) -> dt.date:
    """The day that was promised to the plan's owner."""
    return hours.day(sent_at + ANSWER_WITHIN, plan.country)


def withdraw(session: Session, plan: Plan, by: Account, now: dt.datetime) -> None:
    """Take the plan back: from now on only its owner reads it, lenders neither. Again changes nothing."""
    if not _turn(session, plan, review_states.PLAN_WITHDRAWN, by, now):
        return
    shown = update(FileShare).where(FileShare.plan_id == plan.id, FileShare.ended_at.is_(None))
    session.execute(shown.values(ended_at=now))


def reopen(session: Session, plan: Plan, by: Account, now: dt.datetime) -> None:
    """The owner writes a ready plan again; what was ready stays, for the mentor and the lenders too. Again: nothing."""
    _turn(session, plan, review_states.PLAN_REOPENED, by, now)


def _turn(session: Session, plan: Plan, kind: str, by: Account, now: dt.datetime) -> bool:
    """Let this happen to the plan by who writes it; False where it happened already and nothing has since."""
    _hold(session, plan)
    _write(session, plan, by)
    if plan.state == review_states.state((kind,)):
        return False
    if not review_states.may_happen(kind, plan.state):
        raise NotWritable(plan.state)
    happenings.add(session, plan, new_key(), kind, plan.latest, {}, by, now)
    return True


def verdict(
    session: Session,
    plan: Plan,
    key: str,
    kind: str,
    words: str,
    loan_advice: LoanAdvice | None,
    by: Account,
    now: dt.datetime,
    number: int | None = None,
) -> PlanEvent:
    """The mentor's answer about the whole plan; the same `key` again is the same answer.

    `kind` is one of `review_states.VERDICTS`. `number` is the version that the mentor read: `Stale` when
    another was sent since. Raises `Unsaid` where words are needed, `NotWritable` when the plan is not sent.
    """
    _serve(session, plan, by)
    _hold(session, plan)
    known = happenings.by_key(session, plan, checked_key(key))
    if known is not None:
        return _same_person(known, by)
    if kind not in review_states.VERDICTS:
        raise Unsaid("kind")
    if not review_states.may_happen(review_states.VERDICTS[kind], plan.state):
        raise NotWritable(plan.state)
    sent = sending(session, plan).number
    if number is not None and number != sent:
        raise Stale(str(sent))
    data = _said(kind, words, loan_advice)
    return happenings.add(session, plan, key, review_states.VERDICTS[kind], sent, data, by, now)


def reader_and_writers(session: Session, plan: Plan, by: Account) -> tuple[bool, Account | None, list[partners.Member]]:
    """Whether the owner's yes to a mentor stands, who accompanies the owner now, and who writes the plan (nobody is
    listed where it is one person's); in one query."""
    yes = consents.newest_given(Plan.owner_id, Purpose.MENTOR).correlate(Plan).scalar_subquery()
    now = and_(Assignment.returnee_id == Plan.owner_id, Assignment.until_at.is_(None))
    mentor = aliased(Account)
    plain = select(yes, mentor, null()).select_from(Plan)
    asked = (partners.seated(yes, mentor) if plan.joint else plain).outerjoin(Assignment, now)
    rows = session.execute(asked.outerjoin(mentor, mentor.id == Assignment.mentor_id).where(Plan.id == plan.id)).all()
    writers = partners.listed(session, plan, by, rows) if plan.joint else []
    return bool(rows[0][-3]), rows[0][-2], [one for one in writers if one.until is None]


def _said(kind: str, words: str, loan: LoanAdvice | None) -> dict[str, str]:
    words = words.strip()
    check_storable("words", words)
    if review_states.needs_words(kind) and not words:
        raise Unsaid("words")
    data = {"words": words}
    if loan is None:
        return data
    reason = loan.words.strip()
    check_storable("loan_words", reason)
    if loan.kind not in review_states.LOAN_ADVICE:
        raise Unsaid("loan")
    if loan.kind != "advised" and not reason:
        raise Unsaid("loan_words")
    return {**data, "loan": loan.kind, "loan_words": reason}


def _same_person(event: PlanEvent, by: Account) -> PlanEvent:
    if event.by_id != by.id:
        raise NotVisible(event.key)
    return event


def _serve(session: Session, plan: Plan, by: Account) -> None:
    """Only the mentor who accompanies the owner now, with the owner's yes."""
    require(by, Role.MENTOR)
    plans.visible(session, by, plan.key)


def _write(session: Session, plan: Plan, by: Account) -> None:
    """Only its owner and her partners."""
    if seats.of(session, plan, by) is None:
        raise NotVisible(plan.key)


def _hold(session: Session, plan: Plan) -> None:
    """Keep others from moving the plan until this is done."""
    session.refresh(plan, with_for_update=True)
