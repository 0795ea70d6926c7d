"""One version of a plan as it is read: answers, figures, checks and states, computed once for pages and paper."""

from __future__ import annotations

from dataclasses import dataclass

from app.finance.errors import ImpossibleTerms
from app.finance.inputs import PlanInputs
from app.finance.outlook import Outlook
from app.finance.projection import outlook
from app.plan.assumptions import figures, missing
from app.plan.checks import Advice, advice, impossible
from app.plan.evidence import Evidence, shares
from app.plan.fields import AllAnswers
from app.plan.place import Place
from app.plan.progress import Status, status
from app.plan.sections import SECTIONS


@dataclass(frozen=True)
class PlanReading:
    """`number` is the plan's revision, `reference` its case code. Without figures `outlook` is None, and
    `missing` (part key, question key) or an advice "X0" says why."""

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


def read(answers: AllAnswers, place: Place, reference: str, number: int) -> PlanReading:
    """Everything that a page or a paper shows of this version."""
    lacking = missing(answers)
    inputs = None if lacking else figures(answers, place)
    seen, trouble = _outlook(inputs)
    return PlanReading(
        answers=answers,
        place=place,
        reference=reference,
        number=number,
        inputs=inputs,
        outlook=seen,
        missing=lacking,
        advice=trouble + advice(answers, seen, place),
        statuses={part.key: status(part, answers) for part in SECTIONS},
        evidence=shares(answers),
    )


def _outlook(inputs: PlanInputs | None) -> tuple[Outlook | None, tuple[Advice, ...]]:
    if inputs is None:
        return None, ()
    try:
        return outlook(inputs), ()
    except ImpossibleTerms as error:
        return None, (impossible(error),)
