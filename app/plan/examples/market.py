"""Part 4, “Customers and market”: the sentences that are not the question’s own."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.examples.persons import ABENA, LEILA, MODOU, ROSA

MARKET = {
    "buyers": {
        MODOU: mark("Modou: families before the feasts, two schools, women with their own cloth."),
        ABENA: mark("Abena: four shops, two chop bars, and women who fry eggs at the station."),
        LEILA: mark("Leïla: women of her quarter, teachers of two schools, and brides."),
    },
    "near": {
        MODOU: mark("Modou counted the houses of his streets. About 800 people live there."),
        ABENA: mark("Abena counted 45 shops and food sellers in one day."),
        LEILA: mark("Leïla asked at the town hall. About 1,200 women live near enough."),
    },
    "walk": {
        MODOU: mark("Modou asked 11 people. Two school heads want to see one uniform."),
        ABENA: mark("Abena asked 9 buyers. 6 want two crates a week or more."),
        LEILA: mark("Leïla asked 12 women. 10 would come for colour."),
    },
    "others": {
        ROSA: mark("Rosa: the stall at the bus stop. It is quick, and cold at ten."),
        ABENA: mark("Abena: the farm on the Ejisu road. It has big eggs and comes late."),
        LEILA: mark("Leïla: the salon at the station. It is cheap and does no colour."),
    },
    "reason": {
        ROSA: mark("Rosa’s salteñas are hot at half past six and never dry."),
        ABENA: mark("Abena’s eggs are one day old. She replaces each broken one."),
        LEILA: mark("Leïla learned colour in Milan. She shows photos of her own work."),
    },
    "promotion": {
        MODOU: mark("Modou has leaflets made each month. His painted sign was paid once, before opening."),
        ABENA: mark("Abena shows her eggs to each shop. It costs only the way there."),
        LEILA: mark("Leïla sends photos of her work by phone. It costs nothing more."),
    },
    "delivery": {
        MODOU: mark("People come to Modou’s workshop to try on and to collect."),
        ABENA: mark("Neighbours come to Abena. She brings crates to the shops on Tuesday and Friday."),
        LEILA: mark("Women come to Leïla’s salon. For weddings she also goes to the bride."),
    },
    "opening_hours": {
        ROSA: mark("Rosa opens 26 days a month. Her helper sells from six to noon."),
        MODOU: mark("Modou opens 26 days a month, from nine to seven."),
        ABENA: mark("Abena sells on 26 days a month, from six in the morning."),
    },
    "pays_later": {
        MODOU: mark("Schools pay Modou a month later, and some families before a feast too."),
        ABENA: mark("Some shops pay Abena after a month. All others pay at once."),
        LEILA: mark("All pay Leïla at once. Only creams are sometimes paid later."),
    },
    "later_terms": {
        MODOU: mark("Modou writes 0. On their own pages outfits say 10, with cloth 25, uniforms 30."),
        ABENA: mark("Abena writes 20: shops pay for eggs after a month. Manure says 0 on its own page."),
        LEILA: mark("Leïla writes 0: all pay at once. The creams say 10 on their own page."),
    },
    "never_paid": {
        MODOU: mark("Modou counts 4 of every 100 that clients owe him."),
        ABENA: mark("Abena counts 2 of every 100 that shops owe her."),
        LEILA: mark("Leïla counts 5 of every 100 that clients owe her."),
    },
}
