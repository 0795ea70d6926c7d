"""What every page of a dossier is given: the plan as it is read, the decision, the reader's voice."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from app.documents.voice import Voice
from app.finance.outlook import Outlook
from app.language.messages import Message, say
from app.plan.fields import AllAnswers, known
from app.plan.month_names import month_of
from app.plan.private import shown
from app.plan.reading import PlanReading

NEVER_PRINTED = frozenset({("me", "name"), ("me", "helper_kinds"), ("me", "helpers")})  # a church may be among them


@dataclass(frozen=True)
class Decision:
    """How far a plan is in its review. `state` and `loan_advice` as in `plan.review_states`,
    `words` as the mentor wrote them; `to_lender`: all who write it say yes to showing it to one."""

    state: str = "draft"
    words: str = ""
    loan_advice: str = ""
    on: dt.date | None = None
    to_lender: bool = False

    @property
    def against_loan(self) -> bool:
        return self.loan_advice in ("not_now", "not_advised")


@dataclass(frozen=True)
class Case:
    voice: Voice
    reading: PlanReading
    decision: Decision
    on: dt.date
    title: str = ""

    @property
    def outlook(self) -> Outlook | None:
        return self.reading.outlook

    @property
    def answers(self) -> AllAnswers:
        return self.reading.answers

    def answer(self, part: str, key: str) -> Any:
        """One stored answer, or None."""
        return self.answers.get(part, {}).get(key)

    def when(self, month: int, short: bool = False) -> str:
        """The calendar month of a trading month with its year, where the opening is known; `short` for a table."""
        opening = self.answer("start", "opening_month")
        if known(opening):
            year, calendar = month_of(opening, month)
            return f"{self.voice.month(calendar)} {year}" if short else self.voice.tongue.month_of_year(calendar, year)
        return self.voice.month(self.outlook.inputs.calendar(month) if self.outlook else month)

    def say(self, message: Message | str, *strong: str) -> str:
        return self.voice.say(message, *strong)

    def money(self, minor: int) -> str:
        return self.voice.money(minor)

    def of_hundred(self, share: Decimal) -> str:
        """A part of one, said as so many of 100."""
        return self.say(say("%(share)s of 100", share=hundredths(share)))


def hundredths(share: Decimal) -> int:
    """A part of one as so many of 100, halves upwards."""
    return int((share * 100).quantize(Decimal(1), ROUND_HALF_UP))


def fingerprint(reading: PlanReading) -> str:
    """The first 16 hex digits of SHA-256 over the plan's answers and figures in sorted order.

    Names are left out, and private answers: with the rest known, few guesses would find them.
    """
    hashed: dict[str, Any] = {
        "answers": {part: _printed(part, given) for part, given in reading.answers.items()},
        "figures": reading.inputs,
    }
    text = json.dumps(hashed, sort_keys=True, default=_plain, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def _printed(part: str, given: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in shown(part, given).items() if (part, key) not in NEVER_PRINTED}


def _plain(value: object) -> object:
    if is_dataclass(value):
        return {one.name: getattr(value, one.name) for one in fields(value)}
    return sorted(value) if isinstance(value, frozenset | set) else str(value)
