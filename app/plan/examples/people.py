"""Part 6, “People and work”: the sentences that are not the question’s own."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.examples.persons import ABENA, LEILA, MODOU, ROSA

PEOPLE = {
    "workers": {
        ROSA: mark("Rosa cooks. A helper works half a day for 1,400 bolivianos a month."),
        ABENA: mark("Abena works every day. A young man helps for 500 cedis a month."),
        LEILA: mark("Leïla works alone at first. Then an assistant comes for 420 dinars a month."),
    },
    "team": {
        ROSA: mark("Rosa pays a helper 1,400 bolivianos a month, and as much again in December."),
        MODOU: mark("Modou pays two apprentices 35,000 francs each, every month."),
        ABENA: mark("Abena pays a young man 500 cedis a month from the first sale."),
    },
    "hours": {
        ROSA: mark("Rosa counts 50 hours in a week."),
        MODOU: mark("Modou counts 56 hours in a week, more before the feasts."),
        ABENA: mark("Abena counts 42 hours in a week: six each day."),
    },
    "stand_in": {
        ROSA: mark("Rosa’s mother knows the recipe. The helper sells half as much."),
        MODOU: mark("Modou’s older apprentice finishes what is cut."),
        LEILA: mark("Leïla’s cousin takes the brides. The assistant washes and dries."),
    },
}
