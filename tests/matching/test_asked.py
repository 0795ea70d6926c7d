"""From a plan's answers to what it needs from others."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from app.matching.asked import need_of
from app.matching.need import Need, Thing

TODAY = dt.date(2026, 11, 22)
ANSWERS = {
    "idea": {"trade": "sewing", "start_kind": "new"},
    "rules": {"form": "none"},
    "start": {
        "assets": [
            {"id": "a", "name": "Two machines", "price": 420_000, "payer": "grant", "evidence": "know"},
            {"id": "b", "name": "Overlock", "price": 240_000, "payer": "grant", "evidence": "guess"},
            {"id": "c", "name": "Mirror", "price": 90_000, "payer": "cash"},
        ]
    },
    "sources": {"want_loan": "yes", "amount": 600_000, "term": "18", "grace": "1"},
}


def test_a_whole_plan_tells_what_it_needs() -> None:
    found = need_of(ANSWERS, "SN", "XOF", TODAY)
    assert (found.wants_loan, found.amount, found.term_months, found.grace_months) == (True, 600_000, Decimal(18), 1)
    assert found.things == (Thing("Two machines", 420_000, 1), Thing("Overlock", 240_000, 0))
    assert found.new_business is True
    assert found.registered is False
    assert "crafts" in found.sectors


def test_a_thing_has_the_papers_with_its_price_that_the_plan_lists_and_that_are_not_old() -> None:
    offers = [
        {"id": "q", "thing": "Two machines", "price": 415_000, "seller": "Bazar", "given": "2026-11"},
        {"id": "r", "thing": "Two machines", "price": 420_000, "seller": "Singer"},
        {"id": "t", "thing": "Two machines", "price": 430_000, "seller": " singer "},
        {"id": "s", "thing": "Overlock", "price": 240_000, "seller": "Singer", "given": "2026-05"},
    ]
    listed = {**ANSWERS, "start": {**ANSWERS["start"], "quotations": offers}}
    assert need_of(listed, "SN", "XOF", TODAY).things == (
        Thing("Two machines", 420_000, 2),
        Thing("Overlock", 240_000, 0, offers_old=True),
    )
    none = {**ANSWERS, "start": {**ANSWERS["start"], "quotations": []}}
    assert [thing.quotations for thing in need_of(none, "SN", "XOF", TODAY).things] == [0, 0]


def test_an_empty_plan_knows_nothing_and_guesses_nothing() -> None:
    assert need_of({}, "SN", "XOF", TODAY) == Need("SN", "XOF", TODAY)


def test_not_knowing_yet_is_not_knowing() -> None:
    unsure = {"start": {"assets": "unknown"}, "sources": {"want_loan": "yes", "amount": "unknown", "term": "unknown"}}
    found = need_of(unsure, "SN", "XOF", TODAY)
    assert (found.things, found.amount, found.term_months) == ((), None, None)


def test_a_plan_without_a_loan_asks_for_none() -> None:
    sources = {**ANSWERS["sources"], "want_loan": "no"}
    found = need_of({**ANSWERS, "sources": sources}, "SN", "XOF", TODAY)
    assert (found.wants_loan, found.amount, found.term_months) == (False, None, None)
