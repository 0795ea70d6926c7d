"""Money that comes or goes once names its month in a list."""

from __future__ import annotations

from typing import Any

import pytest

from app.language.tongues import Tongue
from app.plan.difference import changes
from app.plan.month_names import from_opening
from app.plan.sections import field
from app.plan.words import cell


def test_a_month_after_opening_is_no_bare_number_in_a_list() -> None:
    table = field("sources", "later_cash")
    column = next(column for column in table.columns if column.key == "month")
    words = cell(column, {"id": "a", "name": "Pot", "amount": 100_000, "month": "7"}, "XOF")
    assert isinstance(words, tuple)
    spoken = [Tongue(language, "SN").speak(each) for language in ("en", "fr") for each in words]
    assert spoken == ["Month 7", "Mois 7"]


POT = {"id": "a", "name": "Pot", "amount": 100_000, "month": "7"}
OPENED = {"start": {"opening_month": "2027-02"}}


@pytest.mark.parametrize(
    ("part", "key", "column", "value", "said"),
    [
        ("sources", "later_cash", "month", "7", ["Month 7 (August 2027)"]),
        ("household", "lump_sums", "month", "12", ["Month 12 (January 2028)"]),
        ("existing", "customers_owe", "month", "2", ["Month 2 (March 2027)"]),
        (
            "sales",
            "products",
            "ramp",
            ["60", "80"],
            ["Month 1 (February 2027): 60 of 100", "Month 2 (March 2027): 80 of 100"],
        ),
        ("costs", "costs", "first", [0, 5], ["Month 1 (February 2027): GH₵0.00", "Month 2 (March 2027): GH₵0.05"]),
    ],
)
def test_a_month_that_is_told_by_its_number_has_its_name_once_the_opening_is_known(
    part: str, key: str, column: str, value: Any, said: list[str]
) -> None:
    table = field(part, key)
    asked = next(one for one in from_opening(table, OPENED).columns if one.key == column)
    words = cell(asked, {"id": "a", column: value}, "GHS")
    assert isinstance(words, tuple)
    assert [Tongue("en", "GH").speak(each) for each in words] == said
    assert from_opening(table, {"start": {"opening_month": "unknown"}}) is table


def test_two_versions_name_it_where_both_open_in_the_same_month() -> None:
    then, now = ({"sources": {"later_cash": [{**POT, "month": month}]}} for month in ("7", "8"))
    (named,) = changes({**then, **OPENED}, {**now, **OPENED}, "GHS")
    assert isinstance(named.after_words, tuple)
    assert Tongue("en").speak(named.after_words[0]) == "Month 8 (September 2027)"
    _, plain = changes(then, {**now, **OPENED}, "GHS")
    assert isinstance(plain.after_words, tuple)
    assert Tongue("en").speak(plain.after_words[0]) == "Month 8"
