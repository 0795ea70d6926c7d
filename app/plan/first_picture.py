"""What a first picture cannot know yet: the pages that cost money and were never asked."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.fields import AllAnswers
from app.plan.sections import asked, field, section

# Where nothing was said, the figures count nothing. (part, page, what it is called in a list)
COSTLY = (
    ("market", "promotion", mark("How people hear of you")),
    ("market", "never_paid", mark("Customers who never pay")),
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
)
COSTLY_AT_HOME = (("household", "debts", mark("Debts from before")), ("household", "savings", mark("Savings group")))


Pages = tuple[tuple[str, str], ...]  # each (address below the plan's parts, name), in the plan's order


def not_asked(answers: AllAnswers) -> Pages:
    """Those that empty the box and have no answer."""
    return _open_ones(COSTLY, answers)


def not_asked_at_home(answers: AllAnswers) -> Pages:
    """Those that take from what the family puts aside, and from which the business must give it more."""
    return _open_ones(COSTLY_AT_HOME, answers)


def first_only(answers: AllAnswers) -> bool:
    """Whether anything is open that costs the business or the family money."""
    return bool(not_asked(answers) or not_asked_at_home(answers))


def _open_ones(costly: tuple[tuple[str, str, str], ...], answers: AllAnswers) -> Pages:
    return tuple((f"{part}/{page}", name) for part, page, name in costly if _open(answers, part, page))


def _open(answers: AllAnswers, part: str, page: str) -> bool:
    wanted = asked(section(part), answers) and asked(field(part, page), answers)
    return wanted and answers.get(part, {}).get(page) is None
