"""The lenders of a country, judged against one plan and put in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.language.messages import Message, count
from app.matching.columns import columns
from app.matching.criteria import CRITERIA
from app.matching.criteria.cap import cap_criterion
from app.matching.criteria.criterion import Criterion, Verdicts
from app.matching.need import Need
from app.matching.offers import LoanProduct
from app.matching.price import Cost, costs
from app.matching.reasons import Reason, Verdict
from app.plan.legal_limit import LegalCap

AGES = ("recent_2023_or_later", "aged_2016_2022", "undated", "historical_before_2016")


@dataclass(frozen=True)
class LoanFit:
    """One product with its verdict, its reasons, and what it would cost where its price is known."""

    product: LoanProduct
    verdict: Verdict
    reasons: tuple[Reason, ...]
    costs: tuple[Cost, ...] = ()

    @property
    def group(self) -> str:
        return self.verdict.group


def proposed(products: Sequence[LoanProduct], need: Need) -> tuple[LoanProduct, ...]:
    """What may be proposed at all: lenders of the plan's country and currency that still exist."""
    return tuple(p for p in products if not p.closed and p.country == need.country and p.currency == need.currency)


def rank(products: Sequence[LoanProduct], need: Need, caps: tuple[LegalCap, ...] = ()) -> tuple[LoanFit, ...]:
    """All proposed products: those that fit first, then those to ask, then those that do not fit now."""
    offers = columns(proposed(products, need))
    cap = cap_criterion(caps, need)
    criteria = (*CRITERIA, cap) if cap else CRITERIA
    matrix = np.stack([criterion.judge(offers, need) for criterion in criteria])
    fits = [_fit(place, offers.products, matrix, criteria, need) for place in range(len(offers.products))]
    return tuple(sorted(fits, key=_order))


def counted(groups: Sequence[str]) -> tuple[Message, ...]:
    """How many fit, how many to ask, how many do not fit now, as they are told everywhere."""
    yes, ask, no = (groups.count(group) for group in ("yes", "ask", "no"))
    said = (
        (yes, count("One fits.", "%(n)s fit.", yes)),
        (ask, count("One may fit: ask first.", "%(n)s may fit: ask first.", ask)),
        (no, count("One does not fit now.", "%(n)s do not fit now.", no)),
    )
    return tuple(words for n, words in said if n)


def _fit(
    place: int, products: tuple[LoanProduct, ...], matrix: Verdicts, criteria: Sequence[Criterion], need: Need
) -> LoanFit:
    product = products[place]
    reasons = tuple(
        Reason(criterion.key, verdict, criterion.words(product, need, verdict))
        for criterion, given in zip(criteria, matrix[:, place], strict=True)
        if (verdict := Verdict(int(given))) is not Verdict.SILENT
    )
    return LoanFit(product, Verdict(int(matrix[:, place].max())), reasons, costs(product, need))


def _order(fit: LoanFit) -> tuple[int, bool, int, int, str]:
    """Group, then the lender to ask first, then fewer obstacles, then newer terms, then the name."""
    groups = {"yes": 0, "ask": 1, "no": 2}
    obstacles = sum(reason.verdict in (Verdict.NO, Verdict.BEFORE) for reason in fit.reasons)
    age = AGES.index(fit.product.terms_age)
    return groups[fit.group], not fit.product.first_to_ask, obstacles, age, fit.product.key
