"""What a first picture of the box cannot know yet: the pages that cost money and were never asked."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.fields import AllAnswers
from app.plan.sections import asked, field, section

# Where nothing was said, the figures count nothing. (part, page, what it is called in a list)
COSTLY = (
    ("market", "never_paid", mark("Customers who never pay")),
    ("people", "workers", mark("People whom you pay")),
    ("rules", "paper_list", mark("Papers")),
    ("rules", "taxes", mark("Taxes and fees")),
    ("start", "first_stock", mark("First stock")),
    ("start", "deposits", mark("Deposits")),
    ("start", "opening_costs", mark("Costs before opening")),
    ("costs", "stock_cover", mark("Material kept ready")),
)


def not_asked(answers: AllAnswers) -> tuple[tuple[str, str], ...]:
    """(address below the plan's parts, name) of each such page that has no answer, in the plan's order."""
    return tuple((f"{part}/{page}", name) for part, page, name in COSTLY if _open(answers, part, page))


def _open(answers: AllAnswers, part: str, page: str) -> bool:
    wanted = asked(section(part), answers) and asked(field(part, page), answers)
    return wanted and answers.get(part, {}).get(page) is None
