"""Part 8, “What I need to start”: the sentences that are not the question’s own."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.examples.persons import ABENA, LEILA, MODOU, ROSA

START = {
    "assets": {
        ROSA: mark("Rosa: a gas oven for 6,800 bolivianos, from the grant in kind."),
        ABENA: mark("Abena: 200 young hens at 90 cedis, from the grant in kind."),
        LEILA: mark("Leïla: a wash basin for 1,100 dinars, from the grant in kind."),
    },
    "assets.life": {
        MODOU: mark("Modou’s industrial machines last 72 months, the iron 48."),
        ABENA: mark("Abena’s hens lay for 18 months. Her feeders last 36."),
        LEILA: mark("Leïla’s basin lasts 72 months, her used chairs 36."),
    },
    "quotations": {
        ROSA: mark("Rosa has three offers for the gas oven."),
        ABENA: mark("Abena has three offers for the young hens."),
        LEILA: mark("Leïla has three offers for the wash basin."),
    },
    "first_stock": {
        ROSA: mark("Rosa buys flour, meat, cheese and eggs for 1,600 bolivianos."),
        ABENA: mark("Abena buys egg boxes and bags for 150 cedis."),
        LEILA: mark("Leïla buys colour, shampoo and creams for 500 dinars."),
    },
    "deposits": {
        ROSA: mark("Rosa pays one month of rent as deposit: 1,300 bolivianos."),
        ABENA: mark("Abena rents nothing, so she pays no deposit and her list stays empty."),
        LEILA: mark("Leïla pays two months of rent as deposit: 1,100 dinars."),
    },
    "advances": {
        ROSA: mark("Rosa pays each rent in its month. Nothing is paid in advance."),
        ABENA: mark("Abena rents nothing and pays nothing in advance."),
        LEILA: mark("Leïla pays each rent in its month. Nothing is paid in advance."),
    },
    "opening_costs": {
        MODOU: mark("Modou: signboard and painting 40,000 francs."),
        ABENA: mark("Abena: visits and transport 200 cedis."),
        LEILA: mark("Leïla pays nothing more before she opens, so her list stays empty."),
    },
    "opening_month": {
        ROSA: mark("Rosa opens in March, when the schools are open."),
        MODOU: mark("Modou opens in February, one month before the feast of Korité."),
        ABENA: mark("Abena opens in October. By Christmas the hens lay well."),
    },
    "first_goods": {
        ROSA: mark("Rosa: flour, meat, cheese and eggs, each with its own amount in bolivianos."),
        ABENA: mark("Abena: egg boxes, and bags for the manure, each with its amount in cedis."),
        LEILA: mark("Leïla: colour, shampoo and creams, each with its own amount in dinars."),
    },
}
