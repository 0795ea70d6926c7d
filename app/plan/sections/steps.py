"""Part 13: the last look before sending."""

from app.language.messages import mark
from app.plan.fields import Section, Step

CHECK = Step(
    "check",
    mark("Check your answers"),
    (),
    mark("You read everything once more before sending."),
)

STEPS = Section("steps", 13, mark("Steps and last check"), (CHECK,))
