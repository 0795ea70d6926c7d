"""C11, the cushion: what is in the box on opening day, beside one month of fixed costs and of what the family needs."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from app.finance.outlook import Outlook
from app.finance.rounding import half_up
from app.language.messages import Message, in_turn, say
from app.language.money import Money
from app.plan.thin_months import of_a_year


@dataclass(frozen=True)
class Cushion:
    """`there` and `calm` in minor units."""

    there: int
    calm: int
    words: Message
    meaning: Message


def cushion(outlook: Outlook) -> Cushion | None:
    """None where the business opened long ago, or where the box is empty in a month: then that is said instead."""
    if outlook.inputs.before is not None or any(month.closing_cash < 0 for month in outlook.months):
        return None
    there, currency = outlook.months[0].closing_cash, outlook.inputs.currency
    costs, need = half_up(Fraction(of_a_year(outlook), 12)), max(0, outlook.ratios.household.need_from_business)
    calm = costs + need
    words = say(
        "On opening day %(there)s is in the box. A reserve that is enough for one month: %(calm)s.",
        there=Money(there, currency),
        calm=Money(calm, currency),
    )
    meaning = say(
        "That is %(costs)s for the costs of one month and %(need)s for what the family needs.",
        costs=Money(costs, currency),
        need=Money(need, currency),
    )
    keep = say("Keep it back.") if there >= calm else say("Keep it back as soon as the box has it.")
    return Cushion(there, calm, words, in_turn(meaning, keep))
