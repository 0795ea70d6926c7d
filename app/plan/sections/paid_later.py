"""M10: customers who pay later, asked once with the customers. A product that differs says so itself (S7).

Plans that were written before M10 was asked so told never-paid among the sales (`sales.BAD_DEBT`): that answer stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.language.messages import mark
from app.plan.conditions import only
from app.plan.fields import AllAnswers, Field, Kind, Step, known
from app.plan.sections.shares import of_100

OLDER = ("sales", "bad_debt")


@only(mark("Only if some customers pay later."))
def some_pay_later(answers: AllAnswers) -> bool:
    return answers.get("market", {}).get("pays_later") == "yes"


def share(row: Mapping[str, Any], answers: AllAnswers) -> str:
    """Of every 100 of a product's sales what is paid later: its own answer, else that about all customers."""
    own, told = row.get("credit"), answers.get("market", {}).get("later_share")
    if own is not None and known(own):
        return str(own)
    return str(told) if told is not None and known(told) and some_pay_later(answers) else "0"


def sold_on_credit(answers: AllAnswers) -> bool:
    """Whether some product is paid later."""
    rows = answers.get("sales", {}).get("products")
    return isinstance(rows, list) and any(share(row, answers).strip("0.") for row in rows)


@only(mark("Only if some customers pay later."))
def never_is_open(answers: AllAnswers) -> bool:
    """Somebody pays later, and how many never do was not told among the sales already."""
    told = answers.get(OLDER[0], {}).get(OLDER[1]) is not None
    return not told and (some_pay_later(answers) or sold_on_credit(answers))


@only(mark("Only if some customers pay later."))
def never_was_told(answers: AllAnswers) -> bool:
    """How many never pay was told among the sales, before it was asked with the customers."""
    return answers.get(OLDER[0], {}).get(OLDER[1]) is not None and sold_on_credit(answers)


def never_paid(answers: AllAnswers) -> tuple[str, str]:
    """Part and question where it is told how many never pay."""
    return OLDER if never_was_told(answers) else ("market", NEVER.key)


PAYS_LATER = Field(
    key="pays_later",
    number="M10",
    kind=Kind.YES_NO,
    label=mark("Will some customers pay later?"),
    why=mark("Until they pay, the box must do without."),
    example=mark("Rosa’s school kiosks pay after a week. All others pay at once."),
    chapter=11,
)
WHO = Field("later_who", "M10", Kind.LINE, mark("Who pays later?"), most=160, asked_if=some_pay_later)
SHARE = of_100(
    "later_share",
    "M10",
    mark("When you sell for 100, how much is paid later?"),
    required=True,
    measured=True,
    chapter=11,
    asked_if=some_pay_later,
)
WEEKS = Field(
    key="later_weeks",
    number="M10",
    kind=Kind.NUMBER,
    label=mark("After how many weeks do they pay?"),
    hint=mark("We count it in the month after the sale."),
    unit=mark("weeks"),
    least=0,
    most=52,
    decimals=1,
    asked_if=some_pay_later,
)
TERMS = Step(
    "later_terms",
    mark("Who pays later, how much and when?"),
    (WHO, SHARE, WEEKS),
    mark("It counts for all that you sell. A product that differs can say so."),
    mark("Rosa writes 0: nearly all pay at once. The kiosks’ empanadas say 40 on their own page."),
)
NEVER = of_100(
    "never_paid",
    "M10",
    mark("When customers owe you 100, how much of it is never paid?"),
    why=mark("Some customers forget. A plan that knows it is stronger."),
    example=mark("Rosa counts 3 of every 100 from the kiosks."),
    required=True,
    measured=True,
    chapter=11,
    asked_if=never_is_open,
)
