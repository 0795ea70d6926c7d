"""Part 9, “Costs each month”: the sentences that are not the question’s own."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.examples.persons import ABENA, LEILA, MODOU, ROSA

COSTS = {
    "costs": {
        MODOU: mark("Modou, in francs: rent 75,000, electricity 28,000, transport 18,000."),
        ABENA: mark("Abena, in cedis: feed 4,060, vet and vaccines 250, phone 60."),
        LEILA: mark("Leïla, in dinars: rent 550, electricity and water 160, laundry and cleaning 60."),
    },
    "costs.first": {
        ROSA: mark("Rosa pays the same from the first month: she leaves this empty."),
        ABENA: mark("Abena’s hens eat less in month 1: 3,190 cedis, then 4,060."),
        LEILA: mark("Leïla pays the same from the first month: she leaves this empty."),
    },
    "stock_cover": {
        ROSA: mark("Of every 100 of flour and cheese for next month, Rosa has bought 20."),
        ABENA: mark("Of every 100 of boxes and bags for next month, Abena has bought 50."),
        LEILA: mark("Leïla has all of next month’s colour and shampoo: 100 of every 100."),
    },
    "supplier_credit": {
        MODOU: mark("When Modou buys for 100, he pays 20 of them after a month."),
        ABENA: mark("Abena pays the feed at once. No seller waits for money."),
        LEILA: mark("Leïla pays colour and shampoo at once. No seller waits for money."),
    },
    "drawings": {
        MODOU: mark("Modou takes 60,000 francs in month 1, 80,000 in month 2, then 110,000."),
        ABENA: mark("Abena takes nothing in month 1, 600 cedis in month 2, then 1,600."),
        LEILA: mark("Leïla takes 250 dinars in months 1 and 2, then 350, then 560."),
    },
    "taken_home": {
        ROSA: mark("Rosa’s children eat empanadas. She counts what customers would pay for them."),
        MODOU: mark("Modou sews outfits for his children. He counts what clients would pay."),
        LEILA: mark("Leïla takes shampoo home. She counts what clients would pay for it."),
    },
}
