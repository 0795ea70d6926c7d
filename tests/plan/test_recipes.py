"""The recipe card: exact by hand, one rounding, one price for one thing, and words for every line."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue import starter
from app.catalogue.countries import country
from app.finance.rounding import half_up
from app.language.tongues import Tongue
from app.plan import carried
from app.plan.difference import changes
from app.plan.measures import MEASURES, NOT_THERE, how_much, same_sort, usual_in
from app.plan.recipes import also_in, batched, bought_before, cost, known_by, line_said, put, taken
from app.plan.sections import field
from app.plan.words import Words, cell

ENGLISH = Tongue("en", "GH")


def line(key: str, name: str, used: str, pack: str, price: int, **more: str) -> dict[str, Any]:
    measures = {"used_measure": more.pop("used_measure", "kg"), "pack_measure": more.pop("pack_measure", "kg")}
    return {"id": key, "name": name, "used": used, "pack": pack, "price": price, **measures, **more}


FLOUR = line("a", "Flour", "2", "50", 18_000)
YEAST = line("b", "Yeast", "40", "0.5", 2_000, used_measure="g")
BAG = line("c", "Bag", "1", "100", 1_500, used_measure="piece", pack_measure="piece", goes="one")


def bread(*lines: dict[str, Any], key: str = "p1", **more: Any) -> dict[str, Any]:
    named = {"id": key, "name": "Bread", "unit": "loaf", "units": "100", "price": 200, "unit_cost": 0, "batch": "40"}
    return {**named, **({"recipe": list(lines)} if lines else {}), **more}


def amounts(row: dict[str, Any]) -> list[int]:
    counted = cost(row)
    return [piece.amount for piece in counted.pieces] if counted else []


def test_a_quintal_is_four_arrobas_of_25_pounds_and_no_number_of_kilos() -> None:
    flour = line("a", "Flour", "10", "1", 20_000, used_measure="pound", pack_measure="quintal")
    assert amounts(bread(flour)) == [50]  # 10 of 100 pounds of 20,000 for 40 loaves
    assert amounts(bread({**flour, "pack": "4", "pack_measure": "arroba"})) == [50]
    assert same_sort("pound", "arroba")
    assert not same_sort("pound", "kg")


def test_cloth_is_counted_in_yards_and_buttons_in_dozens() -> None:
    cloth = line("a", "Cloth", "2.5", "10", 15_000, used_measure="m", pack_measure="yard", goes="one")
    buttons = line("b", "Buttons", "6", "1", 1_200, used_measure="piece", pack_measure="dozen", goes="one")
    thread = line("c", "Thread", "0.5", "1", 800, used_measure="spool", pack_measure="spool", goes="one")
    assert amounts(bread(cloth, buttons, thread)) == [4101, 600, 400]  # 2.5 m of 9.144 m of 15,000 is 4,101.05


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["10 spools", "one spool", "0.5 × spool", "2 dozen", "3 kg", "4"]),
        ("fr", ["10 bobines", "une bobine", "0,5 × bobine", "2 douzaines", "3 kg", "4"]),
        ("es", ["10 bobinas", "una bobina", "0,5 × bobina", "2 docenas", "3 kg", "4"]),
    ],
)
def test_whole_spools_and_dozens_are_said_as_people_count_them(language: str, said: list[str]) -> None:
    told = [("10", "spool"), ("1", "spool"), ("0.5", "spool"), ("2", "dozen"), ("3", "kg"), ("4", "piece")]
    words = [Tongue(language, "SN" if language == "fr" else None).speak(how_much(Decimal(n), one)) for n, one in told]
    assert [text.replace("\u00a0", " ") for text in words] == said


def test_the_measures_of_other_markets_are_not_offered_but_where_the_plan_has_one() -> None:
    keys = {country: [choice.key for choice in usual_in(country)] for country in ("SN", "BO", "TN", "other")}
    every, of_pounds = {choice.key for choice in MEASURES}, {"pound", "arroba", "quintal"}
    assert keys["BO"][:5] == ["kg", "g", "pound", "arroba", "quintal"]
    assert every - {*keys["SN"]} == of_pounds
    assert every - {*keys["BO"]} == {"yard"}
    assert every - {*keys["TN"]} == of_pounds | {"yard"}
    assert every == {*keys["other"]}, "nothing is known of its markets"
    assert every - {choice.key for choice in usual_in("SN", ["kg", "arroba", None])} == {"pound", "quintal"}


def test_every_country_of_return_says_which_measures_its_markets_leave_out() -> None:
    found = [country(row.data, row.status) for row in starter.rows() if row.kind == starter.COUNTRY]
    assert {*NOT_THERE} == {one.code for one in found if one.returns}


def test_a_loaf_costs_its_share_of_the_sack_by_hand() -> None:
    found = cost(bread(FLOUR, YEAST, BAG, piece_pay=30, loss="5"))
    # flour 2/50 of 18,000 for 40 loaves = 18; yeast 40 of 500 g of 2,000 for 40 = 4; bag 15; pay 30; 5 for every 100
    assert found is not None
    assert [piece.amount for piece in found.pieces] == [18, 4, 15, 30, 3]
    assert found.whole == 70  # 67 x 1.05 = 70.35


def test_without_a_batch_a_line_is_for_one() -> None:
    assert amounts(bread(FLOUR, batch=None)) == [720]


def test_a_product_without_lines_and_without_pay_has_no_card() -> None:
    assert cost(bread()) is None
    assert cost(bread(piece_pay=0)) is None
    assert amounts(bread(piece_pay=25)) == [25]


@pytest.mark.parametrize("hole", ["used", "pack", "price", "used_measure"])
def test_a_line_with_a_hole_is_not_counted(hole: str) -> None:
    torn = {key: value for key, value in FLOUR.items() if key != hole}
    assert cost(bread(torn)) is None
    assert amounts(bread(torn, BAG)) == [15]


def test_only_measures_of_one_sort_are_counted_together() -> None:
    assert same_sort("g", "kg") and same_sort("ml", "l") and same_sort("cm", "m")
    assert not same_sort("kg", "l") and not same_sort("cup", "piece")
    assert cost(bread({**FLOUR, "used_measure": "l"})) is None


def spoken(words: Words) -> list[str]:
    return [ENGLISH.speak(one) for one in (words if isinstance(words, tuple) else (words,))]


LINES = st.lists(
    st.builds(
        line,
        st.just("a"),
        st.just("Flour"),
        st.decimals(0, 10_000, places=3).map(str),
        st.decimals("0.001", 10_000, places=3).map(str),
        st.integers(0, 10**9),
    ),
    min_size=1,
    max_size=6,
)


@given(LINES, st.integers(1, 5_000), st.integers(0, 10**6), st.decimals(0, 200, places=2))
def test_the_pieces_add_up_to_the_whole_which_is_rounded_once(lines: Any, batch: int, pay: int, loss: Any) -> None:
    numbered = [{**one, "id": str(place)} for place, one in enumerate(lines)]
    found = cost(bread(*numbered, batch=str(batch), piece_pay=pay, loss=str(loss)))
    each = [Fraction(one["used"]) / Fraction(one["pack"]) * one["price"] / batch for one in numbered]
    assert found is not None
    assert found.whole == half_up((sum(each) + pay) * (1 + Fraction(str(loss)) / 100))
    assert sum(piece.amount for piece in found.pieces) == found.whole
    assert all(piece.amount >= 0 for piece in found.pieces)


def test_a_new_price_of_the_sack_changes_every_product_that_takes_of_it() -> None:
    rows = [
        bread(FLOUR),
        bread(line("x", " flour ", "1", "50", 18_000), key="p2", name="Cake", batch="1"),
        bread(key="p3"),
    ]
    dearer = {**FLOUR, "pack": "25", "price": 12_000}
    after = put(rows, "p1", dearer)
    assert [row["unit_cost"] for row in after] == [24, 480, 0]
    assert (after[1]["recipe"][0]["pack"], after[1]["recipe"][0]["price"]) == ("25", 12_000)
    assert after[1]["recipe"][0]["used"] == "1"  # what it takes stays its own
    assert after[2] == rows[2]
    assert also_in(after, "p1", "FLOUR") == ["Cake"]


def test_what_is_bought_already_is_known_once() -> None:
    rows = [bread(FLOUR, BAG), bread(line("x", "flour", "1", "50", 18_000), key="p2")]
    assert list(bought_before(rows)) == ["Flour", "Bag"]


def test_the_last_line_taken_away_leaves_the_number_as_an_answer() -> None:
    rows = put([bread()], "p1", FLOUR)
    assert rows[0]["unit_cost"] == 18
    assert taken(rows, "p1", "a") == [{**bread(), "unit_cost": 18}]


def test_the_batch_recounts_and_an_empty_answer_goes() -> None:
    rows = put([bread()], "p1", FLOUR)
    more = batched(rows, "p1", {"batch": "20", "piece_pay": 10, "loss": None})
    assert (more[0]["unit_cost"], more[0]["piece_pay"]) == (46, 10)
    assert "loss" not in more[0]
    assert "batch" not in batched(more, "p1", {"batch": None})[0]


def test_how_a_price_is_known_holds_wherever_the_same_thing_goes_in() -> None:
    rows = [bread(FLOUR, BAG), bread({**FLOUR, "id": "z", "name": " FLOUR "}, key="p2")]
    found = known_by(rows, "p1", FLOUR["id"], "asked")
    assert [[line.get("evidence") for line in row["recipe"]] for row in found] == [["asked", None], ["asked"]]


def test_a_line_is_said_in_one_sentence() -> None:
    assert ENGLISH.speak(line_said(YEAST, "GHS")) == "Yeast: 40 g for the batch. Bought: 0.5 kg for GH₵20.00"
    assert ENGLISH.speak(line_said(BAG, "GHS")) == "Bag: 1 for each one. Bought: 100 for GH₵15.00"
    assert ENGLISH.speak(line_said({"id": "z", "name": "Oil"}, "GHS")) == "Oil"


def test_what_changed_in_a_recipe_says_only_the_lines_that_changed() -> None:
    before = {"sales": {"products": put([bread(FLOUR, BAG)], "p1", FLOUR)}}
    after = {"sales": {"products": put(before["sales"]["products"], "p1", {**FLOUR, "price": 20_000})}}
    found = {change.column.key: change for change in changes(before, after, "GHS") if change.column}
    assert set(found) == {"unit_cost", "recipe"}
    was, is_now = spoken(found["recipe"].before_words), spoken(found["recipe"].after_words)
    assert was == ["Flour: 2 kg for the batch. Bought: 50 kg for GH₵180.00"]
    assert is_now == ["Flour: 2 kg for the batch. Bought: 50 kg for GH₵200.00"]


def test_a_recipe_read_back_has_a_sentence_for_each_line() -> None:
    column = next(column for column in field("sales", "products").columns if column.key == "recipe")
    assert len(spoken(cell(column, bread(FLOUR, BAG), "GHS"))) == 2


def test_a_recipe_travels_with_its_plan_and_comes_back_alike() -> None:
    plan = {"sales": {"products": [bread(FLOUR, YEAST, BAG, piece_pay=30, loss="5")]}}
    told = carried.in_order(plan)
    found = carried.read_all(told)
    assert (found.answers, found.problems, found.unknown) == (told, [], [])
    assert list(told["sales"]["products"][0]["recipe"][0])[:4] == ["id", "name", "used", "used_measure"]


@pytest.mark.parametrize(
    "wrong", [{"used": 2}, {"price": "18000"}, {"pack_measure": "sack"}, {"goes": "all"}, {"id": "no such id"}]
)
def test_a_line_that_no_form_could_keep_is_refused_with_its_place(wrong: dict[str, Any]) -> None:
    found = carried.read_all({"sales": {"products": [bread({**FLOUR, **wrong})]}})
    assert len(found.problems) == 1
    assert "S5" in ENGLISH.speak(found.problems[0])
