"""One thing that a check has to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from app.language.messages import Message, say
from app.plan.fields import known

Severity = Literal["block", "red", "amber", "ask", "suggest"]
Blocks = Literal["none", "mentor", "lender", "desk"]
Tone = Literal["must", "think", "info"]
TONES: dict[Severity, Tone] = {"block": "must", "red": "must", "amber": "think", "ask": "info", "suggest": "info"}


@dataclass(frozen=True)
class Advice:
    """`section` and `step` are the keys of the page where it can be changed."""

    code: str
    severity: Severity
    blocks: Blocks
    message: Message
    repair: Message | None
    section: str
    step: str

    @property
    def tone(self) -> Tone:
        """How grave it looks, wherever it is said."""
        return TONES[self.severity]


def about(product: Mapping[str, Any]) -> Message | None:
    """Which product is meant; nothing where it has no name yet."""
    name = product.get("name")
    return say("It is about “%(product)s”.", product=name) if known(name) else None
