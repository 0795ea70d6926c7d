"""Part 12, “What can go wrong”: the sentences that are not the question’s own."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.examples.persons import LEILA, MODOU, ROSA

RISKS = {
    "risks": {
        ROSA: mark("Rosa: roads are blocked for days, and no flour comes."),
        MODOU: mark("Modou: there is no current for days before a feast."),
        LEILA: mark("Leïla: a dryer breaks in the months of weddings."),
    },
}
