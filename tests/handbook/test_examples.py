"""The figures of the handbook are those of the worked cases, and of loans counted by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from app.handbook.cases import case, shaped
from app.handbook.examples import figures
from app.handbook.filling import spoken
from app.language.messages import Month
from app.language.money import Money
from tests.cases.evaluate import load
from tests.cases.reading import plan_inputs

CASES = Path(__file__).parent.parent / "cases"


def value(name: str) -> object:
    return figures()[name].value


@pytest.mark.parametrize(("person", "name"), [("abena", "gh_layers"), ("modou", "sn_sewing_b_seasonal_loan")])
def test_the_people_of_the_handbook_are_the_worked_cases(person: str, name: str) -> None:
    assert case(person).inputs == plan_inputs(load(CASES / f"{name}.json")["inputs"])


def test_abena_pays_the_farm_with_101_crates_and_lives_from_134_of_160() -> None:
    assert value("abena.stays") == Money(5350, "GHS")
    assert value("abena.farm_need") == Money(535500, "GHS")
    assert [value(f"abena.crates_{name}") for name in ("farm", "shop", "wear", "family")] == [101, 97, 114, 134]
    assert (value("abena.crates_most"), value("abena.crates_left"), value("abena.room")) == (160, 26, 4)
    assert value("abena.sales_family") == Money(761088, "GHS")


def test_modou_s_april_ends_as_in_the_case() -> None:
    told = load(CASES / "sn_sewing_b_seasonal_loan.json")["outputs"]["months"][3]
    for name, key in (("sales", "sales"), ("opening", "opening_cash"), ("closing", "closing_cash")):
        assert value(f"modou.{name}") == Money(int(told[key]), "XOF")
    assert value("modou.month") == Month(4)


def test_modou_s_month_adds_up() -> None:
    minor = {
        name.removeprefix("modou."): one.value.minor for name, one in figures().items() if isinstance(one.value, Money)
    }
    assert minor["opening"] + minor["came_in"] - minor["went_out"] == minor["closing"]
    assert minor["cash_sales"] + minor["collected"] == minor["came_in"]
    out = ("cloth", "costs", "tax", "loan_payment", "take_home")
    assert sum(minor[name] for name in out) == minor["went_out"]


def test_flat_interest_costs_240_on_1000_and_declining_134_70() -> None:
    assert value("offers.flat_instalment") == Money(10333, "GHS")
    assert value("offers.flat_total") == Money(124000, "GHS")
    assert value("offers.flat_year") == Decimal("41.7")
    assert value("offers.flat_compounded") == Decimal("50.7")
    assert value("offers.left_instalment") == Money(9456, "GHS")
    assert value("offers.left_total") == Money(113470, "GHS")
    assert value("offers.left_year") == Decimal("24.0")


def test_abena_receives_9700_and_gives_back_12755_84() -> None:
    assert value("loan.received") == Money(970000, "GHS")
    assert value("loan.repaid") == Money(1275584, "GHS")
    assert value("loan.cost") == Money(305584, "GHS")
    assert value("loan.year") == Decimal("33.9")


def test_amounts_are_written_as_the_reader_and_the_country_do() -> None:
    assert spoken("modou.sales", "", "fr") == "576\u202f000\u00a0F"
    assert spoken("modou.month", "", "fr") == "avril"
    assert spoken("abena.feed", "", "en") == "GH₵4,060.00"
    assert spoken("modou.month", "", "ar") == "أفريل"


def test_only_an_amount_can_be_taken_away() -> None:
    with pytest.raises(TypeError):
        spoken("abena.crates_farm", "minus", "en")


def test_a_wrong_kind_in_an_example_file_is_refused() -> None:
    with pytest.raises(TypeError):
        shaped(int, "twelve")
