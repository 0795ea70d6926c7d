"""W1, what relatives do without pay: no money leaves the box for it, but a year's profit is not what it seems."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.finance.outlook import Outlook
from app.language.messages import Message, say
from app.language.money import Money
from app.plan.answered import cell, rows
from app.plan.fields import AllAnswers
from app.plan.rhythms import usual_month


def at_fair_pay(answers: AllAnswers) -> int:
    """What this work would cost in year 1 at the pay that was written for it, in minor units."""
    return sum(_of_a_year(row) for row in rows(answers, "people", "team") if row.get("kind") == "unpaid")


def true_cost(answers: AllAnswers, outlook: Outlook) -> tuple[Message, ...]:
    """What stays in the business once that work is paid too; nothing where nobody works without pay."""
    unpaid, currency = at_fair_pay(answers), outlook.inputs.currency
    if not unpaid:
        return ()
    left = outlook.ratios.year1.net_profit_after_owner_pay_m1_12 - unpaid
    told = say("Your family works without pay. Paid like others it costs %(pay)s a year.", pay=Money(unpaid, currency))
    if left >= 0:
        return told, say("With that pay %(left)s stays in the business.", left=Money(left, currency))
    return told, say("With that pay the business lacks %(missing)s.", missing=Money(-left, currency))


def _of_a_year(row: Mapping[str, Any]) -> int:
    """Twelve months, or those from its first one on."""
    amount = usual_month(row) if cell(row, "amount", 0) else 0
    months = max(0, 13 - int(Decimal(cell(row, "start", "1"))))
    return amount * months
