"""A plan's figures made ready for pages: the sentence first, then the picture, then the table behind it.

Every function takes the reading's `Outlook` and the reader's `Tongue`; templates/components/money shows what comes
back, for the plan's owner and for those who read with her.
"""

from app.web.figures.answered import Origin
from app.web.figures.booked import BookedView, booked
from app.web.figures.box import BoxView, box
from app.web.figures.break_even import LeastView, least
from app.web.figures.chances import ChancesView, chances
from app.web.figures.family import FamilyView, family
from app.web.figures.hard_year import HardYearView, hard_year
from app.web.figures.loan import LoanView, loan
from app.web.figures.mending import mended_by_a_press
from app.web.figures.risks import RisksView, RiskView, risk_views, wrote
from app.web.figures.stress import StressView, stress
from app.web.figures.thin import ThinView, thin
from app.web.figures.today import TodayView, today
from app.web.figures.what_if import WhatIfView, what_if
from app.web.figures.why import WhyView, why
from app.web.figures.year import YearView, year

__all__ = [
    "BookedView",
    "BoxView",
    "ChancesView",
    "FamilyView",
    "HardYearView",
    "LeastView",
    "LoanView",
    "Origin",
    "RiskView",
    "RisksView",
    "StressView",
    "ThinView",
    "TodayView",
    "WhatIfView",
    "WhyView",
    "YearView",
    "booked",
    "box",
    "chances",
    "family",
    "hard_year",
    "least",
    "loan",
    "mended_by_a_press",
    "risk_views",
    "stress",
    "thin",
    "today",
    "what_if",
    "why",
    "wrote",
    "year",
]
