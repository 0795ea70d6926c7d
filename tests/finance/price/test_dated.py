"""Dated flows agree with pyxirr under every day count, and with the spreadsheets' printed answers."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
import pyxirr
from hypothesis import assume, given
from hypothesis import strategies as st

from app.finance.day_counts import COUNTS, DayCountName, day_count_named, year_fraction
from app.finance.errors import ImpossibleTerms
from app.finance.price.dated import DatedFlow, usual_xirr, xfv, xirr, xnfv, xnpv

D = Decimal
DAYS = st.dates(dt.date(1999, 1, 1), dt.date(2045, 12, 31))
NAMES = st.sampled_from(sorted(COUNTS))


@given(DAYS, DAYS, NAMES)
def test_every_day_count_agrees_with_pyxirr(a: dt.date, b: dt.date, name: DayCountName) -> None:
    start, end = min(a, b), max(a, b)
    assume((start.month, start.day) != (2, 29) or not name.startswith("NL"))  # pyxirr takes that day off too
    assert float(year_fraction(start, end, name)) == pytest.approx(pyxirr.year_fraction(start, end, name), abs=1e-12)


@pytest.mark.parametrize("name", sorted(COUNTS))
def test_days_at_the_ends_of_months_agree_with_pyxirr(name: DayCountName) -> None:
    ends = [dt.date(y, m, d) for y in (2023, 2024) for m, d in ((1, 30), (1, 31), (2, 28), (3, 1), (3, 31), (12, 31))]
    for start in ends:
        for end in (end for end in [*ends, dt.date(2024, 2, 29)] if end >= start):
            theirs = pyxirr.year_fraction(start, end, name)
            assert float(year_fraction(start, end, name)) == pytest.approx(theirs, abs=1e-12), (start, end)


def test_day_counts_go_by_their_usual_names() -> None:
    assert day_count_named("30/360 SIA") == "30U/360"
    assert day_count_named("Actual/Actual") == "ACT/ACT ISDA"
    assert day_count_named("act/365f") == "ACT/365F"
    with pytest.raises(ImpossibleTerms, match="day_count: not_known"):
        day_count_named("lunar")
    with pytest.raises(ImpossibleTerms, match="flows: out_of_range"):
        year_fraction(dt.date(2024, 1, 2), dt.date(2024, 1, 1), "ACT/360")


@given(st.lists(st.tuples(DAYS, st.integers(1, 10**6)), min_size=1, max_size=10), st.integers(1, 10**7), NAMES, DAYS)
def test_values_and_rates_agree_with_pyxirr(
    back: list[tuple[dt.date, int]], lent: int, name: DayCountName, on: dt.date
) -> None:
    first = min([on, *(day for day, _ in back)])
    flows = [DatedFlow(first - dt.timedelta(days=40), D(-lent)), *(DatedFlow(day, D(amount)) for day, amount in back)]
    plain = [(flow.day, float(flow.amount)) for flow in flows]
    worth = pyxirr.xnpv(0.07, plain, day_count=name)
    assert float(xnpv(D("0.07"), flows, name)) == pytest.approx(worth, rel=1e-9, abs=1e-6)
    theirs = pyxirr.xirr(plain, day_count=name)
    ours = xirr(flows, name).rate
    assert ours is not None  # money goes out once and comes back: one rate
    if theirs is not None and theirs < 1e6:
        assert float(ours) == pytest.approx(theirs, rel=1e-7, abs=1e-9)
    assert abs(xnpv(ours, flows, name)) < D("1e-15") * lent * 1000 or ours > 10**6


def test_values_at_the_end_agree_with_pyxirr() -> None:
    flows = [DatedFlow(dt.date(2011, 11, 30), D(-100_000)), DatedFlow(dt.date(2012, 3, 15), D(-50_000))]
    flows += [DatedFlow(dt.date(2012, 7, 18), D(-2_500)), DatedFlow(dt.date(2012, 12, 31), D(1_000))]
    theirs = pyxirr.xnfv(0.025, [(flow.day, float(flow.amount)) for flow in flows])
    assert theirs is not None
    assert float(xnfv(D("0.025"), flows)) == pytest.approx(theirs, abs=1e-6)
    grown = xfv(dt.date(2011, 2, 1), dt.date(2011, 3, 1), dt.date(2012, 2, 1), D("0.00142"), D("0.00246"), D(100_000))
    assert round(grown, 6) == D("100235.088392")  # westclintech, XFV


def test_where_several_rates_exist_only_the_usual_one_is_told_and_only_when_asked_for() -> None:
    flows = [DatedFlow(dt.date(2020 + n, 1, 1), D(amount)) for n, amount in enumerate((-100, 230, -132))]
    assert xirr(flows).why in ("several_rates", "not_told")
    usual = usual_xirr(flows).rate
    assert usual is not None
    assert D("0.09") < usual < D("0.11")
    assert xirr(flows[:1]).why == "one_way"
    with pytest.raises(ImpossibleTerms, match="flows: missing"):
        xnpv(D("0.1"), [])
    with pytest.raises(ImpossibleTerms, match="rate: out_of_range"):
        xnpv(D(-1), flows)


def test_a_thirtieth_of_february_is_only_counted_by_those_who_say_so() -> None:
    leap, end = dt.date(2024, 2, 29), dt.date(2024, 3, 31)
    assert year_fraction(leap, end, "30U/360") == Fraction(30, 360)
    assert year_fraction(leap, end, "30E/360 ISDA") == Fraction(30, 360)
    assert year_fraction(leap, end, "30E/360") == Fraction(31, 360)
    assert year_fraction(leap, end, "30/360 ISDA") == Fraction(32, 360)
    assert year_fraction(leap, end, "NL/365") == Fraction(31, 365)  # the first day is not counted


def test_leap_days_are_told_apart() -> None:
    year = (dt.date(2024, 1, 1), dt.date(2025, 1, 1))
    assert year_fraction(*year, "ACT/365F") == Fraction(366, 365)
    assert year_fraction(*year, "ACT/ACT ISDA") == 1
    assert year_fraction(*year, "NL/365") == 1


def test_of_several_rates_the_usual_one_is_nearly_always_pyxirrs() -> None:
    """Where Newton's steps reach none, pyxirr tries on from -1 and no rule tells which it will meet."""
    random = np.random.default_rng(7)
    agree = []
    for _ in range(300):
        days = [dt.date(2022, 1, 1) + dt.timedelta(days=int(random.integers(7000))) for _ in range(20)]
        flows = [DatedFlow(day, D(int(random.integers(-4000, 3600)))) for day in days]
        ours, theirs = usual_xirr(flows), pyxirr.xirr([(flow.day, float(flow.amount)) for flow in flows])
        if xirr(flows).why == "several_rates" and ours.rate is not None and theirs is not None:
            agree.append(float(ours.rate) == pytest.approx(theirs, rel=1e-6, abs=1e-9))
    assert len(agree) > 40
    assert sum(agree) >= 0.95 * len(agree)
