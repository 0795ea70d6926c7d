"""The thirteen parts of a plan, each declared once as data."""

from collections.abc import Callable
from functools import cache

from app.plan.fields import AllAnswers, Field, Section, Step
from app.plan.sections.costs import COSTS_PART
from app.plan.sections.existing import EXISTING
from app.plan.sections.household import HOUSEHOLD
from app.plan.sections.idea import IDEA_PART
from app.plan.sections.market import MARKET
from app.plan.sections.me import ME
from app.plan.sections.people import PEOPLE
from app.plan.sections.risks import RISKS
from app.plan.sections.rules import RULES
from app.plan.sections.sales import SALES
from app.plan.sections.sources import SOURCES
from app.plan.sections.start import START
from app.plan.sections.steps import STEPS

SECTIONS: tuple[Section, ...] = (
    ME,
    HOUSEHOLD,
    IDEA_PART,
    MARKET,
    SALES,
    PEOPLE,
    RULES,
    START,
    COSTS_PART,
    EXISTING,
    SOURCES,
    RISKS,
    STEPS,
)
_BY_KEY = {section.key: section for section in SECTIONS}
_FIELDS = {section.key: {field.key: field for field in section.fields} for section in SECTIONS}


def section(key: str) -> Section:
    """The part of that key; raises KeyError."""
    return _BY_KEY[key]


def field(section_key: str, key: str) -> Field:
    """The question of that key in a part; raises KeyError."""
    return _FIELDS[section_key][key]


def asked(what: Field | Section, answers: AllAnswers) -> bool:
    """Whether the answers so far make this question or part one to ask."""
    return what.asked_if is None or what.asked_if(answers)


def asked_fields(part: Section | Step, answers: AllAnswers) -> tuple[Field, ...]:
    """The questions of a part or page that are asked now."""
    return tuple([field for field in part.fields if field.asked_if is None or field.asked_if(answers)])


def asked_steps(part: Section, answers: AllAnswers) -> tuple[Step, ...]:
    """The pages of a part with a question to ask; the last check has none and is always there."""
    pages = []
    for step, asked_if in _pages(part):  # in plain loops, since every page asks
        for holds in asked_if:
            if holds(answers):
                pages.append(step)
                break
        else:
            pages += [] if asked_if else [step]
    return tuple(pages)


def asking(part: Section, key: str) -> Step:
    """The page of the part that asks this question."""
    return next(step for step in part.steps if any(one.key == key for one in step.fields))


@cache
def _pages(part: Section) -> tuple[tuple[Step, tuple[Callable[[AllAnswers], bool], ...]], ...]:
    """Its pages, each with what must hold for one of its questions; nothing where it is there whatever was answered."""
    return tuple((step, () if _always(step) else _conditions(step)) for step in part.steps)


def _always(step: Step) -> bool:
    return not step.fields or any(field.asked_if is None for field in step.fields)


def _conditions(step: Step) -> tuple[Callable[[AllAnswers], bool], ...]:
    return tuple(field.asked_if.holds for field in step.fields if field.asked_if)
