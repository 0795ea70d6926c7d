"""What goes into one is measured in these, and bought in these; those that fit together are counted into each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from decimal import Decimal

from app.language.messages import Message, count, mark, say
from app.plan.fields import Choice

MEASURES = (  # in this order on paper, where their numbers are written: new ones come last
    Choice("kg", mark("Kilos")),
    Choice("g", mark("Grams")),
    Choice("l", mark("Litres")),
    Choice("ml", mark("Millilitres")),
    Choice("m", mark("Metres")),
    Choice("cm", mark("Centimetres")),
    Choice("piece", mark("Pieces")),
    Choice("cup", mark("Cups or bowls")),
    Choice("pound", mark("Pounds (libras)")),
    Choice("arroba", mark("Arrobas of 25 pounds")),
    Choice("quintal", mark("Quintals of 100 pounds")),
    Choice("yard", mark("Yards")),
    Choice("dozen", mark("Dozens")),
    Choice("spool", mark("Spools, rolls")),
)
# How many grams a pound has differs by country and market (453.6; 460), so pounds are counted in pounds only.
# Lengths in tenths of a millimetre: a yard is 914.4 mm everywhere since 1959.
SIZES = {"kg": 1000, "g": 1, "l": 1000, "ml": 1, "m": 10_000, "cm": 100, "yard": 9144}
SIZES |= {"piece": 1, "dozen": 12, "spool": 1, "cup": 1, "pound": 1, "arroba": 25, "quintal": 100}
SORTS = {"kg": "weight", "g": "weight", "l": "volume", "ml": "volume", "dozen": "piece"}
SORTS |= dict.fromkeys(("m", "cm", "yard"), "length") | dict.fromkeys(("pound", "arroba", "quintal"), "pounds")
SIGNS = {
    "kg": mark("%(number)s kg"),
    "g": mark("%(number)s g"),
    "l": mark("%(number)s l"),
    "ml": mark("%(number)s ml"),
    "m": mark("%(number)s m"),
    "cm": mark("%(number)s cm"),
    "yard": mark("%(number)s yd"),
    "dozen": mark("%(number)s × dozen"),  # these where they are no whole number of them: `WHOLE`
    "spool": mark("%(number)s × spool"),
    "cup": mark("%(number)s × cup"),
    "pound": mark("%(number)s lb"),
    "arroba": mark("%(number)s × arroba"),
    "quintal": mark("%(number)s × quintal"),
}
WHOLE: Mapping[str, Callable[[int], Message]] = {
    "dozen": lambda n: count("one dozen", "%(n)s dozen", n),
    "spool": lambda n: count("one spool", "%(n)s spools", n),
    "cup": lambda n: count("one cup", "%(n)s cups", n),
    "arroba": lambda n: count("one arroba", "%(n)s arrobas", n),
    "quintal": lambda n: count("one quintal", "%(n)s quintals", n),
}
POUNDS, YARDS = ("pound", "arroba", "quintal"), ("yard",)
OF_POUNDS = ("BO", "CL", "CO", "EC", "PE", "PY", "UY")  # markets that weigh in libras, and sell cloth by the metre
OF_YARDS = ("GH", "NG", "SN")  # markets that sell cloth by the yard, and weigh in kilos
OF_NEITHER = ("BR", "MA", "TN")
NOT_THERE: dict[str, tuple[str, ...]] = dict.fromkeys(OF_POUNDS, YARDS)
NOT_THERE |= dict.fromkeys(OF_YARDS, POUNDS)
NOT_THERE |= dict.fromkeys(OF_NEITHER, (*POUNDS, *YARDS))
ALIKE_TOGETHER = ("kg", "g", *POUNDS, "l", "ml", "m", "cm", *YARDS, "piece", "dozen", "spool", "cup")


def usual_in(country: str, used: Collection[str | None] = ()) -> tuple[Choice, ...]:
    """The measures for a screen: without those that this country's markets do not use and the plan has not `used`."""
    others = set(NOT_THERE.get(country, ())) - {*used}
    here = (one for one in MEASURES if one.key not in others)
    return tuple(sorted(here, key=lambda one: ALIKE_TOGETHER.index(one.key)))


def how_much(number: Decimal, measure: str | None) -> Message:
    """ "2 kg", "3 spools"; pieces are their number."""
    if measure and measure in WHOLE and number == int(number):
        return WHOLE[measure](int(number))
    return say(SIGNS.get(measure or "", "%(number)s"), number=number)


def same_sort(one: str, other: str) -> bool:
    """Whether what is measured in one can be counted in the other."""
    return SORTS.get(one, one) == SORTS.get(other, other)
