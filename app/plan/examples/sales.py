"""Part 5, “What I sell”: the sentences that are not the question’s own."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.examples.persons import ABENA, LEILA, MODOU, ROSA

SALES = {
    "products": {
        MODOU: mark("Modou sews 30 outfits in a normal month, at 12,000 francs each."),
        ABENA: mark("Abena sells 160 crates of eggs in a normal month, at 55 cedis each."),
        LEILA: mark("Leïla has 85 clients for a cut in a normal month, at 15 dinars each."),
    },
    "products.units": {
        MODOU: mark("Modou counts 30 outfits and 60 repairs in a month."),
        ABENA: mark("Abena’s 200 hens lay 160 eggs a day: a bit more than 5 crates, and 160 crates in 30 days."),
        LEILA: mark("Leïla counts 85 clients for a cut and 20 for colour."),
    },
    "products.unit_cost": {
        MODOU: mark("One outfit costs Modou 4,800 francs to make."),
        ABENA: mark("A crate costs Abena 1.50 cedis. Feed stands with the monthly costs."),
        LEILA: mark("Products for one colour cost Leïla 16 dinars."),
    },
    "products.ramp": {
        ROSA: mark("Rosa starts with 55, then 75, then 90, then 100."),
        ABENA: mark("Abena’s hens start with 15, then 60, then 95, then 100."),
        LEILA: mark("Leïla starts with 50, then 65, then 80, then 90."),
    },
    "bad_debt": {
        MODOU: mark("Modou counts 4 of every 100 that clients owe him."),
        ABENA: mark("Abena counts 2 of every 100 that shops owe her."),
        LEILA: mark("Leïla counts 5 of every 100 that clients owe her."),
    },
}
