"""The follow-up: a visit to the business (V4), and the talk after months 1, 3, 6 and 12 (V5), as a mentor writes them.

A note is about "visit-1", "visit-2" … or "month-3". Kept of it: {"day": "2027-03-05", question: stored answer} and of a
talk {"planned": {question: minor units}}, the plan's own figures of that month; what was not told is absent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from app.finance.outlook import Outlook
from app.language.messages import Message, mark, say
from app.plan.fields import Answers, Choice, Field, Kind, known
from app.plan.month_names import month_of
from app.plan.sections.household import SACRIFICES

MONTHS = (1, 3, 6, 12)
MOST_VISITS = 12
UNTOLD = "untold"
PLANNED = "planned"


def _when(number: str) -> tuple[Field, Field]:
    return (
        Field(
            "day", number, Kind.NUMBER, mark("On which day of the month?"), required=True, must=True, least=1, most=31
        ),
        Field("month", number, Kind.MONTH, mark("In which month?"), required=True, must=True),
    )


VISIT: tuple[Field, ...] = (
    *_when("V4"),
    Field(
        "seen",
        "V4",
        Kind.CHOICE,
        mark("What was seen?"),
        required=True,
        must=True,
        choices=(
            Choice("as_planned", mark("The business runs as planned.")),
            Choice("differently", mark("The business runs differently.")),
            Choice("not_seen", mark("The business was not seen.")),
            Choice("closed", mark("The business is closed.")),
        ),
    ),
    Field("words", "V4", Kind.TEXT, mark("What is there to say about it?"), hint=mark("The owner reads it too.")),
    Field(
        "proof",
        "V4",
        Kind.LINE,
        mark("Which number has the paper or the photo at the office?"),
        hint=mark("No photos are kept here: they can show people who must not be found."),
        most=120,
    ),
)
TALK: tuple[Field, ...] = (
    *_when("V5"),
    Field("sales", "V5", Kind.MONEY, mark("How much was sold in this month?"), least=0),
    Field("box", "V5", Kind.MONEY, mark("How much was in the box at the end of the month?"), least=0),
    Field("workers", "V5", Kind.NUMBER, mark("How many people work in the business?"), least=0, most=999),
    Field(
        "repaid",
        "V5",
        Kind.CHOICE,
        mark("What was repaid to the lender?"),
        choices=(
            Choice("all", mark("All that was due")),
            Choice("part", mark("A part of it")),
            Choice("nothing", mark("Nothing")),
            Choice("none_due", mark("Nothing was due")),
            Choice(UNTOLD, mark("Not told")),
        ),
    ),
    Field("family", "V5", Kind.MONEY, mark("How much came in for the family in this month?"), least=0),
    Field(
        "again",
        "V5",
        Kind.CHOICE,
        mark("“Would you do it again?”"),
        choices=(
            Choice("yes", mark("Yes")),
            Choice("no", mark("No")),
            Choice("not_sure", mark("Not sure")),
            Choice(UNTOLD, mark("Not told")),
        ),
    ),
    Field("words", "V5", Kind.TEXT, mark("What is there to say about it?"), hint=mark("The owner reads it too.")),
)
GOT_BY = Field(
    "got_by",
    "V5",
    Kind.CHOICE,
    mark("What did the family do in these months to get by?"),
    hint=mark("Only the owner and the mentor read this answer."),
    many=True,
    private=True,
    choices=SACRIFICES.choices,
)  # the same as before the opening (H14): too much debt shows first in what a family goes without
TALK_OF_SACRIFICE = (*TALK[:-2], GOT_BY, *TALK[-2:])
VISITS = tuple(f"visit-{n}" for n in range(1, MOST_VISITS + 1))
TALKS = {f"month-{n}": n for n in MONTHS}
ASKED_OF_SACRIFICE = ("month-3", "month-6")


def questions(about: str) -> tuple[Field, ...]:
    """What is asked for a note; KeyError for one that there is not."""
    if about in VISITS:
        return VISIT
    return TALK_OF_SACRIFICE if about in ASKED_OF_SACRIFICE else dict.fromkeys(TALKS, TALK)[about]


def title(about: str) -> Message:
    if about in TALKS:
        return say("Talk after month %(n)s", n=TALKS[about])
    return say("Visit %(n)s", n=int(about.removeprefix("visit-")))


def laid_out(data: Answers) -> dict[str, Any]:
    """What is kept, as answers to the questions."""
    day = str(data.get("day", ""))
    return {**data, "day": str(int(day[8:])), "month": day[:7]} if day else {}


def gathered(told: Answers) -> dict[str, Any]:
    """The answers as they are kept; the day is whole (`wrong_day`)."""
    kept = {key: value for key, value in told.items() if key != "month" and known(value) and value not in ("", UNTOLD)}
    return {**kept, "day": _day(told).isoformat()}


def wrong_day(told: Answers, today: dt.date) -> Message | None:
    """What is wrong with a day and a month that can each be read."""
    try:
        later = _day(told) > today
    except ValueError:
        return say("This month has no such day.")
    return say("This day is still to come.") if later else None


def planned(outlook: Outlook, month: int) -> dict[str, int]:
    """The plan's own figures of a month beside the questions, in minor units."""
    row, family = outlook.months[month], outlook.household[month - 1]
    return {"sales": row.sales, "box": row.closing_cash, "family": family.other_income + family.from_business}


def due(opening: str | None, written: Iterable[str], today: dt.date) -> tuple[int, ...]:
    """The months that are over and without a talk; `opening` is "2027-03", the plan's first month."""
    if not opening or not known(opening):
        return ()
    passed = (today.year - int(opening[:4])) * 12 + today.month - int(opening[5:7])
    there = set(written)
    return tuple(n for about, n in TALKS.items() if n <= passed and about not in there)


def due_since(opening: str, month: int) -> dt.date:
    """The day after a month of the plan ended: from then on its talk is due."""
    return dt.date(*month_of(opening, month + 1), 1)


def _day(told: Answers) -> dt.date:
    return dt.date(int(told["month"][:4]), int(told["month"][5:7]), int(told["day"]))
