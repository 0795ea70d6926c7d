"""How deep a plan goes: four answers say who, where and what, twelve questions draw the first picture of the box, the
rest is the plan, a loan asks more."""

from __future__ import annotations

from functools import cache

from app.plan.fields import AllAnswers, Section, Step
from app.plan.progress import answered, put_off
from app.plan.sections import SECTIONS, asked, asked_fields, asked_steps, section
from app.plan.together import OWN

SKETCH = (  # (part, page), in the order in which they are easiest to answer
    ("idea", "idea"),
    ("household", "pot"),
    ("household", "income"),
    ("household", "spending"),
    ("household", "reserve"),
    ("sales", "products"),
    ("start", "opening_month"),
    ("start", "assets"),
    ("costs", "costs"),
    ("costs", "drawings"),
    ("sources", "own_cash"),
    ("sources", "want_loan"),
)


@cache
def sketch() -> tuple[tuple[Section, Step], ...]:
    """The twelve pages of the first picture."""
    return tuple((section(part), _step(section(part), page)) for part, page in SKETCH)


def sketched(answers: AllAnswers) -> int:
    """How many of the twelve are answered."""
    return len(SKETCH) - len(open_of_sketch(answers))


def open_of_sketch(answers: AllAnswers) -> tuple[tuple[Section, Step], ...]:
    """Those of the twelve that are open; none once the picture can be drawn."""
    return tuple((part, step) for part, step in sketch() if not answered(part, step, answers))


def next_of_sketch(answers: AllAnswers, after: tuple[str, str] | None = None) -> tuple[Section, Step] | None:
    """The first of the twelve that is open and not only put off, or None; behind the page `after` (part, page) come
    those before it."""
    at = SKETCH.index(after) + 1 if after else 0
    in_turn = (*SKETCH[at:], *SKETCH[: max(at - 1, 0)])
    open_ones = {(part.key, step.key): (part, step) for part, step in open_of_sketch(answers)}
    wanted = (open_ones[page] for page in in_turn if page in open_ones)
    return next((one for one in wanted if not put_off(*one, answers)), None)


def before_sending(answers: AllAnswers, mine: bool = True) -> tuple[tuple[Section, Step], ...]:
    """The pages that a mentor's help cannot begin without: who, where, what. "I don't know yet" is no answer there.

    Not `mine`: of somebody who writes the plan with its owner, and is asked only for what all of them tell.
    """
    return tuple(
        (part, step)
        for part in SECTIONS
        if mine or part.key not in OWN
        for step in part.steps
        if any(field.must for field in step.fields) and not answered(part, step, answers)
    )


def for_a_loan(answers: AllAnswers) -> tuple[int, int]:
    """(answered, asked) pages that only a lender's file needs; (0, 0) where no loan is wanted."""
    pages = _loan_pages(answers)
    return sum(answered(part, step, answers) for part, step in pages), len(pages)


def next_for_a_loan(answers: AllAnswers) -> tuple[Section, Step] | None:
    """The first page that a lender's file still needs."""
    return next(((part, step) for part, step in _loan_pages(answers) if not answered(part, step, answers)), None)


def without_a_loan(answers: AllAnswers) -> AllAnswers:
    """The same plan, had no loan been wanted."""
    return {**answers, "sources": {**answers.get("sources", {}), "want_loan": "no"}}


def _loan_pages(answers: AllAnswers) -> list[tuple[Section, Step]]:
    part = section("sources")
    return [(part, step) for step in asked_steps(part, answers) if _only_for_a_loan(step, answers)]


def _only_for_a_loan(step: Step, answers: AllAnswers) -> bool:
    without = without_a_loan(answers)
    return bool(asked_fields(step, answers)) and not any(asked(field, without) for field in step.fields)


def _step(part: Section, page: str) -> Step:
    return next(step for step in part.steps if step.key == page)
