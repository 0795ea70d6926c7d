"""One thing that a check has to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.language.messages import Message

Severity = Literal["block", "red", "amber", "ask", "suggest"]
Blocks = Literal["none", "mentor", "lender", "desk"]


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
