"""Part 7, “Rules and papers”: the sentences that are not the question’s own."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.examples.persons import ABENA, LEILA, MODOU, ROSA

RULES = {
    "form": {
        ROSA: mark("Rosa starts in her own name. Five people together can become a cooperative."),
        ABENA: mark("Abena starts in her own name. Five people together can become a cooperative."),
        LEILA: mark("Leïla starts in her own name. Five people together can become a cooperative."),
    },
    "paper_list": {
        MODOU: mark("Modou: registration, to do, 25,000 francs, two weeks."),
        ABENA: mark("Abena: registration and permit, to do, 250 cedis, at the district assembly."),
        LEILA: mark("Leïla: registration and sign, to do, 450 dinars, at the municipality."),
    },
    "regime": {
        ROSA: mark("Rosa pays a fixed tax every two months."),
        ABENA: mark("Abena pays one fee a year to the district assembly."),
        LEILA: mark("Leïla pays a fixed tax once a year."),
    },
    "taxes": {
        ROSA: mark("Rosa pays 90 bolivianos every two months, and 280 once a year."),
        ABENA: mark("Abena pays 180 cedis once a year, in January."),
        LEILA: mark("Leïla pays 200 dinars once a year, in April."),
    },
    "social": {
        ROSA: mark("Rosa asks at the health centre which fund takes her and her children."),
        MODOU: mark("Modou asks other tailors which health fund they pay into."),
        ABENA: mark("Abena asks what the health insurance card costs for her family."),
        LEILA: mark("Leïla pays 210 dinars every three months into the social fund."),
    },
    "insurance": {
        ROSA: mark("Rosa asks what it costs to insure the oven and the kitchen against fire."),
        MODOU: mark("Modou asks what it costs to insure his machines against theft."),
        LEILA: mark("Leïla asks what it costs to insure the salon against fire and theft."),
    },
    "told_by": {
        ROSA: mark("Rosa asked at the municipal office of El Alto."),
        MODOU: mark("Modou asked at the chamber of trades in Dakar."),
        ABENA: mark("Abena asked at the district assembly in Ejisu."),
    },
    "papers": {
        ROSA: mark("Rosa: the kitchen was seen, and the licence comes at the new year."),
        MODOU: mark("Modou: his uncle knows the chamber of trades and goes there with him."),
        LEILA: mark("Leïla: the diploma is there. The municipality comes to see the shop."),
    },
}
