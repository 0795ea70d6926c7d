"""A price through the year: typed in money, kept as shares, and read back to the coin."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.language.tongues import Tongue
from app.plan.difference import changes
from app.plan.lines import product
from app.plan.month_prices import SAME, fits, prices, said, shares, told
from app.plan.sections import field
from app.plan.stored import read

ENGLISH = Tongue("en", "GH")
SEASON = next(column for column in field("sales", "products").columns if column.key == "price_season")
EGGS = {"id": "p1", "name": "Eggs", "unit": "crate", "units": "10", "price": 700, "unit_cost": 100}
DEAR = [700] * 11 + [850]


def year(*by_month: int, price: int = 700) -> dict[str, Any]:
    found = shares(price, by_month)
    return {**EGGS, "price": price, **({"price_season": found} if found else {})}


@given(st.integers(100, 90_000_000), st.data())
def test_every_typed_price_is_read_back_to_the_coin(price: int, data: st.DataObject) -> None:
    months = data.draw(st.lists(st.integers(-(-price // 100), price * 4), min_size=12, max_size=12))
    assert all(fits(price, one) for one in months)
    row = year(*months, price=price)
    assert (prices(row) or [price] * 12) == months
    assert "price_season" not in row or read(SEASON, row["price_season"]) == row["price_season"]


def test_a_year_of_usual_months_is_no_season() -> None:
    assert shares(700, [700] * 12) is None
    assert prices(EGGS) is None
    assert told(EGGS, "GHS") == SAME


def test_the_figures_count_the_price_of_the_month() -> None:
    index = product({**year(*DEAR)}).price_index_pct
    assert round(1350 * 700 * index[11] / 100) == 1350 * 850


def test_a_price_far_from_the_usual_one_does_not_fit() -> None:
    assert fits(700, 7) and fits(700, 2800)
    assert not fits(700, 6) and not fits(700, 2801)


def test_only_the_months_with_a_price_of_their_own_are_said() -> None:
    assert [ENGLISH.speak(one) for one in said(year(*DEAR), "GHS")] == ["December: GH₵8.50"]
    assert ENGLISH.speak(told(year(*DEAR), "GHS")) == "Dearest in December: GH₵8.50."
    assert ENGLISH.speak(told(year(600, *DEAR[1:11], 700), "GHS")) == "Cheapest in January: GH₵6.00."
    both = "Cheapest in January: GH₵6.00. Dearest in December: GH₵8.50."
    assert ENGLISH.speak(told(year(600, *DEAR[1:]), "GHS")) == both
    flat = {**EGGS, "price_season": ["100"] * 12}
    assert list(said(flat, "GHS")) == [SAME]


def test_without_a_usual_price_the_shares_are_said() -> None:
    row = {**year(*DEAR), "price": None, "price_season": ["100"] * 11 + ["112"]}
    assert [ENGLISH.speak(one) for one in said(row, "GHS")] == ["December: 112"]


def test_what_changed_names_only_the_months_that_changed() -> None:
    before = {"sales": {"products": [year(*DEAR)]}}
    after = {"sales": {"products": [year(600, *DEAR[1:])]}}
    (change,) = changes(before, after, "GHS")
    assert [ENGLISH.speak(one) for one in change.after_words] == ["January: GH₵6.00"]  # type: ignore[union-attr] # a list of months
