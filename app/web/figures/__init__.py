"""A plan's figures made ready for pages: the sentence first, then the picture, then the table behind it.

Every function takes the reading's `Outlook` and the reader's `Tongue`; templates/components/money shows what comes
back, for the plan's owner and for those who read with her.
"""

from app.web.figures.box import BoxView, box
from app.web.figures.break_even import LeastView, least
from app.web.figures.family import FamilyView, family
from app.web.figures.loan import LoanView, loan
from app.web.figures.stress import StressView, stress
from app.web.figures.year import YearView, year

__all__ = [
    "BoxView",
    "FamilyView",
    "LeastView",
    "LoanView",
    "StressView",
    "YearView",
    "box",
    "family",
    "least",
    "loan",
    "stress",
    "year",
]
