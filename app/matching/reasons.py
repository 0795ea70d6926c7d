"""A verdict and the sentence for it. The worst verdict of an offer's reasons is the offer's verdict."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from app.language.messages import Message


class Verdict(IntEnum):
    """Ordered from best to worst, so that the worst of a column is its maximum."""

    SILENT = 0
    YES = 1
    ASK = 2
    BEFORE = 3  # something must be done before
    NO = 4

    @property
    def group(self) -> str:
        """The page's three groups: yes, ask, no."""
        if self is Verdict.NO:
            return "no"
        return "yes" if self <= Verdict.YES else "ask"


@dataclass(frozen=True)
class Reason:
    key: str
    verdict: Verdict
    message: Message


def worst(reasons: Iterable[Reason]) -> Verdict:
    return max((reason.verdict for reason in reasons), default=Verdict.SILENT)
