"""A regime in words: each question with what was read about it, or that it is not known; no amount without source."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.language.messages import Message, count, mark, say
from app.matching.regimes import Place, Regime

KINDS = {
    "simplified_tax": mark("A simple tax for small businesses."),
    "simplified_status": mark("A simple way to register, for very small businesses."),
    "business_registration": mark("The usual registration of a business."),
}
PERSONS = {
    "individual": mark("For one person alone."),
    "individual_or_EIRL": mark("For one person alone, also with a one-person company (EIRL)."),
    "individual_or_company": mark("For one person alone or a company."),
    "individual_national": mark("For one person alone, with the country’s own citizenship."),
    "individual_or_small_partnership": mark("For one person alone or very few together."),
    "individual_or_association": mark("For one person alone or a group."),
}
QUESTIONS: dict[Place, str] = {
    "whom": mark("For whom?"),
    "size": mark("Up to which size?"),
    "entry": mark("What does the registration cost?"),
    "later": mark("What is paid later?"),
    "time": mark("How long does it take?"),
    "known": mark("Good to know"),
}
PAPERS, NOT_FOR = mark("Which papers does it ask for?"), mark("Not for")
SALES = mark("How much may be sold in a year?")
LATER = mark("How much is paid later?")
FREE = say("It is free.")
NO_FEE_ONLINE = say("It is done on the internet. We read of no fee: ask if there is one.")
NO_FEE_AT_POST = say("It is done at a post office, with the identity card. We read of no fee: ask if there is one.")
TELL_THE_FEE = (FREE, NO_FEE_ONLINE, NO_FEE_AT_POST)  # nothing is left to ask beside them
NO_SOURCE = say("We found no page that tells it.")


@dataclass(frozen=True)
class Line:
    """A question and what answers it: sentences, or names that stand beside each other."""

    question: str
    told: tuple[Message, ...]
    names: bool = False


@dataclass(frozen=True)
class Source:
    """Where it was read and when; `old` where that is more than three years ago."""

    words: tuple[Message, ...]
    old: bool


def kind(regime: Regime) -> Message:
    return say(KINDS[regime.category])


def lines(regime: Regime) -> tuple[Line, ...]:
    """What is known, in the order in which one asks."""
    papers = tuple(say(paper.name) for paper in regime.papers[1:])
    told = [Line(question, _told(regime, place)) for place, question in QUESTIONS.items()]
    told[-2:-2] = [Line(PAPERS, papers, names=True)]
    return tuple(line for line in (*told, Line(NOT_FOR, regime.not_for, names=True)) if line.told)


def to_ask(regime: Regime) -> tuple[str, ...]:
    """The questions to which nothing was found, or words without an amount."""
    asked = (
        (QUESTIONS["whom"], _told(regime, "whom")),
        (SALES, _sales(regime)),
        (QUESTIONS["entry"], _amounts(_told(regime, "entry"))),
        (LATER, _amounts(_told(regime, "later"))),
        (PAPERS, regime.papers[1:]),
    )
    return tuple(question for question, found in asked if not found)


def _amounts(told: tuple[Message, ...]) -> bool:
    """Whether a sentence tells how much, that it is nothing, or to ask for it."""
    return any(sentence.values or sentence in TELL_THE_FEE for sentence in told)


def _told(regime: Regime, place: Place) -> tuple[Message, ...]:
    social = (say("A social fund is paid with it."),) if place == "later" and regime.social else ()
    return (*_counted(regime, place), *regime.told.get(place, ()), *social)


def source(regime: Regime, today: dt.date) -> Source:
    origin = regime.origin
    if not origin.title:
        return Source((NO_SOURCE,), old=False)
    read = () if origin.date else (say("We read it on %(day)s.", day=regime.read_on),)
    return Source((origin.words, *read), old=origin.is_old(today))


def _counted(regime: Regime, place: Place) -> tuple[Message, ...]:
    """The sentences of a row's amounts, limits and fixed choices."""
    match place:
        case "whom":
            return (say(PERSONS[regime.persons]),) if regime.persons in PERSONS else ()
        case "size":
            return _limits(regime)
        case "entry":
            return _entry(regime)
        case "later":
            return _later(regime)
        case _:
            return ()


def _limits(regime: Regime) -> tuple[Message, ...]:
    if regime.workers is None:
        return _sales(regime)
    at_most = count("At most one employee.", "At most %(n)s employees.", regime.workers)
    return (*_sales(regime), at_most if regime.workers else say("No employees."))


def _sales(regime: Regime) -> tuple[Message, ...]:
    found = []
    if regime.sales_a_year:
        found.append(say("Sales of at most %(amount)s in a year.", amount=regime.sales_a_year))
    if regime.sales_a_month:
        found.append(say("Sales of at most %(amount)s in a month.", amount=regime.sales_a_month))
    return (*found, *regime.told.get("sales", ()))


def _entry(regime: Regime) -> tuple[Message, ...]:
    least, most = regime.entry
    if most and not most.minor:
        return (FREE,)
    if least and most and least.minor:
        return (say("From %(least)s to %(most)s.", least=least, most=most),)
    if most:
        return (say("At most %(amount)s.", amount=most),)
    return (say("At least %(amount)s.", amount=least),) if least and least.minor else ()


def _later(regime: Regime) -> tuple[Message, ...]:
    if regime.later is None:
        return ()
    amount, period = regime.later
    each = mark("%(amount)s each month.") if period == "month" else mark("%(amount)s each year.")
    return (say(each, amount=amount),)
