"""Part 1, “Me and my return”: the sentences that are not the question’s own."""

from __future__ import annotations

from app.language.messages import mark
from app.plan.examples.persons import ABENA, LEILA, MODOU, ROSA

ME = {
    "name": {
        MODOU: mark("Modou writes only Modou."),
        ABENA: mark("Abena writes only Abena."),
        LEILA: mark("Leïla writes only Leïla."),
    },
    "where": {
        ROSA: mark("Rosa works in El Alto, near La Paz, in Bolivia."),
        ABENA: mark("Abena works in Ejisu, near Kumasi, in Ghana."),
        LEILA: mark("Leïla works in Sakiet Ezzit, near Sfax, in Tunisia."),
    },
    "return_month": {
        ROSA: mark("Rosa travels in January 2027."),
        MODOU: mark("Modou travels in December 2026."),
        ABENA: mark("Abena travels in May 2027."),
    },
    "languages": {
        ROSA: mark("Rosa reads Spanish. She speaks Spanish and some Italian."),
        ABENA: mark("Abena reads English. She speaks English and Twi."),
        LEILA: mark("Leïla reads Arabic and French. She speaks Arabic."),
    },
    "learn": {
        MODOU: mark("Modou likes to listen first, and then to try it himself."),
        ABENA: mark("Abena likes to do it together with her sister."),
        LEILA: mark("Leïla likes to do it together with her cousin."),
    },
    "phone": {
        ROSA: mark("Rosa’s phone is her own. Nobody else uses it."),
        MODOU: mark("Modou’s phone is his own. Nobody else uses it."),
        LEILA: mark("Leïla’s phone is her own. Nobody else uses it."),
    },
    "jobs": {
        MODOU: mark("Modou sewed for 5 years in Thiès and 6 years in Italy."),
        ABENA: mark("Abena worked 4 years with hens, then cleaned offices in Italy for 7."),
        LEILA: mark("Leïla was a hairdresser for 2 years in Sfax and 4 in Milan."),
    },
    "work": {
        ROSA: mark("Rosa helped her mother to sell salteñas in La Paz."),
        MODOU: mark("Modou learned the trade as an apprentice in Thiès."),
        ABENA: mark("Abena gave the vaccines and kept the egg book at her aunt’s."),
    },
    "helpers": {
        ROSA: mark("Rosa’s mother watches the children. Her cousin paints the room."),
        MODOU: mark("Modou’s wife brings customers. His uncle has the room."),
        LEILA: mark("Leïla’s father knows the owner of the shop. Her mother watches the child."),
    },
}
