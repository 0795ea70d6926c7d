"""The names of the fixed hard years, for pages and for paper; the tests themselves are `finance.stress`."""

from __future__ import annotations

from app.language.messages import mark

NAMES = {
    "sales_minus_10pct": mark("Of every 100 sales, 10 are missing"),
    "sales_minus_20pct": mark("Of every 100 sales, 20 are missing"),
    "materials_and_fixed_plus_10pct": mark("Material and costs rise by 10 for every 100"),
    "price_minus_10pct": mark("Prices fall by 10 for every 100"),
    "opening_two_months_late": mark("The opening comes two months late"),
    "sales_minus_20pct_and_owner_takes_70pct": mark("20 sales of 100 are missing; 70 of 100 are taken home"),
    "one_month_of_illness": mark("Illness in the best month"),
    "remittances_stop": mark("No more money is sent by family"),
}
