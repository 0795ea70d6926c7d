"""The four persons of the worked cases, of whom examples tell, and to whose country and work a plan is nearest."""

from __future__ import annotations

from typing import Final

ROSA, MODOU, ABENA, LEILA = PERSONS = ("Rosa", "Modou", "Abena", "Leïla")  # as their sentences call them in English

IN_COUNTRY: Final = {  # the same money or the nearest market
    **dict.fromkeys(("BO", "BR", "CL", "CO", "EC", "PE", "PY", "UY"), ROSA),
    "SN": MODOU,
    **dict.fromkeys(("GH", "NG"), ABENA),
    **dict.fromkeys(("MA", "TN"), LEILA),
}
IN_TRADE: Final = {  # who works in transport, building or something else is nearest by country
    **dict.fromkeys(("food", "shop"), ROSA),
    **dict.fromkeys(("sewing", "repair"), MODOU),
    **dict.fromkeys(("poultry", "animals", "crops"), ABENA),
    "hair": LEILA,
}
