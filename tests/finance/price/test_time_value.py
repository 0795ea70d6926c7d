"""The functions of spreadsheets agree with numpy-financial and pyxirr, payments at the end or at the beginning."""

from __future__ import annotations

from decimal import Decimal

import numpy_financial as npf
import pytest
import pyxirr
from hypothesis import assume, given
from hypothesis import strategies as st

from app.finance.errors import ImpossibleTerms
from app.finance.price import time_value as tv
from app.finance.price.shapes import is_conventional, zero_crossing_points

D = Decimal
RATES = st.integers(0, 3000).map(lambda n: n / 10_000)
MONEY = st.integers(-(10**6), 10**6).map(float)
WHEN = st.sampled_from([0, 1])


def close(ours: Decimal, theirs: float) -> bool:
    return float(ours) == pytest.approx(theirs, rel=1e-7, abs=1e-5)


@given(RATES, st.integers(1, 60), MONEY, MONEY, WHEN)
def test_the_annuity_functions_agree_with_numpy_financial(
    rate: float, periods: int, a: float, b: float, when: tv.When
) -> None:
    assume(rate > 0)  # numpy-financial warns there
    i, n, x, y = D(repr(rate)), D(periods), D(a), D(b)
    assert close(tv.fv(i, n, x, y, when), npf.fv(rate, periods, a, b, when))
    assert close(tv.pv(i, n, x, y, when), npf.pv(rate, periods, a, b, when))
    assert close(tv.pmt(i, n, x, y, when), npf.pmt(rate, periods, a, b, when))


@given(RATES, st.integers(1, 60), st.data(), MONEY, WHEN)
def test_interest_and_principal_agree_with_pyxirr_and_sum_up(
    rate: float, periods: int, data: st.DataObject, lent: float, when: tv.When
) -> None:
    per = data.draw(st.integers(1, periods))
    i, n, x = D(repr(rate)), D(periods), D(lent)
    begin = {"pmt_at_beginning": bool(when)}
    assert close(tv.ipmt(i, per, n, x, when=when), pyxirr.ipmt(rate, per, periods, lent, **begin) or 0.0)
    if not (when == 1 and per == 1):  # pyxirr takes interest off a first payment that holds none; numpy does not
        assert close(tv.ppmt(i, per, n, x, when=when), pyxirr.ppmt(rate, per, periods, lent, **begin) or 0.0)
    assert abs(tv.cumprinc(i, n, x, 1, periods, when) + x) < D("1e-20")
    assert close(
        tv.cumipmt(i, n, x, 1, per, when), sum(float(tv.ipmt(i, k, n, x, when=when)) for k in range(1, per + 1))
    )


@given(RATES.filter(lambda rate: rate > 0), st.integers(1, 60), st.integers(1, 10**6), WHEN)
def test_term_and_rate_come_back(rate: float, periods: int, lent: int, when: tv.When) -> None:
    assume(not (when == 1 and periods == 1))  # paid back at once: any rate
    i, n, x = D(repr(rate)), D(periods), D(lent)
    level = tv.pmt(i, n, x, when=when)
    assert abs(tv.nper(i, level, x, when=when) - n) < D("1e-20")
    found = tv.rate(periods, level, x, D(0), when).rate
    assert found is not None
    assert abs(found - i) < D("1e-15")


def test_published_answers_come_out() -> None:
    """numpy-financial's own documentation and tests, and Microsoft's of MIRR."""
    found = tv.rate(10, D(0), D(-3500), D(10000)).rate
    assert found is not None
    assert round(found, 4) == D("0.1107")
    assert round(tv.nper(D("0.075"), D(-2000), D(0), D(100000), 1), 6) == D("20.761564")
    assert tv.nper(D(0), D(-100), D(1000)) == 10
    mirr = tv.mirr([D(v) for v in (-100, 50, -60, 70)], D("0.10"), D("0.12")).rate
    assert mirr is not None
    assert round(mirr, 12) == D("-0.039093665944")
    assert tv.mirr([D(1), D(2)], D("0.1"), D("0.1")).why == "one_way"


def test_payments_are_at_the_end_of_their_period_where_nobody_says_otherwise() -> None:
    assert tv.rate(1, D(-110), D(100), D(0)).rate == D("0.1")


def test_half_a_period_grows_by_the_root() -> None:
    assert tv.fv(D("0.21"), D("0.5"), D(0), D(-100)) == 110


def test_net_values_agree_with_pyxirr() -> None:
    flows = [-40_000, 5_000, 8_000, 12_000, 30_000]
    exact = [D(flow) for flow in flows]
    assert close(tv.npv(D("0.08"), exact), pyxirr.npv(0.08, flows) or 0)
    assert close(tv.npv_a_period_before(D("0.08"), exact), pyxirr.npv(0.08, flows, start_from_zero=False) or 0)
    assert close(tv.nfv(D("0.03"), D(6), exact), pyxirr.nfv(0.03, 6, flows) or 0)
    irr = tv.irr(exact).rate
    assert irr is not None
    assert close(irr, pyxirr.irr(flows) or 0)


def test_cumulative_sums_agree_with_pyxirr() -> None:
    ours = tv.cumipmt(D("0.09") / 12, D(360), D(125_000), 13, 24)
    assert close(ours, pyxirr.cumipmt(0.09 / 12, 360, 125_000, 13, 24) or 0)
    assert close(
        tv.cumprinc(D("0.09") / 12, D(360), D(125_000), 13, 24), pyxirr.cumprinc(0.09 / 12, 360, 125_000, 13, 24) or 0
    )


@given(st.lists(st.integers(-5, 5).filter(bool), min_size=1, max_size=8))
def test_the_shape_of_flows_agrees_with_pyxirr(flows: list[int]) -> None:
    exact, plain = [D(flow) for flow in flows], [float(flow) for flow in flows]
    assert is_conventional(exact) == pyxirr.is_conventional_cash_flow(plain)
    assert zero_crossing_points(exact) == pyxirr.zero_crossing_points(plain)
    assert is_conventional([D(0), *exact]) == is_conventional(exact)


@pytest.mark.parametrize(
    ("field", "work"),
    [
        ("nper", lambda: tv.pmt(D("0.1"), D(0), D(5))),
        ("nper", lambda: tv.rate(0, D(1), D(1), D(1))),
        ("rate", lambda: tv.npv(D(-1), [D(1), D(2)])),
        ("rate", lambda: tv.fv(D(-2), D(2), D(1), D(1))),
        ("pmt", lambda: tv.nper(D(0), D(0), D(1000))),
        ("pmt", lambda: tv.nper(D("0.1"), D(-50), D(1000))),
        ("per", lambda: tv.ipmt(D("0.1"), 0, D(10), D(5))),
        ("per", lambda: tv.ppmt(D("0.1"), 11, D(10), D(5))),
        ("start_period", lambda: tv.cumipmt(D("0.1"), D(10), D(5), 3, 2)),
    ],
)
def test_what_cannot_be_is_refused_by_its_name(field: str, work: object) -> None:
    with pytest.raises(ImpossibleTerms) as refused:
        work()  # type: ignore[operator]  # each is a function without arguments
    assert refused.value.field == field
