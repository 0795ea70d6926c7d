"""What a mentor said, and what happened to a plan, as pages say it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from flask_babel import gettext as _

from app.language.messages import Message
from app.models import Account, Plan, PlanEvent
from app.plan import review_words
from app.services import happenings
from app.services.remarks import Said, Thread, replied


@dataclass(frozen=True)
class Answered:
    """The mentor's newest answer to the owner: first sentence, own words, the advice on the loan apart."""

    kind: str
    name: str
    at: dt.datetime
    headline: Message
    words: str
    loan: Message | None
    loan_words: str


def answered(events: Iterable[PlanEvent]) -> Answered | None:
    """The newest answer, unless the plan went back to the mentor or was taken back since."""
    events = list(events)
    last = happenings.last_verdict(events)
    if last is None or last is not events[-1]:
        return None
    said = last.data.get("words", "")
    stands_in_headline = last.kind == "PlanReadyOnConditions"
    return Answered(
        kind=last.kind,
        name=last.by.name,
        at=last.at,
        headline=review_words.headline(last.kind, last.by.name, said),
        words="" if stands_in_headline else said,
        loan=review_words.loan_said(last.data["loan"]) if "loan" in last.data else None,
        loan_words=last.data.get("loan_words", ""),
    )


def history(events: Iterable[PlanEvent], reader: Account) -> list[tuple[dt.datetime, Message]]:
    """What happened, in plain words, newest first."""
    lines = [(one.at, review_words.happened(one.kind, one.by.name, one.by_id == reader.id)) for one in events]
    return lines[::-1]


def spoken(thread: Thread, owner: Plan) -> list[tuple[str, dt.datetime, str, bool]]:
    """A thread as the page draws it: who, when, what, whether somebody who writes the plan said it."""
    return [(_who(one, owner), one.remark.at, one.remark.text, replied(one.remark)) for one in thread.said]


def _who(one: Said, plan: Plan) -> str:
    if one.waits:
        return str(_("You, not sent yet"))
    if one.mine:
        return str(_("You"))
    partner = replied(one.remark) and one.remark.by_id != plan.owner_id
    return str(_("%(name)s, who writes this plan too", name=one.remark.by.name)) if partner else one.remark.by.name
