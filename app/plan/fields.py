"""The closed vocabulary of questions, as data in `sections/`. Each use is one `match` over all kinds, held by mypy.

Stored values, by kind (all JSON, None or absent = not answered; the string "unknown" = "I don't know yet"):

LINE, TEXT   str
MONEY        int, minor units of the plan's currency
NUMBER       str, an exact decimal ("12.5")
MONTH        "YYYY-MM"
MONTHS       sorted list of calendar months, 1 to 12
CHOICE       str, or list of str where `many`
YES_NO       "yes" | "no"
SERIES       list by month: int minor units where `of` is "money", else exact decimals as str
TABLE        list of rows; a row is {"id": str, "evidence": str | None, column key: stored value}; a column may be one
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, Literal

from app.plan.conditions import Condition

Answers = Mapping[str, Any]  # answers of one section by field key; evidence under "evidence": {key: tag}
AllAnswers = Mapping[str, Answers]  # by section key

UNKNOWN = "unknown"


class Kind(Enum):
    LINE = "line"
    TEXT = "text"
    MONEY = "money"
    NUMBER = "number"
    MONTH = "month"
    MONTHS = "months"
    CHOICE = "choice"
    YES_NO = "yes_no"
    SERIES = "series"
    TABLE = "table"


@dataclass(frozen=True)
class Choice:
    key: str
    label: str  # marked
    hint: str = ""
    number: str = ""  # where one answer has a question's id of its own ("H5")
    alone: bool = False  # of several answers: none other goes with it ("Nothing of this")


@dataclass(frozen=True)
class Field:
    """One question. `number` is its id on the screen and on paper ("S4"); texts are marked in English."""

    key: str
    number: str
    kind: Kind
    label: str
    why: str = ""
    hint: str = ""
    example: str = ""
    required: bool = False
    least: int | Decimal | None = None  # plain units for numbers, minor units for money
    most: int | None = None
    decimals: int = 0
    unit: str = ""  # said after a number ("a month")
    choices: tuple[Choice, ...] = ()  # of a SERIES: the levels that a month can be given at a tap
    many: bool = False
    among: tuple[str, str] | None = None  # of a CHOICE: the rows of this table (part, key), each by its name
    columns: tuple[Field, ...] = ()
    add: str = ""  # of a TABLE: the heading of a new row ("Add a thing")
    none: str = ""  # of a TABLE: the press of one without rows, where "There is nothing to write here" does not fit
    total: bool = False  # of a column: its amounts add up to something
    of: Literal["number", "money"] = "number"
    by: Literal["calendar", "trading"] = "trading"  # what a SERIES runs over
    length: int = 12  # of a SERIES, at most
    shown: int = 0  # of a SERIES: how many of its boxes stand on the page, where another answer says it
    first: str = ""  # of a SERIES by trading months: the month of its first box, where another answer says it
    chapter: int | None = None  # of the handbook, where it is another than that of the part
    asked_if: Condition | None = None
    must: bool = False  # here "I don't know yet" is no answer
    private: bool = False  # never kept on a phone, never shown to a lender
    more: bool = False  # asked behind “More about it”
    measured: bool = False  # carries an evidence tag (I know, I asked, I guess)
    elsewhere: bool = False  # asked on a page of its own, to which another page leads: a row's one leaves it as it is
    on_paper: bool = True  # asked on blank paper; else another question tells it there
    said: Callable[[Mapping[str, Any], str], Any] | None = None  # of a column: its words need the row and currency


@dataclass(frozen=True, eq=False)
class Step:
    """One page: one question, or a small group that belongs together; declared once, so that it equals itself alone."""

    key: str
    title: str  # the heading, marked; a single question's label
    fields: tuple[Field, ...]
    why: str = ""
    example: str = ""


@dataclass(frozen=True, eq=False)
class Section:
    key: str
    number: int
    title: str
    steps: tuple[Step, ...]
    chapter: int  # of the handbook: the one that helps with these questions
    asked_if: Condition | None = None

    @property
    def fields(self) -> tuple[Field, ...]:
        return tuple(field for step in self.steps for field in step.fields)


def alone(field: Field) -> Step:
    """The page of one question: it carries the question's key and words."""
    return Step(field.key, field.label, (field,), field.why, field.example)


def known(value: Any) -> bool:
    """Whether a stored value is an answer: neither absent nor "I don't know yet"; an empty list is one."""
    return value is not None and value not in ("", UNKNOWN)
