"""One version of a plan as it is read: answers, figures, checks and states, computed once for pages and paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from app.finance.errors import ImpossibleTerms
from app.finance.inputs import PlanInputs
from app.finance.outlook import Outlook
from app.finance.piece_times import Selling, selling
from app.finance.projection import outlook
from app.language.messages import Message
from app.plan.assumptions import figures, missing
from app.plan.checks import Advice, advice, impossible
from app.plan.depths import for_a_loan, next_for_a_loan, open_of_sketch, sketched, without_a_loan
from app.plan.evidence import Evidence, shares
from app.plan.family_rules import needs_more_now
from app.plan.fields import AllAnswers, Section, Step
from app.plan.first_picture import Pages, not_asked, not_asked_at_home
from app.plan.granted import NOTHING_SAID, Granted
from app.plan.place import Place
from app.plan.progress import Status, next_step, open_answers, put_off, status
from app.plan.sections import SECTIONS, asked, asked_steps, asking, section


@dataclass(frozen=True)
class PlanReading:
    """Computed once for a plan and its revision.

    `number` is the plan's revision, `reference` its case code. Without figures `outlook` is None, and `missing` (part
    key, question key) or an advice "X0" says why.
    """

    answers: AllAnswers
    place: Place
    reference: str
    number: int
    inputs: PlanInputs | None
    outlook: Outlook | None
    missing: tuple[tuple[str, str], ...]
    advice: tuple[Advice, ...]
    statuses: dict[str, Status]
    evidence: Evidence
    granted: Granted = NOTHING_SAID

    @cached_property
    def sketched(self) -> int:
        """How many of the twelve first questions are answered."""
        return sketched(self.answers)

    @cached_property
    def first_outlook(self) -> Outlook | None:
        """The outlook; while only answers about the wanted loan are missing, the one without it."""
        if self.outlook or not self.missing:
            return self.outlook
        bare = without_a_loan(self.answers)
        return None if missing(bare) else _outlook(figures(bare, self.place), bare, self.place)[0]

    @cached_property
    def first_box(self) -> tuple[tuple[int, ...], tuple[int | None, ...]]:
        """What is in the box of that outlook, minor units, on the opening day and at each month's end, and which month
        of the calendar that is (None: the opening day). Nothing where there is no outlook."""
        months = self.first_outlook.months if self.first_outlook else ()
        return tuple(month.closing_cash for month in months), tuple(month.calendar for month in months)

    @cached_property
    def pieces(self) -> tuple[Selling, ...]:
        """What must be sold of each product so that all are paid; none without figures, or where no sales suffice."""
        return selling(self.outlook.inputs) if self.outlook else ()

    @cached_property
    def for_a_loan(self) -> tuple[int, int]:
        """(answered, asked) pages that only a lender's file needs."""
        return for_a_loan(self.answers)

    @cached_property
    def next_for_a_loan(self) -> tuple[Section, Step] | None:
        """The first page that a lender's file still needs."""
        return next_for_a_loan(self.answers)

    @cached_property
    def next_for_picture(self) -> tuple[Section, Step] | None:
        """The first page that keeps the box from being drawn whole and was not put off: one of the twelve, then a loan
        or an unfinished row."""
        return next((one for one in self._for_picture if not put_off(*one, self.answers)), None)

    @cached_property
    def put_off(self) -> tuple[tuple[Section, Step], ...]:
        """The pages that keep the box from being drawn whole and that she does not know yet, once no other does."""
        return self._for_picture if self.next_for_picture is None else ()

    @cached_property
    def left_for_picture(self) -> int:
        """How many answers the box still waits for: of the twelve, then of a loan or an unfinished row."""
        return len(open_of_sketch(self.answers)) or len(self.missing)

    @cached_property
    def _for_picture(self) -> tuple[tuple[Section, Step], ...]:
        parts = ((section(part), question) for part, question in self.missing)
        pages = (*open_of_sketch(self.answers), *((part, asking(part, question)) for part, question in parts))
        return tuple({(part.key, step.key): (part, step) for part, step in pages}.values())

    @cached_property
    def not_asked(self) -> tuple[tuple[str, str], ...]:
        """The open pages that cost money, each (address below the plan's parts, name): a first picture lacks them."""
        return not_asked(self.answers)

    @cached_property
    def open_in_picture(self) -> Pages:
        """The same of the family's money too."""
        return *not_asked_at_home(self.answers), *self.not_asked

    @cached_property
    def beside(self) -> dict[str, Message | None]:
        """What a page counted for this plan and revision from more than its answers, by a name of the page's own."""
        return {}

    @cached_property
    def needs_more_now(self) -> Message | None:
        """Why what is taken home is to be looked at again, where the family needs another amount by now."""
        return needs_more_now(self.answers, self.place.currency)

    @cached_property
    def next_step(self) -> tuple[Section, Step] | None:
        return next_step(self.answers)

    @cached_property
    def left_there(self) -> int:
        """How many needed answers are missing in the part of the next step."""
        return open_answers(self.next_step[0], self.answers) if self.next_step else 0

    @cached_property
    def first_pages(self) -> dict[str, Step]:
        """The page on which each part that is asked begins."""
        return {part.key: asked_steps(part, self.answers)[0] for part in SECTIONS if asked(part, self.answers)}


def read(
    answers: AllAnswers, place: Place, reference: str, number: int, granted: Granted = NOTHING_SAID
) -> PlanReading:
    """Everything that a page or a paper shows of this version."""
    lacking = missing(answers)
    inputs = None if lacking else figures(answers, place)
    seen, trouble = _outlook(inputs, answers, place)
    found = advice(answers, seen, place, granted)
    return PlanReading(
        answers=answers,
        place=place,
        reference=reference,
        number=number,
        inputs=inputs,
        outlook=seen,
        missing=lacking,
        advice=(*(one for one in trouble if one not in found), *found),
        statuses={part.key: status(part, answers) for part in SECTIONS},
        evidence=shares(answers),
        granted=granted,
    )


def _outlook(inputs: PlanInputs | None, answers: AllAnswers, place: Place) -> tuple[Outlook | None, tuple[Advice, ...]]:
    if inputs is None:
        return None, ()
    try:
        return outlook(inputs), ()
    except ImpossibleTerms as error:
        return None, (impossible(error, answers, place.currency),)
