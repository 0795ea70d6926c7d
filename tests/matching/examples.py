"""A small market: one lender's product that fits, to be changed one property at a time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.language.messages import Message
from app.language.tongues import Tongue
from app.matching.dates import Span
from app.matching.need import Need, Thing
from app.matching.offers import GrantLine, LoanProduct, Range, Rate
from app.matching.rank import LoanFit, rank
from app.plan.sourced import Origin

TODAY = dt.date(2026, 11, 22)
ORIGIN = Origin("A page that was read", "example.org", "2026-03-11", "medium")
NEED = Need(
    "SN",
    "XOF",
    TODAY,
    wants_loan=True,
    amount=600_000,
    term_months=Decimal(18),
    new_business=True,
    sectors=frozenset({"crafts"}),
    things=(Thing("Two industrial machines", 420_000, 1), Thing("Overlock machine", 240_000, 1)),
)
PRODUCT = LoanProduct(
    "sn_lender",
    "A lender",
    "A loan",
    "SN",
    "XOF",
    ORIGIN,
    amount=(100_000, 1_000_000),
    term=Range(Decimal(6), Decimal(24)),
    rate=Range(Decimal(18), Decimal(18)),
    rate_period="year",
    rate_method="declining",
    takes_new="yes",
    terms_age="recent_2023_or_later",
)
EURO_RATE = Rate("XOF", Decimal("655.957"), dt.date(2026, 9, 29), ORIGIN)
ENGLISH = Tongue("en", "SN")


def product(**changed: Any) -> LoanProduct:
    return replace(PRODUCT, **changed)


def need(**changed: Any) -> Need:
    return replace(NEED, **changed)


def judged(offer: LoanProduct, wanted: Need = NEED) -> LoanFit:
    (fit,) = rank([offer], wanted)
    return fit


def said(fit: LoanFit, key: str) -> str:
    """The sentence of one reason in English."""
    return english(next(reason.message for reason in fit.reasons if reason.key == key))


def keys(fit: LoanFit) -> set[str]:
    return {reason.key for reason in fit.reasons}


def english(message: Message) -> str:
    return ENGLISH.speak(message).replace("\u00a0", " ")


def grant(person: str, euros: int | None, start: str = "2024", end: str = "", **changed: Any) -> GrantLine:
    line = GrantLine(
        key=f"IT-{person}",
        programme="A programme",
        donor_country="IT",
        person=person,
        component="reintegration",
        form="in_kind",
        ceiling=None if euros is None else euros * 100,
        currency="EUR",
        per="person",
        uses="goods and services for the plan",
        when=Span(start, end),
        origin=ORIGIN,
    )
    return replace(line, **changed)
