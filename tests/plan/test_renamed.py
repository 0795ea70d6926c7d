"""What chose a row by its name follows where the row is called otherwise."""

from __future__ import annotations

from typing import Any

import pytest

from app.plan.difference import changes
from app.plan.fields import Kind
from app.plan.renamed import CHOOSERS, followed, renames
from app.plan.sections import SECTIONS

COOKER, TWO = "Gas cooker", "Gas cooker, two burners"


def rows(**names: Any) -> list[dict[str, Any]]:
    return [{"id": key, "name": name} for key, name in names.items()]


def plan(**things: Any) -> dict[str, Any]:
    offers = [{"id": "x", "seller": "Bazaar", "thing": COOKER}, {"id": "y", "seller": "Fair", "thing": "Table"}]
    return {
        "start": {"assets": rows(**things), "deposits": rows(d="Rent"), "quotations": offers},
        "costs": {"costs": rows(g="Gas")},
        "sales": {"products": rows(p="Bread")},
        "market": {"others": [{"id": "o", "name": "Rosario", "product": "Bread"}]},
        "sources": {"purpose": [COOKER, "Gas", "Rent", "first_stock"]},
    }


BEFORE = plan(a=COOKER, b="Table")


def after(part: str, table: str, **names: Any) -> dict[str, Any]:
    return {**BEFORE, part: {**BEFORE[part], table: rows(**names)}}


def test_every_choice_among_rows_is_known() -> None:
    asked = [(part.key, one.key) for part in SECTIONS for field in part.fields for one in (field, *field.columns)]
    among = [one for part in SECTIONS for field in part.fields for one in (field, *field.columns) if one.among]
    assert len(CHOOSERS) == len(among) == 3
    assert {(one.part, one.asked.key) for one in CHOOSERS} <= set(asked)
    assert {one.asked.kind for one in CHOOSERS} == {Kind.CHOICE}


@pytest.mark.parametrize(
    ("part", "table", "names", "found"),
    [
        ("start", "assets", {"a": TWO, "b": "Table"}, {"start": TWO, "sources": [TWO, "Gas", "Rent", "first_stock"]}),
        ("start", "deposits", {"d": "Key money"}, {"sources": [COOKER, "Gas", "Key money", "first_stock"]}),
        ("costs", "costs", {"g": "Bottled gas"}, {"sources": [COOKER, "Bottled gas", "Rent", "first_stock"]}),
        ("sales", "products", {"p": "Rolls"}, {"market": "Rolls"}),
        ("start", "assets", {"b": "Table"}, {}),
        ("start", "assets", {"a": None, "b": "Table"}, {}),
        ("start", "assets", {"a": "unknown", "b": "Table"}, {}),
        ("start", "assets", {"new": TWO, "a": COOKER, "b": "Table"}, {}),
    ],
)
def test_offers_competitors_and_what_the_loan_pays_follow(part: str, table: str, names: Any, found: Any) -> None:
    now = after(part, table, **names)
    told = followed(BEFORE, now)
    assert renames(part, BEFORE[part], now[part]) == bool(found)
    assert told.keys() == found.keys()
    if "sources" in found:
        assert told["sources"] == {"purpose": found["sources"]}
    if "start" in found:
        assert [row["thing"] for row in told["start"]["quotations"]] == [TWO, "Table"]
    if "market" in found:
        assert [row["product"] for row in told["market"]["others"]] == ["Rolls"]


def test_two_names_that_change_places_do_so_everywhere() -> None:
    told = followed(BEFORE, after("start", "assets", a="Table", b=COOKER))
    assert [row["thing"] for row in told["start"]["quotations"]] == ["Table", COOKER]


def test_a_name_that_another_row_has_still_is_left_where_it_was_chosen() -> None:
    """Nobody knows which of two cookers an offer was for."""
    twins = plan(a=COOKER, b=COOKER)
    one = {**twins, "start": {**twins["start"], "assets": rows(a=TWO, b=COOKER)}}
    both = {**twins, "start": {**twins["start"], "assets": rows(a=TWO, b=TWO)}}
    assert followed(twins, one) == {}
    assert [row["thing"] for row in followed(twins, both)["start"]["quotations"]] == [TWO, "Table"]


def test_two_that_get_one_name_are_chosen_once() -> None:
    before = {**BEFORE, "sources": {"purpose": [COOKER, "Table"]}}
    now = {**before, "start": {**before["start"], "assets": rows(a="Table", b="Table")}}
    assert followed(before, now)["sources"] == {"purpose": ["Table"]}


def test_another_name_is_one_change_and_a_choice_that_changed_too_is_told() -> None:
    now = after("start", "assets", a=TWO, b="Table")
    told = followed(BEFORE, now)
    whole = {**now, **{part: {**now[part], **answers} for part, answers in told.items()}}
    found = changes(BEFORE, whole, "BOB")
    assert [(one.field.key, one.column and one.column.key) for one in found] == [("assets", "name")]
    back = changes(whole, BEFORE, "BOB")
    assert [(one.field.key, one.column and one.column.key) for one in back] == [("assets", "name")]
    offers = [{**row, "thing": "Table"} for row in whole["start"]["quotations"]]
    moved = changes(BEFORE, {**whole, "start": {**whole["start"], "quotations": offers}}, "BOB")
    assert [(one.field.key, one.column and one.column.key) for one in moved] == [
        ("assets", "name"),
        ("quotations", "thing"),
    ]
    left = changes(BEFORE, now, "BOB")
    assert [one.field.key for one in left] == ["assets"]
