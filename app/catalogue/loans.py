"""Rows of loan products as value objects. Free words of the sources become the few conditions we can say."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import Any

from app.catalogue.values import Row, day, minor, origin, printed, span, whole
from app.matching.offers import NOT_FOUND, LoanProduct, Range

# A word found in a requirement -> the condition that it is. The first that fits counts.
CONDITIONS = (
    ("saving", "saving_before"),
    ("organisation", "trade_organisation"),
    ("member of", "member"),
    ("cooperative member", "member"),
    ("registration", "registered"),
    ("registered in", "registered"),
    ("active nit", "registered"),
    ("auto-entrepreneur", "registered"),
    ("supplier quotation", "quotation"),
    ("business plan", "plan"),
    ("project study", "plan"),
    ("investment plan", "plan"),
    ("plan of use", "plan"),
    ("meeting", "meetings"),
    ("training", "training"),
    ("education", "training"),
    ("debt", "no_debts"),
    ("credit rating", "no_debts"),
    ("credit bureau", "no_debts"),
    ("earlier loans repaid", "no_debts"),
    ("proof of monthly income", "income_paper"),
    ("cash flow", "income_paper"),
    ("living abroad", "apply_abroad"),
    ("remittances", "remittances"),
    ("experience", "experience"),
)
# Words of a place to which the product is bound, whatever else the same requirement asks.
PLACES = ("branch area", "north-east", "same area", "departmental council", "cordillera", "northern states only")
# What other criteria or every lender's usual visit cover already.
COVERED = ("runs a business", "business", "activity", "workplace", "identity", "identification", "copy of dni",
           "ability to pay", "evaluation", "decision", "bill", "guarantor", "collateral", "age ", "age group",
           "grace", "men and women", "80 %", "women", "group", "chair", "rules", "migrant", "natural person",
           "schedule set", "no rescheduling", "credit need", "working capital", "members on average")  # fmt: skip

SECTORS = {
    "retail": "trade", "wholesale": "trade", "trade": "trade", "food": "food", "agro_processing": "food",
    "market_gardening": "agriculture", "agriculture": "agriculture", "livestock": "livestock",
    "fishing": "fishing", "crafts": "crafts", "tourism": "tourism", "services": "services",
    "production": "production",
    "all": "any", "any_purpose": "any", "business": "any", "productive": "any",
    "informal_self_employment": "any", "working_capital": "any", "fixed_assets": "any",
}  # fmt: skip
ALL_BUT_TRADE = "all_except_trade_transport_real_estate"
NOT_TRADE = ("food", "crafts", "services", "production", "agriculture", "livestock", "fishing", "tourism")
NO_FEES = ("none",)


def loan_product(row: Row, status: str, closed: Collection[str], first: Collection[str]) -> LoanProduct:
    """One product; `closed` and `first` are keys of institutions that ended or are to be asked first."""
    currency = row["currency"]
    deposit, own_part = _savings(row)
    return LoanProduct(
        key=row["id"],
        lender=printed(row["institution_name"]),
        name=printed(row["product_name"]),
        country=row["country_code"],
        currency=currency,
        origin=origin(row, status),
        amount=(minor(row["amount_min"], currency), minor(row["amount_max"], currency)),
        term=span(row, "term_min_months", "term_max_months"),
        grace_months=whole(row["grace_max_months"]),
        savings=deposit,
        own_part=own_part,
        closed=status == "closed" or row["institution_id"] in closed,
        first_to_ask=row["institution_id"] in first,
        **_price(row, currency),
        **_people(row),
    )


def _price(row: Row, currency: str) -> dict[str, Any]:
    fee = span(row, "fee_upfront_pct_min", "fee_upfront_pct_max")
    words = (row["fees_text"] or "").lower()
    named = bool(words) and not words.startswith(NO_FEES)
    return {
        **_rate(row, "in place of interest" in words),
        "fee": fee,
        "fee_fixed": minor(row["fee_upfront_fixed"], currency),
        "fee_without_amount": named and ("not s" in words or (not fee.known and row["fee_upfront_fixed"] is None)),
        "insurance": span(row, "insurance_pct_min", "insurance_pct_max"),
        "yearly_cost": span(row, "apr_full_min_pct", "apr_full_max_pct"),
    }


def _rate(row: Row, only_a_fee: bool) -> dict[str, Any]:
    """The quoted rate; a lender that takes a commission in place of interest has the rate 0."""
    if only_a_fee:
        return {"rate": Range(Decimal(0), Decimal(0)), "rate_period": "year", "rate_method": "declining"}
    return {
        "rate": span(row, "rate_nominal_min_pct", "rate_nominal_max_pct"),
        "rate_period": row["rate_period"],
        "rate_method": row["rate_method"],
    }


def _people(row: Row) -> dict[str, Any]:
    methods = row["methodology"]
    return {
        "group_only": bool(methods) and "individual" not in methods,
        "guarantees": frozenset(row["guarantee_types"]),
        "takes_new": row["startups_accepted"],
        "least_business_months": whole(row["min_business_age_months"]),
        "gender": row["gender_focus"],
        "age": (whole(row["age_min"]), whole(row["age_max"])),
        "sectors": sectors(row["sector_focus"]),
        "for_returnees": bool(row["returnee_or_diaspora_specific"]),
        "conditions": _conditions(row),
        "valid_until": day(row["valid_until"]),
        "terms_age": row["currency_of_terms"],
    }


def _savings(row: Row) -> tuple[Range, Range]:
    """What is deposited and comes back, and what the person pays of the project: the rows keep both in one place."""
    share = span(row, "compulsory_savings_pct_min", "compulsory_savings_pct_max")
    if "own contribution" in (row["compulsory_savings_text"] or ""):
        return NOT_FOUND, share if share.known else NOT_FOUND
    return share, NOT_FOUND


def sectors(words: list[str]) -> frozenset[str]:
    """Our names of sectors; a word without one is kept, and makes the row a question."""
    if ALL_BUT_TRADE in words:
        return frozenset(NOT_TRADE)
    return frozenset(SECTORS.get(word, word) for word in words)


def _conditions(row: Row) -> frozenset[str]:
    asked = frozenset(key for words in row["requirements"] if (key := condition(words)))
    words = " ".join((*row["requirements"], row["notes"] or "")).lower()
    return asked | {"place"} if any(place in words for place in PLACES) else asked


def condition(words: str) -> str | None:
    """The condition that a requirement names, beside its place; None for what other criteria ask already."""
    low = words.lower()
    for part, key in CONDITIONS:
        if part in low:
            return key
    return None if any(part in low for part in (*COVERED, *PLACES)) else "other"
