"""What a criterion is: a judgement over columns of offers, and the sentence for one of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.language.messages import Message
from app.matching.columns import Columns, Flags, flags
from app.matching.need import Need
from app.matching.offers import LoanProduct
from app.matching.reasons import Verdict

Verdicts = NDArray[np.int8]


@dataclass(frozen=True)
class Criterion:
    """`judge` gives one verdict a product; `words` says one verdict that is not silent."""

    key: str
    judge: Callable[[Columns, Need], Verdicts]
    words: Callable[[LoanProduct, Need, Verdict], Message]


def verdicts(offers: Columns, *cases: tuple[Flags, Verdict], otherwise: Verdict = Verdict.SILENT) -> Verdicts:
    """The verdict of the first case that holds, for each product."""
    masks = [mask for mask, _ in cases]
    values = [np.int8(verdict) for _, verdict in cases]
    if not offers.products:
        return np.zeros(0, dtype=np.int8)
    return np.select(masks, values, default=np.int8(otherwise)).astype(np.int8)


def silent(offers: Columns) -> Verdicts:
    return np.zeros(len(offers.products), dtype=np.int8)


def where(offers: Columns, holds: Callable[[LoanProduct], bool]) -> Flags:
    return flags(offers.products, holds)


def simple(key: str, holds: Callable[[LoanProduct], bool], verdict: Verdict, message: Message) -> Criterion:
    """One verdict and one sentence wherever a property holds."""
    return Criterion(
        key,
        judge=lambda offers, need: verdicts(offers, (where(offers, holds), verdict)),
        words=lambda product, need, given: message,
    )
