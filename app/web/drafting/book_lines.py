"""The lines of one month on its page: a few amounts to choose with one tap, and a box for the exact one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from werkzeug.datastructures import MultiDict

from app.finance.outlook import Outlook
from app.language.messages import Message, say
from app.language.money import Money, exponent
from app.plan.book_taps import Tap, taps, usual
from app.plan.day_book import LINES, Written, of_plan
from app.web.section_form import Question, SectionForm
from app.web.speech import tongue
from app.web.whole_numbers import whole

ABOUT = "--about"  # after a line's name: the amount that was chosen, in minor units
DIGITS = 14  # of the largest amount that can be chosen
WIDEST = 6  # digits and signs of an amount of which five stand side by side on a small phone; spaces are narrow
CHOSEN_BEFORE = say("As you chose it")
DAY_BY_DAY = say("Day by day")


@dataclass(frozen=True)
class Line:
    """One line: its question, which of the plan's own lines belong there, and the amounts to choose."""

    question: Question
    of_plan: Message | None
    taps: Sequence[Choice]

    @property
    def wide(self) -> bool:
        """Whether five side by side would cut a long amount, or a month's name."""
        return any(
            len("".join(tap.amount.split())) > WIDEST or "month" in tap.words.values for tap in self.taps if not tap.own
        )


@dataclass(frozen=True)
class Choice:
    """An amount to choose: its words, what it sends, how it is written. `own` ones have a row of their own."""

    words: Message
    value: int | str
    amount: str
    chosen: bool
    own: bool = False


Sent = MultiDict[str, str]  # a form as it comes from the page


class MonthForm:
    """The eight lines of a month, over what was told before and what comes with the form.

    `days` are the sums of its single days, which count where the month says nothing else.
    """

    def __init__(
        self,
        outlook: Outlook,
        month: int,
        before: Written | None,
        days: Mapping[str, int],
        currency: str,
        sent: Sent | None,
    ) -> None:
        rows = outlook.months
        self.rows, self.month, self.days, self.currency = rows, month, days, currency
        self.of_plan = of_plan(outlook, month)
        self.usual = {line.key: usual(rows, month, line.key, before, days) for line in LINES}
        written = before.amounts if before else {}
        typed = {key: amount for key, amount in written.items() if self.usual[key] is None}
        self.form = SectionForm(LINES, typed, tongue(), currency, sent, waits=False, insists=False)
        self.chosen = dict(self.usual) if sent is None else _chosen(sent)

    def validate(self, told: Sequence[Written]) -> bool:
        """Whether each line says one thing. A choice that was there before gives way to what is typed now; of words
        that were `told` of this month before, and are sent once more, nothing is asked."""
        if not self.form.validate():
            return False
        if self.told in told:
            return True
        for question in self.form.questions:
            key, typed = question.field.key, question.stored
            chosen = self.chosen[key]
            if typed is None or chosen in (None, typed):
                continue
            if chosen != self.usual[key]:
                question.error = self._both(chosen, typed)
            self.chosen[key] = None
        return not self.form.errors

    @property
    def told(self) -> Written:
        """What was typed; of the other lines what was chosen, as a guess where it is an amount."""
        typed = {q.field.key: q.stored for q in self.form.questions if q.stored is not None}
        chosen = {key: amount for key, amount in self.chosen.items() if amount is not None and key not in typed}
        return Written({**chosen, **typed}, frozenset(key for key, amount in chosen.items() if amount))

    @property
    def lines(self) -> list[Line]:
        return [
            Line(q, self.of_plan.get(q.field.key), self._taps(q.field.key, bool(q.input.typed)))
            for q in self.form.questions
        ]

    def _taps(self, key: str, typed: bool) -> list[Choice]:
        """After the others what the days add up to, and a choice of a plan that has changed since."""
        chosen = self.chosen[key]
        found = [self._choice(tap, chosen == tap.amount) for tap in taps(self.rows, self.month, key)]
        if key in self.days:
            amount = self._amount(self.days[key])
            found.append(Choice(DAY_BY_DAY, "", amount, chosen is None and not typed, own=True))
        if chosen is not None and not any(one.chosen for one in found):
            found.append(replace(self._choice(Tap(CHOSEN_BEFORE, chosen), True), own=True))
        return found

    def _choice(self, tap: Tap, chosen: bool) -> Choice:
        return Choice(tap.words, tap.amount, self._amount(tap.amount), chosen)

    def _amount(self, minor: int) -> str:
        amount = Money(minor, self.currency)
        return tongue().plain(amount) if minor % 10 ** exponent(self.currency) else tongue().whole(amount)

    def _both(self, chosen: int, typed: int) -> Message:
        return say(
            "You chose %(chosen)s and wrote %(written)s. Saved again, what you wrote counts.",
            chosen=Money(chosen, self.currency),
            written=Money(typed, self.currency),
        )


def _chosen(sent: Sent) -> dict[str, int | None]:
    return {line.key: whole(sent.get(line.key + ABOUT, ""), DIGITS) for line in LINES}
