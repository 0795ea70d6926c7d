"""Part 2, “My household’s money”: the sentences that are not the question’s own."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.examples.persons import ABENA, LEILA, MODOU, ROSA

HOUSEHOLD = {
    "pot": {
        ROSA: mark("Rosa’s household has 2 adults and 2 children."),
        MODOU: mark("Modou’s household has 3 adults and 3 children."),
        LEILA: mark("Leïla’s household has 3 adults and 1 child."),
    },
    "income": {
        ROSA: mark("Rosa: her mother has a pension of 600 bolivianos, her sister sends 350."),
        MODOU: mark("Modou: his wife earns 45,000 francs a month, his cousin sends 20,000."),
        LEILA: mark("Leïla: her father gives 500 dinars a month from his pension."),
    },
    "spending": {
        MODOU: mark("Modou, in francs: food 90,000, school 15,000, health 8,000, transport 12,000."),
        ABENA: mark("Abena, in cedis: food 1,600, school 300, health 120, transport 200."),
        LEILA: mark("Leïla, in dinars: food 520, child 140, health 60, transport 80."),
    },
    "debts": {
        MODOU: mark("Modou owes nobody anything, so his list stays empty."),
        ABENA: mark("Abena gives 150 cedis a month to the credit union, for 5 more months."),
        LEILA: mark("Leïla pays 60 dinars a month for a phone, for 6 more months."),
    },
    "savings": {
        ROSA: mark("Rosa pays 150 bolivianos a month into a pasanaku."),
        ABENA: mark("Abena pays 200 cedis a month into a susu."),
        LEILA: mark("Leïla put 40 dinars a month into a savings box. Now she pauses."),
    },
    "lump_sums": {
        ROSA: mark("Rosa expects no such sum. Money from a field that is sold would stand here."),
        MODOU: mark("Modou’s pot stands with his tontine. Back pay from a job would stand here."),
        LEILA: mark("Leïla expects no such sum. Money from an olive harvest would stand here."),
    },
    "reserve": {
        ROSA: mark("Rosa has 2,000 bolivianos put aside, arrival money included."),
        MODOU: mark("Modou has 100,000 francs put aside, arrival money included."),
        LEILA: mark("Leïla has 1,000 dinars put aside, arrival money included."),
    },
}
