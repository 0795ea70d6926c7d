"""Part 10: only for a business that runs already."""

from app.language.messages import mark
from app.plan.conditions import only
from app.plan.fields import AllAnswers, Choice, Field, Kind, Section, alone


@only(mark("Only if the business exists already: I5."))
def runs_already(answers: AllAnswers) -> bool:
    """Whether the answer to I5 says that the business exists."""
    return answers.get("idea", {}).get("start_kind") in ("takeover", "family", "running")


RECORDS = Field(
    key="records",
    number="B8",
    kind=Kind.CHOICE,
    label=mark("Does somebody write down what comes in and goes out?"),
    why=mark("Written numbers are the best proof for a plan."),
    required=True,
    choices=(
        Choice("daily", mark("Yes, every day")),
        Choice("sometimes", mark("Sometimes")),
        Choice("no", mark("No, not yet")),
    ),
)

REASON = Field(
    key="reason",
    number="B9",
    kind=Kind.TEXT,
    label=mark("Why does the business need money now?"),
    why=mark("Money for more sales is not money for an old hole."),
    required=True,
)

EXISTING = Section(
    "existing", 10, mark("If the business exists"), (alone(RECORDS), alone(REASON)), asked_if=runs_already
)
