"""Every figure that a chapter may name, by its name in the text: "abena.price", "modou.closing"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from app.handbook import abena, modou, offers
from app.handbook.cases import case
from app.handbook.figures import Figure, Value


@cache
def figures() -> Mapping[str, Figure]:
    """Computed once by the projection, never typed."""
    ghana, senegal = case("abena").country, case("modou").country
    return {
        **_named("abena", abena.farm(), ghana),
        **_named("loan", abena.loan(), ghana),
        **_named("offers", offers.comparison(), offers.COUNTRY),
        **_named("modou", modou.box(), senegal),
    }


def _named(person: str, values: Mapping[str, Value], country: str) -> dict[str, Figure]:
    return {f"{person}.{name}": Figure(value, country) for name, value in values.items()}
