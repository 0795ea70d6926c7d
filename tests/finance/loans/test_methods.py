"""Each method and each rule once, by a small table that a person can check."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.finance.loans.charges import Charge, Insurance, PctCharge, Savings
from app.finance.loans.day_count import ACTUAL_360, ACTUAL_364, ACTUAL_365, ACTUAL_ACTUAL, THIRTY_360
from app.finance.loans.fixed_payment import until_repaid
from app.finance.loans.grace import Grace, capitalised, interest_deferred, interest_free, interest_only, moratorium
from app.finance.loans.methods import (
    SIXTY_FORTY,
    Balloon,
    Bullet,
    EqualInstalments,
    EqualPrincipal,
    EvenedInstalments,
    FixedPayment,
    Flat,
    FlatBullet,
    Level,
    Method,
    Seasonal,
    UpFrontInterest,
)
from app.finance.loans.schedule import schedule
from app.finance.loans.table import Table
from app.finance.loans.terms import FOUR_WEEKLY, MONTHLY, WEEKLY, Drawdown, Loan, Rate, Rhythm, Step, Units
from tests.finance.refusing import refused

TWO_A_MONTH = Rate(Decimal(24))
LOAN = Loan(1200_00, TWO_A_MONTH, 4)
LEVELS: tuple[Level, ...] = ("each_period", "nominal_period", "thirty_days")


def dues(loan: Loan) -> list[int]:
    return [row.due for row in schedule(loan).rows]


def of(method: Method) -> list[int]:
    return dues(replace(LOAN, method=method))


def test_each_method_has_its_own_instalments() -> None:
    assert of(EqualInstalments()) == [31515, 31515, 31515, 31515]
    assert of(EqualPrincipal()) == [32400, 31800, 31200, 30600]
    assert of(Flat()) == [32400, 32400, 32400, 32400]
    assert of(UpFrontInterest()) == [30000, 30000, 30000, 30000]
    assert of(Bullet()) == [2400, 2400, 2400, 122400]
    assert of(Seasonal((0, 50000, 70000))) == [2400, 52400, 71400, 0]
    assert of(Balloon(8)) == [16381, 16381, 16381, 78756]
    assert of(SIXTY_FORTY) == [19869, 19869, 19869, 67869]
    assert of(FixedPayment(40000)) == [40000, 40000, 40000, 5028]


def test_interest_up_front_is_kept_back_from_the_money_paid_out() -> None:
    table = schedule(replace(LOAN, method=UpFrontInterest()))
    assert (table.received, table.repaid, table.interest) == (1200_00 - 96_00, 1200_00, 96_00)


def test_each_grace_has_its_own_table() -> None:
    assert dues(replace(LOAN, grace=interest_only(1))) == [2400, 41611, 41611, 41610]
    assert dues(replace(LOAN, grace=interest_deferred(1))) == [29115, 33915, 31515, 31515]
    assert dues(replace(LOAN, grace=interest_free(1))) == [31515, 31515, 31515, 28968]
    assert dues(replace(LOAN, grace=moratorium(1))) == [0, 44011, 41611, 41610]
    assert dues(replace(LOAN, grace=capitalised(1))) == [0, 42443, 42443, 42442]
    late = replace(LOAN, disbursed=dt.date(2026, 1, 10), first_date=dt.date(2026, 3, 10))
    assert [row.interest for row in schedule(late).rows][:2] == [4800, 1853]


def test_flat_interest_that_waits_is_shared_out_or_due_at_once() -> None:
    shared = replace(LOAN, method=Flat(), grace=Grace(deferred=2))
    assert [row.interest for row in schedule(shared).rows] == [0, 0, 4800, 4800]
    at_once = replace(LOAN, method=Flat("at_once"), grace=Grace(deferred=2))
    assert [row.interest for row in schedule(at_once).rows] == [0, 0, 7200, 2400]
    free = replace(LOAN, method=Flat(), grace=Grace(free=1))
    assert [row.interest for row in schedule(free).rows] == [0, 2400, 2400, 2400]


@pytest.mark.parametrize(
    ("counted", "interest"),
    [(THIRTY_360, 2400), (ACTUAL_365, 2446), (ACTUAL_360, 2480), (ACTUAL_364, 2453), (ACTUAL_ACTUAL, 2439)],
)
def test_days_are_counted_as_the_contract_says(counted: object, interest: int) -> None:
    loan = replace(LOAN, rate=Rate(Decimal(24), counted=counted), disbursed=dt.date(2024, 1, 1))  # type: ignore[arg-type]  # parametrised
    assert schedule(loan).rows[0].interest == interest


@pytest.mark.parametrize(
    ("rate", "rhythm", "interest"),
    [
        (Rate(Decimal(24)), WEEKLY, 554),
        (Rate(Decimal(24)), FOUR_WEEKLY, 2215),
        (Rate(Decimal(2), "a_month"), MONTHLY, 2400),
        (Rate(Decimal(2), "a_month"), WEEKLY, 554),
        (Rate(Decimal(1), "a_period"), WEEKLY, 1200),
        (Rate(Decimal(8), "whole_term"), MONTHLY, 2400),
        (Rate(Decimal("26.824179456"), "effective_a_year"), MONTHLY, 2400),
    ],
)
def test_a_rate_is_brought_to_the_period_as_it_is_quoted(rate: Rate, rhythm: Rhythm, interest: int) -> None:
    assert schedule(replace(LOAN, rate=rate, rhythm=rhythm)).rows[0].interest == interest


def test_the_last_instalment_takes_what_the_step_left() -> None:
    assert dues(replace(LOAN, step=Step(500, "up"))) == [32000, 32000, 32000, 30000]
    assert dues(replace(LOAN, step=Step(500, "half_up"))) == [31500, 31500, 31500, 31561]
    assert [row.interest for row in schedule(replace(LOAN, units=Units("half_up", 100))).rows] == [
        2400,
        1800,
        1200,
        600,
    ]


def test_a_level_instalment_is_that_of_the_rate_that_the_contract_names() -> None:
    """Days are counted either way; the instalment is that of 3 % a month, of thirty days, or of the days themselves."""
    by_days = replace(LOAN, principal=120_000_00, rate=Rate(Decimal(36), counted=ACTUAL_365))
    by_days = replace(by_days, disbursed=dt.date(2026, 1, 1))
    levels = [schedule(replace(by_days, method=EqualInstalments(level))).instalment for level in LEVELS]
    assert levels == [3225168, 3228325, 3225153]


def test_a_flat_loan_pays_its_principal_after_grace_and_a_round_sum_in_all() -> None:
    waiting = schedule(replace(LOAN, method=Flat(), grace=interest_only(1)))
    assert [(row.interest, row.principal) for row in waiting.rows] == [(2400, 0), *[(2400, 40000)] * 3]
    round_up = schedule(replace(LOAN, method=Flat(), rate=Rate(Decimal(22)), step=Step(500, "up")))
    assert [row.due for row in round_up.rows] == [32500, 32500, 32500, 31300]


def test_a_part_is_left_for_the_end_also_without_interest_and_over_periods_of_different_days() -> None:
    """1,000.00 over 31 and 28 days at a thousandth a day: (1000 x 1.031 x 1.028 - 400) / 2.028."""
    assert dues(replace(LOAN, rate=Rate(Decimal(0)), method=SIXTY_FORTY)) == [18000, 18000, 18000, 66000]
    by_days = Loan(1000_00, Rate(Decimal("36.5"), counted=ACTUAL_365), 2, method=SIXTY_FORTY)
    assert dues(replace(by_days, disbursed=dt.date(2026, 1, 1))) == [32538, 72538]


def test_a_tie_goes_up_or_to_the_even_unit() -> None:
    loan = Loan(1250, Rate(Decimal(24), "a_period"), 1, method=Bullet())
    odd = replace(loan, principal=25, rate=Rate(Decimal(10), "a_period"))
    assert schedule(odd).interest == 3
    assert schedule(replace(odd, units=Units("half_even"))).interest == 2


def test_fees_insurance_and_savings_are_taken_where_the_contract_says() -> None:
    loan = replace(
        LOAN,
        charges=(
            PctCharge("file", Decimal(2)),
            Charge("visit", 500, "each"),
            PctCharge("tax on interest", Decimal(10), "interest", "each", "tax"),
        ),
        insurance=(Insurance("life", Decimal("0.1"), "balance"),),
        savings=(Savings(withheld=6000, each=1000),),
    )
    table = schedule(loan)
    assert table.received == 120000 - 2400 - 6000
    assert [row.fees for row in table.rows] == [740, 682, 622, 562]
    assert [row.insurance for row in table.rows] == [120, 91, 61, 31]
    assert [row.payment - row.due for row in table.rows] == [1000] * 4
    assert table.savings_returned == 10000


def test_savings_earn_interest_with_each_payment() -> None:
    saved = replace(LOAN, savings=(Savings(withheld=10000, yearly_pct=Decimal(12)),))
    assert schedule(saved).savings_returned == 10406
    kept = replace(LOAN, savings=(Savings(withheld=10000, returned=False),))
    assert schedule(kept).savings_returned == 0


def test_a_financed_fee_is_lent_and_paid_back() -> None:
    loan = replace(LOAN, charges=(PctCharge("file", Decimal(5), financed=True),))
    table = schedule(loan)
    assert (table.lent, table.received) == (126000, 120000)
    assert table.instalment == 33091
    premium = replace(LOAN, insurance=(Insurance("life", Decimal(5), "start", financed=True),))
    assert schedule(premium).rows == table.rows
    assert schedule(replace(LOAN, insurance=(Insurance("life", Decimal(5), "start"),))).received == 114000


def test_a_percentage_fee_is_rounded_once_on_its_base() -> None:
    def fee(of: str) -> int:
        charge = PctCharge("fee", Decimal(1), of)  # type: ignore[arg-type]  # one of the bases, below
        return schedule(replace(LOAN, charges=(charge,))).at_start.fees

    assert [fee(of) for of in ("amount", "interest", "amount_and_interest", "instalment")] == [1200, 61, 1261, 315]


def test_a_fee_that_the_lender_does_not_say_is_named() -> None:
    loan = replace(LOAN, charges=(Charge("file", None),), insurance=(Insurance("life", None, "balance"),))
    assert schedule(loan).unknown == ("file", "life")
    assert schedule(loan).received == 120000


def test_a_charge_falls_in_its_period_and_after_the_end_in_one_of_its_own() -> None:
    dated = replace(LOAN, disbursed=dt.date(2026, 1, 1))

    def charged(day: dt.date) -> list[int]:
        return [row.penalties for row in schedule(replace(dated, charges=(Charge("late", 7, day, "penalty"),))).rows]

    assert charged(dt.date(2026, 1, 1)) == [7, 0, 0, 0]
    assert charged(dt.date(2026, 2, 1)) == [7, 0, 0, 0]
    assert charged(dt.date(2026, 2, 2)) == [0, 7, 0, 0]
    assert charged(dt.date(2026, 6, 1)) == [0, 0, 0, 0, 7]
    with refused("charges", "out_of_range"):
        charged(dt.date(2025, 12, 31))


def test_a_down_payment_is_the_first_row() -> None:
    table = schedule(replace(LOAN, down_payment_pct=Decimal(25), disbursed=dt.date(2026, 1, 1)))
    assert [(row.n, row.days, row.principal, row.interest) for row in table.rows][:2] == [
        (1, 0, 30000, 0),
        (2, 31, 21836, 1800),
    ]


def test_a_second_part_raises_the_instalments_from_its_day() -> None:
    table = schedule(replace(LOAN, disbursed=dt.date(2026, 1, 1), drawdowns=(Drawdown(dt.date(2026, 3, 1), 60000),)))
    assert [row.due for row in table.rows] == [31515, 31515, 62418, 62418]
    assert [row.balance for row in table.rows] == [90885, 121188, 61194, 0]
    with refused("drawdowns", "out_of_range"):
        schedule(replace(LOAN, disbursed=dt.date(2026, 1, 1), drawdowns=(Drawdown(dt.date(2027, 3, 1), 60000),)))


def test_dates_as_given_are_the_dates() -> None:
    days = (dt.date(2026, 1, 20), dt.date(2026, 3, 1), dt.date(2026, 3, 10), dt.date(2026, 9, 1))
    table: Table = schedule(
        replace(LOAN, disbursed=dt.date(2026, 1, 1), dates=days, rate=Rate(Decimal(24), counted=ACTUAL_365))
    )
    assert [row.date for row in table.rows] == list(days)
    assert [row.days for row in table.rows] == [19, 40, 9, 175]
    assert len({row.due for row in table.rows[:-1]}) == 1
    assert abs(table.rows[-1].due - table.rows[0].due) <= 4


def test_a_season_named_for_another_sum_is_cut_off_or_filled_up_at_the_end() -> None:
    early = replace(LOAN, method=Seasonal((80000, 40000)), down_payment_pct=Decimal(25))
    assert [row.principal for row in schedule(early).rows] == [30000, 80000, 10000, 0, 0]
    dearer = replace(
        LOAN, payments=5, method=Seasonal((0, 50000, 70000)), charges=(Charge("file", 500, financed=True),)
    )
    assert [row.principal for row in schedule(dearer).rows] == [0, 50000, 70000, 0, 500]


def evened(loan: Loan) -> list[int]:
    return dues(replace(loan, method=EvenedInstalments()))


def test_a_last_payment_is_evened_out_where_it_is_off_by_more_than_half_the_payments() -> None:
    assert dues(Loan(1017, Rate(Decimal(12)), 6)) == evened(Loan(1017, Rate(Decimal(12)), 6)) == [175] * 5 + [178]
    after_grace = Loan(1005, TWO_A_MONTH, 6, grace=interest_only(3))
    assert dues(after_grace) == [20, 20, 20, 348, 348, 350]
    assert evened(after_grace) == [20, 20, 20, 349, 349, 348]
    two = Loan(2325, TWO_A_MONTH, 2)
    assert (dues(two), evened(two)) == ([1197, 1199], [1198, 1197])
    assert schedule(replace(two, method=EvenedInstalments())).instalment == 1198


def test_a_payment_named_by_the_lender_runs_until_nothing_is_owed() -> None:
    free = replace(LOAN, rate=Rate(Decimal(0)), method=FixedPayment(40000))
    assert dues(free) == [40000] * 3
    assert dues(replace(free, principal=1200_01)) == [40000] * 3 + [1]
    assert dues(replace(LOAN, method=FixedPayment(40000), grace=interest_only(1))) == [2400, 40000, 40000, 40000, 5028]
    least = dues(replace(LOAN, method=FixedPayment(2401)))
    assert {*least[:-1]} == {2401}
    dated = replace(LOAN, rate=Rate(Decimal("36.5"), counted=ACTUAL_365), disbursed=dt.date(2026, 1, 1))
    assert dues(replace(dated, method=FixedPayment(50000))) == [50000, 50000, 26583]
    with refused("method", "not_supported"):
        until_repaid(LOAN)


def test_flat_interest_is_shared_out_to_the_last_unit_also_where_the_principal_waits() -> None:
    waiting = schedule(Loan(100_00, Rate(Decimal(4)), 3, method=FlatBullet()))
    assert [(row.interest, row.principal) for row in waiting.rows] == [(33, 0), (33, 0), (34, 10000)]


def test_flat_interest_of_half_a_unit_a_payment_ends_where_the_whole_is_used_up() -> None:
    table = schedule(Loan(100, Rate(Decimal(12)), 6, method=Flat()))
    assert [row.interest for row in table.rows] == [1, 1, 1, 1, 1, 1]
    small = schedule(Loan(50, Rate(Decimal(12)), 6, method=Flat()))
    assert [row.interest for row in small.rows] == [1, 1, 1, 0, 0, 0]


def test_a_down_payment_is_rounded_as_the_instalments_are() -> None:
    loan = replace(LOAN, down_payment_pct=Decimal("25.1"))
    assert [dues(replace(loan, step=step))[0] for step in (Step(), Step(500), Step(500, "up"))] == [30120, 30000, 30500]
