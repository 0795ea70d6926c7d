"""Every criterion that a loan product is held against, in the order in which people read the reasons."""

from __future__ import annotations

from app.matching.criteria.conditions import CONDITIONS
from app.matching.criteria.criterion import Criterion
from app.matching.criteria.person import AGE, FIRST, NEW, RETURNEES, SECTOR, WOMEN
from app.matching.criteria.price import FEE, METHOD, OWN_PART, SAVINGS, SAVINGS_BACK, TOTAL
from app.matching.criteria.terms import AMOUNT, END, GRACE, TERM, TERMS_AGE

CRITERIA: tuple[Criterion, ...] = (
    FIRST,
    RETURNEES,
    END,
    AMOUNT,
    TERM,
    GRACE,
    NEW,
    SECTOR,
    WOMEN,
    AGE,
    SAVINGS,
    OWN_PART,
    *CONDITIONS,
    TOTAL,
    FEE,
    METHOD,
    SAVINGS_BACK,
    TERMS_AGE,
)
