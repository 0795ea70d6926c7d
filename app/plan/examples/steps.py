"""Part 13, “Steps and last check”: the sentences that are not the question’s own."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.examples.persons import ABENA, LEILA, MODOU, ROSA

STEPS = {
    "actions": {
        MODOU: mark("Modou: hang the signboard before he opens."),
        ABENA: mark("Abena: repair the hen house, in August."),
        LEILA: mark("Leïla: buy used chairs, in March."),
    },
    "first_days": {
        ROSA: mark("Rosa: open in week 1, four kiosks in week 5, first cakes in week 8."),
        ABENA: mark("Abena: hens in week 1, six shops in week 6, Christmas orders in week 10."),
        LEILA: mark("Leïla: open in week 1, photos by phone in week 2, two brides by week 8."),
    },
    "records": {
        MODOU: mark("Each evening Modou writes what he received, spent, and what clients still owe."),
        ABENA: mark("Each evening Abena writes the eggs collected, the crates sold and the feed bought."),
        LEILA: mark("Each evening Leïla writes how many came, what they paid and what she spent."),
    },
}
