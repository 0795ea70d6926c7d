"""What a number moves: money of the business's box or of the family, each month or once; or none at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from app.finance.rounding import half_up
from app.plan.answered import cell, rows
from app.plan.fields import AllAnswers, Field, Kind, known
from app.plan.lines import FUNDING
from app.plan.rhythms import falls_in_some_months, has_rhythm, usual_month
from app.plan.sections.people import UNPAID

Times = Literal["once", "month", "average"]  # "average": its share of a month, though most months see nothing of it
Row = Mapping[str, Any]

# What is held against other numbers, or told for whom reads the plan: no month of it holds another amount for it.
QUIET = frozenset({
    ("market", "near"), ("market", "others"), ("people", "hours"), ("costs", "taken_home"), ("existing", "equipment"),
    ("existing", "sold_1"), ("existing", "sold_2"), ("existing", "sold_3"), ("sources", "rates"), ("risks", "risks"),
    ("steps", "actions"),
})  # fmt: skip
EACH_MONTH = frozenset({
    ("costs", "costs"), ("costs", "drawings"), ("costs", "taken_home"), ("market", "promotion"), ("rules", "taxes"),
    ("existing", "loans"),
})  # fmt: skip
OF_MATERIAL = ("stock_cover", "supplier_credit")  # shares of what is bought
NO_WAGE = (UNPAID, "piece")  # not paid, or paid in what one costs to make


@dataclass(frozen=True)
class Moved:
    """`amount` in minor units, 0 where that cannot be said; `counts`: whether a month of box or family is another."""

    amount: int
    times: Times
    counts: bool
    some: bool = True  # whether it is more than nothing


NOTHING = Moved(0, "once", False)


def by_row(part: str, table: Field, row: Row) -> Moved:
    """A month of a product's sales, a usual month of what comes back, or the price that is paid once.

    What is paid in some months of a year is spread over it: 50,000 once a year moves less than 20,000 each month.
    """
    where = (part, table.key)
    if where == ("sales", "products"):
        sold = half_up(Decimal(cell(row, "units", 0)) * cell(row, "price", 0))
        return Moved(sold, "month", bool(sold))
    if where == ("start", "assets"):
        return _thing(row)
    if has_rhythm(table) or where in EACH_MONTH:
        amount = usual_month(row) if known(row.get("amount")) else 0
        paid = where not in QUIET and not (where == ("people", "team") and row.get("kind") in NO_WAGE)
        return Moved(amount, "average" if falls_in_some_months(row) else "month", bool(amount) and paid)
    amount = _once(table, row)
    paid = where not in QUIET and not (where == ("rules", "paper_list") and row.get("state") == "have")
    return Moved(amount, "once", amount > cell(row, "lost", 0) and paid)


def by_answer(part: str, field: Field, value: Any, answers: AllAnswers) -> Moved:
    """Of a question of its own; of a share or a number of something the amount is not said."""
    where = (part, field.key)
    if field.kind is Kind.SERIES:
        amount, some = value[-1], any(value)
    else:
        amount, some = int(value) if field.kind is Kind.MONEY else 0, bool(Decimal(str(value)))
    counts = some and where not in QUIET and (field.key not in OF_MATERIAL or _buys(answers))
    return Moved(amount, "month" if where in EACH_MONTH else "once", counts, some)


def _thing(row: Row) -> Moved:
    """What somebody pays for it; of a thing that costs no money of hers, what it needs each month."""
    price, upkeep = cell(row, "price", 0), cell(row, "upkeep", 0)
    if FUNDING.get(str(row.get("payer")), "cash") == "cash":
        return Moved(price, "once", bool(price or upkeep))
    return Moved(upkeep, "month", True) if upkeep else Moved(price, "once", False)


def _once(table: Field, row: Row) -> int:
    money = next((column.key for column in table.columns if column.kind is Kind.MONEY), "")
    return int(cell(row, money, 0))


def _buys(answers: AllAnswers) -> bool:
    return any(cell(row, "unit_cost", 0) for row in rows(answers, "sales", "products"))
