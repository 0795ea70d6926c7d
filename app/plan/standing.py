"""Where a business that runs already stands: what it has today, what it owes, what is left when all is paid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.finance.before import opening_sheet
from app.finance.outlook import BalanceSheet, Outlook
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan.before import before, told
from app.plan.fields import AllAnswers

TODAY, LATER = mark("Today"), mark("After 12 months")
TITLE = mark("What the business has, and what it owes")


@dataclass(frozen=True)
class Line:
    """One amount of today, and of the end of the first year where figures are known; "sum" closes a side."""

    name: str
    today: int
    later: int | None
    kind: Literal["", "sum", "mark"] = ""


@dataclass(frozen=True)
class Standing:
    lead: tuple[Message, ...]
    lines: tuple[Line, ...]
    sound: bool  # whether it has at least what it owes


def standing(answers: AllAnswers, outlook: Outlook | None, currency: str) -> Standing | None:
    """None where the business begins with the plan, and where nothing was told of it yet."""
    running = before(answers)
    if running is None or not told(answers):
        return None
    today = opening_sheet(running)
    later = outlook.months[12].balance_sheet if outlook else None
    return Standing(_lead(today, later, currency), tuple(_lines(today, later)), _own(today) >= 0)


def _lines(today: BalanceSheet, later: BalanceSheet | None) -> list[Line]:
    has: list[tuple[str, str]] = [
        (mark("Money in the box"), "cash"),
        (mark("Customers still owe"), "receivables"),
        (mark("Goods in the store"), "stock"),
        (mark("Paid in advance"), "prepaid"),
        (mark("Deposits that come back"), "deposits"),
        (mark("Things"), "fixed_assets_net"),
    ]
    owes: list[tuple[str, str]] = [(mark("Owed to those who sell to it"), "suppliers"), (mark("Loans"), "loan")]
    return [
        *_some(has, today, later),
        Line(mark("The business has"), today.total_assets, later.total_assets if later else None, "sum"),
        *_some(owes, today, later),
        Line(mark("The business owes"), _debts(today), _debts(later) if later else None, "sum"),
        Line(
            mark("Left when all is paid"),
            _own(today),
            _own(later) if later else None,
            "sum" if _own(today) >= 0 else "mark",
        ),
    ]


def _some(named: list[tuple[str, str]], today: BalanceSheet, later: BalanceSheet | None) -> list[Line]:
    """The lines that have an amount on one of the two days."""
    lines = [Line(name, getattr(today, key), getattr(later, key) if later else None) for name, key in named]
    return [line for line in lines if line.today or line.later]


def _debts(sheet: BalanceSheet) -> int:
    return sheet.suppliers + sheet.loan


def _own(sheet: BalanceSheet) -> int:
    return sheet.total_assets - _debts(sheet)


def _lead(today: BalanceSheet, later: BalanceSheet | None, currency: str) -> tuple[Message, ...]:
    said = [
        say(
            "Today the business has %(has)s and owes %(owes)s.",
            has=Money(today.total_assets, currency),
            owes=Money(_debts(today), currency),
        )
    ]
    own = _own(today)
    if own >= 0:
        said.append(say("%(own)s is left when all is paid.", own=Money(own, currency)))
    else:
        said.append(say("To pay all of it, %(gap)s is missing.", gap=Money(-own, currency)))
    if later and _own(later) >= 0:
        said.append(say("After 12 months of this plan it is %(own)s.", own=Money(_own(later), currency)))
    return tuple(said)
