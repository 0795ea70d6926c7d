"""Rows of countries as value objects: names, money, the newest euro rate, legal limits, the rate of the plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, Context, Decimal

from app.catalogue.values import CHECKED, Row, day, decimal, first_day, minor, origin
from app.matching.offers import Rate
from app.plan.legal_limit import LegalCap
from app.plan.place import FoodFloor, OffersRule, SentRule
from app.plan.sourced import Origin

OURS = ("Assumption of the worked case", "Assumption of the platform")  # so a row begins whose source we are ourselves


@dataclass(frozen=True)
class Country:
    """`names` by language code; `returns` is false for countries that people leave."""

    code: str
    currency: str
    decimals: int
    names: Mapping[str, str]
    languages: tuple[str, ...]
    returns: bool
    rate: Rate | None
    caps: tuple[LegalCap, ...]


@dataclass(frozen=True)
class DiscountRate:
    """What a year of waiting costs in a country: an assumption with its source, until a programme sets it."""

    rate_pct: Decimal
    source: str  # empty where we assumed it ourselves
    on: dt.date | None = None
    confirmed: bool = False


def country(row: Row, status: str) -> Country:
    return Country(
        code=row["iso_alpha2"],
        currency=row["currency_code"],
        decimals=row["currency_decimals"],
        names=row["names"],
        languages=tuple(row["suggested_ui_languages"]),
        returns=row["role"] == "country_of_return",
        rate=newest_rate(row, status),
        caps=caps(row, status),
    )


def newest_rate(row: Row, status: str) -> Rate | None:
    """The rate of the newest day; None where none was found."""
    found = [entry for entry in row["exchange_rates"] if entry["units_per_eur"]]
    if not found:
        return None
    entry = max(found, key=lambda e: str(e["rate_date"]))
    where = origin({**entry, "source_date": entry["rate_date"]}, status)
    return Rate(
        row["currency_code"], Decimal(str(entry["units_per_eur"])), dt.date.fromisoformat(entry["rate_date"]), where
    )


def caps(row: Row, status: str) -> tuple[LegalCap, ...]:
    """The country's limits; one without a number where only words were found."""
    found = row["interest_cap"]
    where = origin(found, status)
    if not found["values"]:
        return (LegalCap(row["iso_alpha2"], "", None, "", None, None, found["text"] or "", where),)
    return tuple(_cap(row["iso_alpha2"], value, found["text"], where) for value in found["values"])


def _cap(code: str, value: Row, text: str, where: Origin) -> LegalCap:
    return LegalCap(
        country=code,
        segment=value["segment"],
        most=decimal(value["max_pct_per_year"]),
        basis=value["basis"],
        valid_from=first_day(value["valid_from"]),
        valid_to=day(value["valid_to"]),
        text=text,
        origin=where,
    )


def discount_rate(row: Row, status: str = "") -> DiscountRate:
    on = day(row.get("source_date"))
    source = "" if row["source"].startswith(OURS) else row["source"]
    return DiscountRate(Decimal(row["rate_pct_per_year"]), source, on, status in CHECKED)


def offers_rule(row: Row, home: Row, status: str) -> OffersRule | None:
    """From which price so many written offers are compared, in the money of the country whose row is `home`.

    An amount in euro becomes the country's money by its newest rate, brought down to two figures: it is no exact
    limit. None where no rate is known.
    """
    least, currency = Decimal(row["from_amount"]), str(home["currency_code"])
    if row["currency"] != currency:
        rate = newest_rate(home, status)
        if row["currency"] != "EUR" or rate is None:
            return None
        least = (least * rate.units_per_euro).normalize(Context(prec=2, rounding=ROUND_DOWN))
    return OffersRule(minor(least, currency) or 0, int(row["offers"]), status in CHECKED)


def sent_rule(row: Row, status: str) -> SentRule:
    return SentRule(Decimal(row["counted_pct"]), status in CHECKED)


def food_floor(row: Row, home: Row, status: str) -> FoodFloor | None:
    """None where the row is in another money than the country's: food is not counted by a rate."""
    currency = str(home["currency_code"])
    least = minor(row["amount_a_month"], currency)
    return FoodFloor(least, status in CHECKED) if least and row["currency"] == currency else None
