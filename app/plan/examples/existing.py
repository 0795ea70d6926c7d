"""Part 10, “If the business exists”: the sentences that are not the question’s own."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.examples.persons import ABENA, LEILA, MODOU, ROSA

EXISTING = {
    "box_today": {
        ROSA: mark("Rosa’s neighbour counts the coins and notes of her shop and her phone money."),
        MODOU: mark("Modou’s uncle counts the money in the box of his shop and on his phone."),
        ABENA: mark("Abena’s sister counts the money in her box and on her phone."),
        LEILA: mark("Leïla’s uncle counts the money in the box of his shop and on his phone."),
    },
    "customers_owe": {
        ROSA: mark("A school owes the shop of Rosa’s neighbour bolivianos and pays next month."),
        MODOU: mark("Two families owe Modou’s uncle for cloth and pay next month."),
        ABENA: mark("A chop bar owes Abena’s sister for eggs and pays next month."),
        LEILA: mark("A school owes the shop of Leïla’s uncle money and pays next month."),
    },
    "stock_today": {
        ROSA: mark("Rosa’s neighbour counts rice, oil and soap at the prices she paid."),
        MODOU: mark("Modou’s uncle counts cloth and thread at the prices he paid."),
        ABENA: mark("Abena’s sister counts tins, rice and eggs at the prices she paid."),
        LEILA: mark("Leïla’s uncle counts oil, sugar and soap at the prices he paid."),
    },
    "suppliers_owed": {
        ROSA: mark("Rosa’s neighbour owes for a sack of rice and pays it in month 1."),
        MODOU: mark("Modou’s uncle owes for a roll of cloth and pays it in month 1."),
        ABENA: mark("Abena’s sister owes for a bag of rice and pays it in month 1."),
        LEILA: mark("Leïla’s uncle owes for sugar and pays it in month 1."),
    },
    "equipment": {
        ROSA: mark("Rosa’s neighbour has a fridge. She asks what it would sell for today."),
        MODOU: mark("Modou’s uncle has two machines. He asks what they would sell for today."),
        ABENA: mark("Abena’s sister has a freezer. She asks what it would sell for today."),
        LEILA: mark("Leïla’s uncle has a fridge. He asks what it would sell for today."),
    },
    "loans": {
        ROSA: mark("Rosa’s neighbour pays a bank each month. She asks there what is left."),
        MODOU: mark("Modou’s uncle pays a lender each month. He asks there what is left."),
        ABENA: mark("Abena’s sister pays a credit union each month. She asks there what is left."),
        LEILA: mark("Leïla’s uncle pays a bank each month. He asks there what is left."),
    },
    "last_sales": {
        ROSA: mark("Rosa’s neighbour adds up her notebook: a bad month, a normal one, a good one."),
        MODOU: mark("Modou’s uncle adds up his notebook: the month of the feast sold most."),
        ABENA: mark("Abena’s sister adds up her notebook: a bad month, a normal one, a good one."),
        LEILA: mark("Leïla’s uncle adds up his notebook: Ramadan was good, the month after it bad."),
    },
}
