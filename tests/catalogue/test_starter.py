"""The starter rows: whole, with sources, and readable as values."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from decimal import Decimal

import pytest

from app.catalogue import countries, grants, loans, starter
from app.catalogue.values import for_readers
from app.language.money import Money, exponent
from app.matching.ceilings import ceiling
from app.matching.criteria.conditions import GUARANTEES, NAMED
from app.matching.need import Family
from app.matching.offers import GrantLine, LoanProduct
from app.plan.legal_limit import holding
from app.plan.place import OffersRule

ROWS = list(starter.rows())
SAID_ELSEWHERE = {"registered"}
GUARANTEES_UNSAID = {"joint_liability", "savings", "cash_collateral", "pledge", "signature"}


def of(kind: str) -> list[starter.StarterRow]:
    return [row for row in ROWS if row.kind == kind]


def products() -> list[LoanProduct]:
    return [loans.loan_product(row.data, row.status, (), ()) for row in of(starter.LOAN)]


def lines() -> list[GrantLine]:
    return [grants.grant_line(row.data, row.status) for row in of(starter.GRANT_RULE)]


def test_a_discount_rate_of_our_own_brings_no_english_words_as_its_source() -> None:
    """Every rate of the starter rows is our assumption; what a programme writes in its place stays as it wrote it."""
    rows = of(starter.DISCOUNT_RATE)
    assert rows and {countries.discount_rate(row.data).source for row in rows} == {""}
    assert countries.discount_rate({**rows[0].data, "source": "Bank of Ghana"}).source == "Bank of Ghana"


def test_every_row_of_the_files_is_there_once() -> None:
    assert Counter(row.kind for row in ROWS) == {
        starter.LOAN: 80,
        starter.LENDER: 68,
        starter.GRANT_RULE: 44,
        starter.PROGRAMME: 22,
        starter.REGIME: 17,
        starter.COUNTRY: 14,
        starter.LEGAL_FACT: 13,
        starter.DISCOUNT_RATE: 5,
        starter.QUOTATION_RULE: 1,
        starter.REMITTANCE_RULE: 1,
    }
    assert max(Counter((row.kind, row.key) for row in ROWS).values()) == 1


def test_no_row_claims_to_be_confirmed() -> None:
    assert {row.status for row in ROWS} == {starter.TO_CONFIRM, starter.CLOSED}
    assert not any(product.origin.confirmed for product in products())


def test_every_loan_says_where_it_was_read_and_how_sure_that_is() -> None:
    for product in products():
        assert product.origin.title
        assert product.origin.confidence in ("high", "medium", "low")


@pytest.mark.parametrize(
    ("collected", "printed"),
    [
        ("FAISE: Fonds (still disbursing in December 2025 per farafinanews.com)", "FAISE – Fonds"),
        (
            "Bizpero: le taux passe de 15 à 14 %; Senexalaat 2014-01-20 (27 to 24)",
            "Bizpero – le taux passe de 15 à 14 %",
        ),
        ("MFTransparency data (closed 2018, historical): CIDRE", "MFTransparency data – CIDRE"),
        ("Imola Oggi (a partisan paper; figures only)", "Imola Oggi"),
        ("Kapitalis: l'AFD soutient Enda", "Kapitalis – l’AFD soutient Enda"),
        ("AméricaEconomía: Paraguay destinará US$10m (CAH)", "AméricaEconomía – Paraguay destinará US$10m (CAH)"),
        ("La Nación (Ecuador): créditos a migrantes", "La Nación (Ecuador) – créditos a migrantes"),
    ],
)
def test_readers_are_told_the_name_of_a_source_and_no_note_of_its_collector(collected: str, printed: str) -> None:
    assert for_readers(collected) == printed


def test_no_source_of_a_loan_or_a_limit_carries_a_note_of_its_collector() -> None:
    caps = [cap for row in of(starter.COUNTRY) for cap in countries.caps(row.data, row.status)]
    for origin in [product.origin for product in products()] + [cap.origin for cap in caps]:
        for note in (";", " per ", " from ", "historical", "to 24"):
            assert note not in origin.title, origin.title


def test_outside_english_speaking_countries_no_loan_has_an_english_name() -> None:
    english = (" for ", " line", "loan", "credit ", "formerly", "through", "goods", "group ", "Communal", "state-")
    for product in products():
        if product.country not in ("GH", "NG"):
            assert not [word for word in english if word in f"{product.name} {product.lender} "], product.name


def test_every_grant_rule_names_a_page_that_it_was_read_on() -> None:
    for line in lines():
        if not line.key.startswith("GEN"):
            assert line.origin.address, line.key
            assert not line.origin.title.startswith("S1"), line.key


def test_the_one_closed_lender_is_known_as_closed() -> None:
    assert [row.key for row in of(starter.LENDER) if row.status == starter.CLOSED] == ["ec_fund_alternativa"]


def test_every_condition_of_a_loan_has_a_sentence() -> None:
    named = {key for product in products() for key in product.conditions}
    assert named <= NAMED.keys() | SAID_ELSEWHERE
    guaranteed = {key for product in products() for key in product.guarantees}
    assert guaranteed <= GUARANTEES.keys() | GUARANTEES_UNSAID


def test_a_contribution_of_ones_own_is_not_a_deposit() -> None:
    seed = next(product for product in products() if product.key == "bo_bdp_semilla_prod")
    assert not seed.savings.known
    assert seed.own_part.most == Decimal(20)


def test_a_commission_in_place_of_interest_is_the_whole_price() -> None:
    nano = next(product for product in products() if product.key == "sn_derfj_nano")
    assert (nano.rate.most, nano.fee.most, nano.fee_without_amount) == (0, 5, False)


def test_a_fee_named_without_an_amount_leaves_the_price_incomplete() -> None:
    unsaid = {product.key for product in products() if product.fee_without_amount}
    assert {"gh_sinapi_trust_bank", "gh_masloc_group"} <= unsaid
    assert "bo_idepro_promicro" not in unsaid


@pytest.mark.parametrize(
    ("programme", "euros"), [("RISTART (IOM)", 3360), ("ERMES 2", 4200), ("RI.VOL.ARE in RE.TE (IOM)", 5000)]
)
def test_a_couple_with_two_children_has_the_limits_that_were_published(programme: str, euros: int) -> None:
    found = ceiling([line for line in lines() if line.programme == programme], Family(adults=1, minors=2))
    assert found is not None
    assert found.total == Money(euros * 100, "EUR")


def test_countries_have_a_currency_with_its_decimals_and_a_dated_rate() -> None:
    for row in of(starter.COUNTRY):
        found = countries.country(row.data, row.status)
        assert found.decimals == exponent(found.currency)
        assert found.rate is not None
        assert found.rate.day <= dt.date(2026, 11, 22)
        assert set(found.names) >= {"en", "it", "fr", "es", "pt", "ar"}


def test_the_newest_euro_rate_counts() -> None:
    ecuador = next(row for row in of(starter.COUNTRY) if row.key == "EC")
    found = countries.newest_rate(ecuador.data, ecuador.status)
    assert found is not None
    assert (found.units_per_euro, found.day) == (Decimal("1.1172"), dt.date(2026, 10, 30))


def test_legal_limits_are_facts_and_an_unknown_one_stays_unknown() -> None:
    today = dt.date(2026, 11, 23)
    caps = {row.key: holding(countries.caps(row.data, row.status), today) for row in of(starter.COUNTRY)}
    known = {code: (cap.most, cap.measure) for code, cap in caps.items() if cap}
    assert known == {  # Peru's and Colombia's ended in April and March 2026
        "SN": (24, "either"),
        "EC": (Decimal("28.5"), "compounded"),
        "BO": (Decimal("11.5"), "rate"),
    }
    assert all(cap.source for cap in caps.values() if cap)


def test_how_many_offers_are_compared_is_a_guess_in_every_countrys_money() -> None:
    (rule,) = of(starter.QUOTATION_RULE)
    assert "guess" in rule.data["source"] and rule.data["source_date"] and rule.data["confidence"] == "low"
    found = {row.key: countries.offers_rule(rule.data, row.data, rule.status) for row in of(starter.COUNTRY)}
    assert all(one and one.least and not one.confirmed and one.offers == 3 for one in found.values())
    assert (found["BO"].least, found["SN"].least, found["TN"].least) == (6_900_00, 320_000, 1_600_000)  # type: ignore[union-attr]


def test_a_programmes_own_number_is_taken_as_it_stands() -> None:
    home = next(row.data for row in of(starter.COUNTRY) if row.key == "BO")
    own = {"currency": "BOB", "from_amount": "3450.50", "offers": "2"}
    assert countries.offers_rule(own, home, "confirmed") == OffersRule(3_450_50, 2, confirmed=True)
    assert countries.offers_rule({**own, "currency": "CHF"}, home, "confirmed") is None
    assert countries.offers_rule({**own, "currency": "EUR"}, {**home, "exchange_rates": []}, "confirmed") is None


def test_worked_cases_find_the_discount_rates_that_they_were_counted_with() -> None:
    found = {row.key: countries.discount_rate(row.data).rate_pct for row in of(starter.DISCOUNT_RATE)}
    assert (found["GH"], found["BO"], found["TN"], found["SN"]) == (25, 12, 12, 15)


@pytest.mark.parametrize(
    ("key", "asked"),
    [("sn_pamecas_koungheul_groups", True), ("sn_pamecas_regulier", True), ("sn_acep_tpe", False)],
)
def test_a_product_of_one_place_asks_for_the_place_whatever_else_it_asks(key: str, asked: bool) -> None:
    (found,) = (product for product in products() if product.key == key)
    assert ("place" in found.conditions) is asked
    assert "member" in found.conditions or not asked
