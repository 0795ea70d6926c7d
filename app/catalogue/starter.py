"""The starter catalogue as rows for the database: one row a fact, with its source, date and confidence."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROWS = Path(__file__).parent / "rows"
TO_CONFIRM = "to_be_confirmed"
CLOSED = "closed"

COUNTRY, LOAN, LENDER = "country", "loan_product", "institution"
GRANT_RULE, PROGRAMME = "grant_rule", "grant_programme"
LEGAL_FACT, REGIME, DISCOUNT_RATE = "legal_fact", "registration_regime", "discount_rate"
QUOTATION_RULE, REMITTANCE_RULE, FOOD_FLOOR = "quotation_rule", "remittance_rule", "food_floor"

JSON_FILES = {
    COUNTRY: ("countries.json", "iso_alpha2", "iso_alpha2"),
    LOAN: ("mfi_products.json", "id", "country_code"),
    LENDER: ("mfi_institutions.json", "id", "country_code"),
    PROGRAMME: ("grants.json", "id", ""),
    REGIME: ("registration_regimes.json", "id", "country_code"),
}
SETTINGS = {  # of a country, or of all ("*")
    DISCOUNT_RATE: "discount_rates.csv",
    QUOTATION_RULE: "quotation_rules.csv",
    REMITTANCE_RULE: "remittance_rules.csv",
    FOOD_FLOOR: "food_floors.csv",
}
PLACES_OF_FACTS = {
    "Tunisia": "TN",
    "Ghana": "GH",
    "Bolivia": "BO",
    "Peru": "PE",
    "Ecuador": "EC",
    "Colombia": "CO",
}  # facts of the two monetary unions stand for no single country


@dataclass(frozen=True)
class StarterRow:
    """`country` is an ISO code, or None for what holds in more than one place."""

    kind: str
    key: str
    country: str | None
    data: dict[str, Any]
    status: str

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.country, self.data)


def fingerprint(country: str | None, data: dict[str, Any]) -> str:
    """The same for a row that stands in the database as it was written, another one once anything in it is changed."""
    return hashlib.sha256(json.dumps([country, data], sort_keys=True).encode()).hexdigest()


def rows() -> Iterator[StarterRow]:
    """Every row of the starter catalogue, countries first."""
    for kind, (name, key, country) in JSON_FILES.items():
        for data in _json(name)["rows"]:
            status = CLOSED if data.get("status") == CLOSED else TO_CONFIRM
            yield StarterRow(kind, data[key], data.get(country) if country else None, data, status)
    for data in _csv("funding_rules.csv"):
        yield StarterRow(GRANT_RULE, data["rule_id"], None, data, TO_CONFIRM)
    for kind, name in SETTINGS.items():
        for data in _csv(name):
            yield StarterRow(kind, data["country"], _one(data["country"]), data, TO_CONFIRM)
    for data in _json("legal_caps.json")["caps"]:
        yield StarterRow(LEGAL_FACT, _fact_key(data), PLACES_OF_FACTS.get(data["country"]), data, TO_CONFIRM)


def sources_of_grants() -> Iterator[dict[str, Any]]:
    """The pages that the grant rules name by number: title, address, date as printed."""
    yield from _csv("grant_sources.csv")


def _one(country: str) -> str | None:
    return None if country == "*" else country


def _fact_key(data: dict[str, Any]) -> str:
    """Facts carry no id of their own: place and reach name them."""
    text = f"{data['country']}|{data['who']}"
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _json(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((ROWS / name).read_text(encoding="utf-8"))
    return data


def _csv(name: str) -> Iterator[dict[str, Any]]:
    with (ROWS / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
