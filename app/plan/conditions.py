"""When a question is asked at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.plan.fields import AllAnswers


@dataclass(frozen=True)
class Condition:
    """When something is asked at all, and the sentence that says so on paper, where nothing can be hidden."""

    words: str  # marked
    holds: Callable[[AllAnswers], bool]

    def __call__(self, answers: AllAnswers) -> bool:
        return self.holds(answers)


def only(words: str) -> Callable[[Callable[[AllAnswers], bool]], Condition]:
    """`@only(mark("Only if …"))`: the sentence stands beside the condition that it tells."""
    return lambda holds: Condition(words, holds)
