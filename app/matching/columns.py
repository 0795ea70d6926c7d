"""Loan products as columns: one array a property, one place a product. One offer is a column of length one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from app.matching.offers import LoanProduct

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
UNKNOWN = -1

SECTORS = (
    "trade",
    "food",
    "crafts",
    "services",
    "production",
    "agriculture",
    "livestock",
    "fishing",
    "transport",
    "tourism",
)
ANY_SECTOR = (1 << len(SECTORS)) - 1
UNSURE_SECTOR = 1 << len(SECTORS)
TENTHS = 10  # months are kept in tenths: some lenders count weeks


@dataclass(frozen=True)
class Columns:
    """Arrays of length n. Amounts in minor units, terms in tenths of months, `UNKNOWN` where not found."""

    products: tuple[LoanProduct, ...]
    amount_least: Ints
    amount_most: Ints
    term_least: Ints
    term_most: Ints
    grace: Ints
    age_least: Ints
    age_most: Ints
    sectors: Ints  # bits; 0 where the source does not say
    today_unsure: Flags  # terms too old or undated to say no by


def columns(products: Sequence[LoanProduct]) -> Columns:
    return Columns(
        products=tuple(products),
        amount_least=_ints(p.amount[0] for p in products),
        amount_most=_ints(p.amount[1] for p in products),
        term_least=_ints(tenths(p.term.least) for p in products),
        term_most=_ints(tenths(p.term.most) for p in products),
        grace=_ints(p.grace_months for p in products),
        age_least=_ints(p.age[0] for p in products),
        age_most=_ints(p.age[1] for p in products),
        sectors=np.array([sector_bits(p.sectors) for p in products], dtype=np.int64),
        today_unsure=flags(products, is_unsure),
    )


def is_unsure(product: LoanProduct) -> bool:
    old = product.terms_age in ("historical_before_2016", "undated")
    return old and not product.origin.confirmed


def flags(products: Sequence[LoanProduct], holds: Callable[[LoanProduct], bool]) -> Flags:
    return np.array([holds(p) for p in products], dtype=np.bool_)


def tenths(months: Decimal | None) -> int | None:
    return None if months is None else int(months * TENTHS)


def sector_bits(sectors: Iterable[str]) -> int:
    """One bit a sector; a word that we do not know makes it unsure."""
    bits = 0
    for sector in sectors:
        if sector == "any":
            return ANY_SECTOR
        bits |= 1 << SECTORS.index(sector) if sector in SECTORS else UNSURE_SECTOR
    return bits


def _ints(values: Iterable[int | None]) -> Ints:
    return np.array([UNKNOWN if value is None else value for value in values], dtype=np.int64)
