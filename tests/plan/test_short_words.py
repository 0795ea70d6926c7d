"""The few words beside an amount that is read back alone."""

from __future__ import annotations

from typing import Any

import pytest

from app.language.tongues import Tongue
from app.plan.sections import field
from app.plan.short_words import beside_the_amount, in_a_month

EN = Tongue("en")


@pytest.mark.parametrize(
    ("part", "table", "row", "words"),
    [
        ("household", "spending", {"name": "Food", "amount": 50_00, "rhythm": "day"}, ["Every day"]),
        ("household", "spending", {"name": "House", "amount": 50_00, "rhythm": "month", "months": []}, []),
        ("household", "spending", {"name": "House", "amount": 50_00}, []),
        (
            "household",
            "spending",
            {"name": "School", "amount": 90_00, "rhythm": "year", "months": [9]},
            ["Once a year", "September"],
        ),
        ("household", "savings", {"amount": 1_00, "pot": 10_00, "pot_month": "7"}, ["Pot in month 7: GH₵10.00"]),
        ("household", "savings", {"amount": 1_00, "pot": 10_00}, ["Pot: GH₵10.00"]),
        ("household", "savings", {"amount": 1_00, "pot": 0, "pot_month": "7"}, []),
        ("household", "savings", {"amount": 1_00, "pot": None, "pot_month": None}, []),
        ("sources", "later_cash", {"name": "Pot", "amount": 1_00, "month": "7"}, ["Month 7"]),
        ("existing", "customers_owe", {"name": "School", "amount": 1_00, "month": "2"}, ["Month 2"]),
        ("sales", "products", {"name": "Eggs", "price": 1_00, "units": "1350", "unit": "egg"}, ["1,350 a month"]),
        ("sources", "rates", {"currency": "EUR", "month": "2026-03"}, []),
        ("me", "jobs", {"job": "Cook", "years": "11", "place": "abroad"}, ["11 years", "Abroad"]),
        ("me", "jobs", {"job": "Cook", "years": "0", "place": "here"}, ["less than one year", "In my country"]),
        ("people", "team", {"name": "Mother", "kind": "unpaid", "amount": 7_00}, ["without pay (worth GH₵7.00)"]),
        ("people", "team", {"name": "Ama", "kind": "employee", "amount": 7_00}, ["GH₵7.00"]),
        ("steps", "actions", {"what": "Health card", "by": "2026-03"}, ["March 2026"]),
        (
            "costs",
            "costs",
            {"name": "Assistant", "amount": 1_00, "first": [0, 0, 0]},
            ["nothing in the first 3 months"],
        ),
        (
            "costs",
            "costs",
            {"name": "Rent", "amount": 1_00, "first": [0, 50]},
            ["nothing in the first month", "Month 2: GH₵0.50"],
        ),
        ("costs", "costs", {"name": "Rent", "amount": 1_00, "first": [50, 1_00]}, ["Month 1: GH₵0.50"]),
        (
            "sales",
            "products",
            {"units": "9", "unit_cost": 31_00, "season": ["100"] * 11 + ["175"], "ramp": ["40"], "credit": "25"},
            [
                "9 a month",
                "Cost of one: GH₵31.00",
                "December: feast",
                "Month 1: 40 of 100",
                "Paid later: 25 of every 100",
            ],
        ),
        ("sales", "products", {"units": "9", "piece_pay": 2_00, "credit": "0"}, ["9 a month", "Cost of one: GH₵2.00"]),
        ("start", "assets", {"name": "Oven", "price": 9_00, "payer": "gift"}, ["Gift from family"]),
        (
            "household",
            "debts",
            {"name": "Uncle", "amount": 9_00, "rhythm": "week", "months_left": "18"},
            ["Every week", "for 18 more months"],
        ),
        ("people", "team", {"name": "Ama", "amount": 7_00, "start": "4"}, ["GH₵7.00", "nothing in the first 3 months"]),
        ("people", "team", {"name": "Ama", "amount": 7_00, "start": "1"}, ["GH₵7.00"]),
        ("costs", "costs", {"name": "Licence", "amount": 1_00, "months": [1, 7]}, ["January", "July"]),
    ],
)
def test_an_amount_says_what_it_would_not_say_alone(
    part: str, table: str, row: dict[str, Any], words: list[str]
) -> None:
    assert [EN.speak(one) for one in beside_the_amount(field(part, table), row, "GHS")] == words


@pytest.mark.parametrize(
    ("part", "table", "row", "words"),
    [
        ("household", "income", {"amount": 5_000_00, "rhythm": "week"}, "GH₵21,666.67 a month"),
        ("household", "spending", {"amount": 10_00, "rhythm": "working_day"}, "GH₵260.00 a month"),
        ("household", "debts", {"amount": 120_00, "rhythm": "year"}, "GH₵10.00 a month, on average"),
        ("household", "spending", {"amount": 120_00, "rhythm": "month", "months": [9]}, "GH₵10.00 a month, on average"),
        ("people", "team", {"kind": "employee", "amount": 60_00, "rhythm": "two_weeks"}, "GH₵130.00 a month"),
        ("people", "team", {"kind": "unpaid", "amount": 60_00, "rhythm": "two_weeks"}, None),
        ("household", "spending", {"amount": 50_00, "rhythm": "month", "months": []}, None),
        ("household", "spending", {"amount": 50_00}, None),
        ("household", "spending", {"name": "Food", "rhythm": "week"}, None),
        ("start", "deposits", {"amount": 50_00}, None),
    ],
)
def test_what_is_not_paid_by_the_month_says_what_it_is_in_a_month(
    part: str, table: str, row: dict[str, Any], words: str | None
) -> None:
    said = in_a_month(field(part, table), row, "GHS")
    assert (said and EN.speak(said)) == words
