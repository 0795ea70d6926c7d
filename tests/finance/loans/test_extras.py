"""Fees, insurance and savings: each in its row and column, on its base."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.finance.loans.charges import AnyCharge, Base, Charge, Insurance, PctCharge, Savings, When
from app.finance.loans.methods import EqualInstalments, EqualPrincipal, UpFrontInterest
from app.finance.loans.schedule import schedule
from app.finance.loans.table import AtStart, Table
from app.finance.loans.terms import Drawdown, Loan, Rate
from tests.finance.refusing import refused

# Principal 300.00 each month; interest 24.00, 18.00, 12.00, 6.00: 60.00 in all.
LOAN = Loan(1200_00, Rate(Decimal(24)), 4, method=EqualPrincipal())
DATED = replace(LOAN, disbursed=dt.date(2026, 1, 1))
LATE = dt.date(2026, 6, 1)


def with_charges(*charges: AnyCharge, loan: Loan = LOAN) -> Table:
    return schedule(replace(loan, charges=charges))


@pytest.mark.parametrize(
    ("base", "each", "once"),
    [
        ("amount", [1200, 1200, 1200, 1200], 1200),
        ("interest", [24, 18, 12, 6], 60),
        ("amount_and_interest", [1224, 1218, 1212, 1206], 1260),
        ("instalment", [324, 318, 312, 306], 0),
    ],
)
def test_a_percentage_is_taken_of_its_base_with_each_instalment_or_once(base: Base, each: list[int], once: int) -> None:
    def fee(when: When) -> PctCharge:
        return PctCharge("fee", Decimal(1), base, when)

    assert [row.fees for row in with_charges(fee("each")).rows] == each
    assert with_charges(fee("start")).at_start == AtStart(fees=once)
    on_a_day = with_charges(fee(dt.date(2026, 2, 15)), loan=DATED)
    assert [row.fees for row in on_a_day.rows] == [0, once, 0, 0]


def test_a_level_instalment_is_a_base_of_its_own() -> None:
    loan = replace(DATED, method=EqualInstalments())
    charge = PctCharge("fee", Decimal(1), "instalment", dt.date(2026, 4, 30))
    assert [row.fees for row in with_charges(charge, loan=loan).rows] == [0, 0, 0, 315]


def test_without_a_level_instalment_a_share_of_it_is_nothing() -> None:
    whole = PctCharge("fee", Decimal(100), "instalment")
    assert with_charges(whole).at_start.fees == 0
    assert with_charges(replace(whole, when=dt.date(2026, 2, 1)), loan=DATED).rows[0].fees == 0


def test_penalties_and_fees_have_columns_of_their_own_and_add_up() -> None:
    table = with_charges(
        Charge("visit", 100, "each"),
        Charge("tax", 20, "each", "tax"),
        Charge("late", 5, "each", "penalty"),
        Charge("late again", 2, "each", "penalty"),
    )
    assert {(row.fees, row.penalties) for row in table.rows} == {(120, 7)}
    assert [row.due for row in table.rows] == [32527, 31927, 31327, 30727]


def test_what_falls_outside_the_instalments_does_not_change_what_falls_with_them() -> None:
    loan = replace(DATED, down_payment_pct=Decimal(50), insurance=(Insurance("life", Decimal(1), "amount"),))
    visit, late = Charge("visit", 100, "each"), Charge("letter", 7, LATE, "penalty")
    for charges in ((visit, late), (late, visit)):
        table = schedule(replace(loan, charges=charges, savings=(Savings(each=50),)))
        assert [(row.n, row.fees, row.penalties, row.insurance, row.savings) for row in table.rows] == [
            (1, 0, 0, 0, 0),
            (2, 100, 0, 1200, 50),
            (3, 100, 0, 1200, 50),
            (4, 100, 0, 1200, 50),
            (5, 100, 0, 1200, 50),
            (6, 0, 7, 0, 0),
        ]
        assert (table.rows[-1].date, table.rows[-1].days, table.rows[-1].balance) == (LATE, 31, 0)
        assert table.savings_returned == 200


def test_a_charge_on_a_day_needs_the_days_of_the_loan() -> None:
    with refused("disbursed", "missing"):
        with_charges(Charge("late", 7, LATE))
    with refused("charges", "out_of_range"):
        with_charges(Charge("late", 7, dt.date(2025, 12, 31)), loan=DATED)


def test_charges_without_an_amount_are_named_and_cost_nothing() -> None:
    unsaid = (Charge("file", None), Charge("visit", None, "each"), Charge("letter", None, dt.date(2026, 2, 15)))
    pct = (PctCharge("tax", None, "interest", "each", "tax"), PctCharge("entry", None, financed=True))
    insurance = (Insurance("life", None, "start", financed=True), Insurance("fire", None, "amount"))
    table = schedule(replace(DATED, charges=(*unsaid, *pct), insurance=insurance))
    assert table.unknown == ("file", "visit", "letter", "tax", "entry", "life", "fire")
    assert (table.lent, table.received, table.repaid) == (1200_00, 1200_00, 1260_00)


def test_every_insurance_has_its_base() -> None:
    table = schedule(
        replace(
            LOAN,
            insurance=(
                Insurance("once", Decimal(2), "start"),
                Insurance("not said", None, "balance"),
                Insurance("balance", Decimal(1), "balance"),
                Insurance("amount", Decimal("0.5"), "amount"),
            ),
        )
    )
    assert table.at_start == AtStart(insurance=2400)
    assert [row.insurance for row in table.rows] == [1800, 1500, 1200, 900]


def test_the_first_day_holds_what_is_kept_back_and_what_is_added_to_the_loan() -> None:
    table = schedule(
        replace(
            LOAN,
            method=UpFrontInterest(),
            charges=(
                Charge("file", 10_00, financed=True),
                Charge("visit", 5_00),
                Charge("each", 1, "each", financed=True),
            ),
            insurance=(
                Insurance("life", Decimal(1), "start", financed=True),
                Insurance("fire", Decimal(1), "start"),
                Insurance("balance", Decimal(1), "balance", financed=True),
            ),
            savings=(Savings(withheld=60_00), Savings(withheld=40_00, returned=False)),
        )
    )
    assert table.lent == 1222_00
    assert table.at_start == AtStart(fees=15_00, insurance=24_00, interest=97_76, savings=100_00, financed=22_00)
    assert table.received == 1222_00 - 15_00 - 24_00 - 97_76 - 100_00
    assert table.savings_returned == 60_00
    assert table.interest == 97_76


def test_savings_earn_interest_rounded_with_each_payment() -> None:
    saved = Savings(withheld=100_00, each=10_00, yearly_pct=Decimal(12))
    assert schedule(replace(LOAN, savings=(saved, Savings(each=1)))).savings_returned == 14466 + 4


def test_parts_paid_out_later_have_the_charges_of_the_first_amount() -> None:
    loan = replace(DATED, drawdowns=(Drawdown(dt.date(2026, 2, 1), 300_00),))
    assert with_charges(PctCharge("file", Decimal(1)), loan=loan).at_start.fees == 1200
