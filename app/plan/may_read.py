"""P10: who may read a plan. Two answers, each its own; no answer of a plan, and asked in these words everywhere."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.fields import Field, Kind, Step

MENTOR = Field(
    key="mentor",
    number="P10",
    kind=Kind.YES_NO,
    label=mark("May a mentor read my plan?"),
    hint=mark("A mentor reads what you send, asks and advises. Nobody else reads it with this yes."),
)

LENDER = Field(
    key="lender",
    number="P10",
    kind=Kind.YES_NO,
    label=mark("May a lender read my plan?"),
    hint=mark("Only a lender that you choose, only the plan that you send. Your private answers stay out."),
)

ASKED = Step(
    "consents",
    mark("Who may read my plan?"),
    (MENTOR, LENDER),
    why=mark("Nobody reads your plan before you say yes. You can take your yes back."),
)
NO_IS_GOOD = mark("No is a good answer too. You lose no help by it.")
