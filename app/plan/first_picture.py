"""What a first picture cannot know yet: the pages that move money and were never asked, or are not known yet."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.fields import UNKNOWN, AllAnswers
from app.plan.sections import asked, asking, field, section

# Where nothing was said, the figures count nothing. (part, question, what it is called in a list)
COSTLY = (
    ("market", "promotion", mark("How people hear of you")),
    ("market", "later_share", mark("Paid later by customers")),
    ("market", "never_paid", mark("Customers who never pay")),
    ("sales", "bad_debt", mark("Customers who never pay")),
    ("people", "team", mark("People whom you pay")),
    ("rules", "paper_list", mark("Papers")),
    ("rules", "taxes", mark("Taxes and fees")),
    ("start", "first_stock", mark("First stock")),
    ("start", "deposits", mark("Deposits")),
    ("start", "advances", mark("Paid in advance")),
    ("start", "opening_costs", mark("Costs before opening")),
    ("costs", "stock_cover", mark("Material kept ready")),
    ("existing", "suppliers_owed", mark("Owed to sellers on the first day")),
    ("existing", "loans", mark("Old loans of the business")),
    ("sources", "fee", mark("Fee of the loan")),
)
# What helps the box: without it the picture is only too careful. Open where she said that she does not know it yet.
HELPFUL = (
    ("costs", "supplier_credit", mark("Bought and paid later")),
    ("existing", "box_today", mark("Money in the box")),
    ("existing", "customers_owe", mark("Owed by customers")),
    ("existing", "stock_today", mark("Goods in the store")),
)
COSTLY_AT_HOME = (("household", "debts", mark("Debts from before")), ("household", "savings", mark("Savings group")))


Pages = tuple[tuple[str, str], ...]  # each (address below the plan's parts, name), in the plan's order


def not_asked(answers: AllAnswers) -> Pages:
    """Those that empty the box and have no answer, and those that move it and are not known yet."""
    return _open_ones(COSTLY, answers) + _open_ones(HELPFUL, answers, (UNKNOWN,))


def not_asked_at_home(answers: AllAnswers) -> Pages:
    """Those that take from what the family puts aside, and from which the business must give it more."""
    return _open_ones(COSTLY_AT_HOME, answers)


def first_only(answers: AllAnswers) -> bool:
    """Whether anything is open that costs the business or the family money."""
    return bool(not_asked(answers) or not_asked_at_home(answers))


def _open_ones(
    moving: tuple[tuple[str, str, str], ...], answers: AllAnswers, open_: tuple[str | None, ...] = (None, UNKNOWN)
) -> Pages:
    return tuple(
        (f"{part}/{asking(section(part), key).key}", name)
        for part, key, name in moving
        if answers.get(part, {}).get(key) in open_
        and asked(section(part), answers)
        and asked(field(part, key), answers)
    )
