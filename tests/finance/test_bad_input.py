"""Figures that make no sense are refused by name, and the rest of a file is still computed."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.finance.errors import ImpossibleTerms
from app.finance.projection import outlook
from tests.cases.evaluate import evaluate, evaluate_all, load, main
from tests.cases.reading import plan_inputs
from tests.finance.plans import FILES

ROOT = Path(__file__).parent.parent.parent
NAN = Decimal("NaN")


def case(stem: str = "gh_layers") -> dict[str, Any]:
    inputs: dict[str, Any] = load(next(file for file in FILES if file.stem == stem))["inputs"]
    return copy.deepcopy(inputs)


def put(data: Any, path: str, value: Any) -> None:
    *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    for part in way:
        data = data[part]
    data[last] = value


@pytest.mark.parametrize(
    ("path", "value", "field", "reason"),
    [
        ("loan.principal", "-5", "loan.principal", "negative"),
        ("loan.principal", "0", "loan.principal", "zero"),
        ("loan.principal", None, "loan.principal", "missing"),
        ("loan.term_months", 0, "loan.term_months", "zero"),
        ("loan.term_months", -3, "loan.term_months", "negative"),
        ("loan.term_months", 9999, "loan.term_months", "out_of_range"),
        ("loan.grace_months", 18, "loan.grace_months", "out_of_range"),
        ("loan.annual_rate_pct", "NaN", "loan.annual_rate_pct", "not_a_number"),
        ("loan.annual_rate_pct", "-1", "loan.annual_rate_pct", "negative"),
        ("loan.upfront_fee_pct", "101", "loan.upfront_fee_pct", "out_of_range"),
        ("loan.instalment_step", "0", "loan.instalment_step", "zero"),
        ("loan.instalment_rounding", "down", "loan.instalment_rounding", "not_known"),
        ("loan.disbursed_month", 2, "loan.disbursed_month", "not_supported"),
        ("loan.principal_schedule", ["1", "2"], "loan.principal_schedule", "does_not_add_up"),
        ("products.0.price", None, "products[0].price", "missing"),
        ("products.1.price", NAN, "products[1].price", "not_a_number"),
        ("products.0.price", "12,50", "products[0].price", "not_a_number"),
        ("products.0.price", "1e400", "products[0].price", "too_large"),
        ("products.0.price", "9" * 400, "products[0].price", "too_large"),
        ("products.0.price", "1e-400", "products[0].price", "out_of_range"),
        ("products.0.price", True, "products[0].price", "not_a_number"),
        ("products.0.base_units_per_month", "-1", "products[0].base_units_per_month", "negative"),
        ("products.0.season_pct", [100] * 11, "products[0].season_pct", "wrong_length"),
        ("products.0.credit_share_pct", 120, "products[0].credit_share_pct", "out_of_range"),
        ("products.0", "eggs", "products[0]", "not_known"),
        ("operating_costs.0.monthly_schedule", [], "operating_costs[0].monthly_schedule", "missing"),
        ("operating_costs.0.behaviour", "odd", "operating_costs[0].behaviour", "not_known"),
        ("operating_costs.1.amount", None, "operating_costs[1].amount", "missing"),
        ("operating_costs.1.amount", "-1", "operating_costs[1].amount", "negative"),
        ("operating_costs.0.monthly_schedule.1", "-1", "operating_costs[0].monthly_schedule[1]", "negative"),
        ("operating_costs.0.starts_with_sales", "perhaps", "operating_costs[0].starts_with_sales", "not_known"),
        ("products", [], "products", "missing"),
        ("owner_drawings", [], "owner_drawings", "missing"),
        ("household", None, "household", "missing"),
        ("owner_cash", None, "owner_cash", "missing"),
        ("taxes.0.calendar_months", [], "taxes[0].calendar_months", "missing"),
        ("operating_costs.0.calendar_months", [], "operating_costs[0].calendar_months", "missing"),
        ("pre_opening_costs.0.amount", "-1", "pre_opening_costs[0].amount", "negative"),
        ("taxes.0.calendar_months", ["Foo"], "taxes[0].calendar_months", "not_a_number"),
        ("assets.0.life_months", 0, "assets[0].life_months", "zero"),
        ("assets.0.life_months", "1.5", "assets[0].life_months", "out_of_range"),
        ("assets.0.residual", "99999999", "assets[0].residual", "too_large"),
        ("assets.0.funding", "magic", "assets[0].funding", "not_known"),
        ("month_1", "Foo", "month_1", "not_a_number"),
        ("month_1", 13, "month_1", "out_of_range"),
        ("npv_horizon_months", 0, "npv_horizon_months", "zero"),
        ("currency_exponent", 9, "currency_exponent", "out_of_range"),
        ("owner_later_cash", [{"month": 0, "amount": "5"}], "owner_later_cash[0].month", "zero"),
        ("household.cash_reserve_at_opening", "-1", "household.cash_reserve_at_opening", "negative"),
        (
            "household.debt_instalments_monthly.0.months_left",
            -1,
            "household.debt_instalments_monthly[0].months_left",
            "negative",
        ),
    ],
)
def test_what_makes_no_sense_is_named(path: str, value: Any, field: str, reason: str) -> None:
    inputs = case()
    put(inputs, path, value)
    error = evaluate(inputs)["error"]
    assert (error["field"], error["reason"]) == (field, reason)


def test_amounts_too_large_to_be_exact_are_refused_and_not_wrapped() -> None:
    inputs = case()
    put(inputs, "products.0.price", "99999999999")
    put(inputs, "products.0.base_units_per_month", 10**12)
    assert evaluate(inputs)["error"]["name"] == "TooLarge"


@pytest.mark.parametrize("broken", [None, 5, "text", [], {}, {"id": "x"}, {"month_1": "Jan", "products": 5}])
def test_a_case_that_is_none_has_an_error(broken: Any) -> None:
    assert "error" in evaluate(broken)


def least() -> dict[str, Any]:
    """Every figure that a plan must have, and nothing that it can do without."""
    whole = ("currency", "month_1", "npv_horizon_months", "discount_rate_annual_pct", "owner_cash", "owner_drawings")
    kept = (*whole, "initial_stock", "stock_cover_pct_of_next_month", "supplier_credit_share_pct")
    inputs = {key: case()[key] for key in (*kept, "bad_debt_pct_of_credit_sales")}
    product = {"price": 5, "material_cost_per_unit": 2, "base_units_per_month": 0, "credit_share_pct": 0}
    return inputs | {"products": [product], "household": {"cash_reserve_at_opening": 0}}


@pytest.mark.parametrize("key", list(least()))
def test_no_figure_is_invented_where_one_is_missing(key: str) -> None:
    inputs = least()
    del inputs[key]
    if key == "currency":
        assert len(evaluate(inputs)["months"]) == 13  # its decimals are then two
    else:
        assert evaluate(inputs)["error"] == {"field": key, "reason": "missing", "name": "ImpossibleTerms"}


def test_a_case_with_almost_nothing_is_computed() -> None:
    found = evaluate(least())
    assert len(found["months"]) == 13
    assert found["ratios"]["year1"]["gross_margin"] is None
    assert "debt" not in found["ratios"]


def test_numbers_may_be_texts_integers_or_decimals() -> None:
    inputs = case()
    changed = json.loads(json.dumps(inputs, default=str), parse_float=Decimal)
    put(changed, "products.0.price", 55)
    put(changed, "loan.annual_rate_pct", 30.0)
    put(changed, "loan.term_months", "18")
    put(
        changed, "operating_costs.1", {"name": "Vet and vaccines", "monthly_schedule": [250], "starts_with_sales": True}
    )
    put(changed, "month_1", 10)
    changed["note"] = {"nobody": "reads this"}
    assert evaluate(changed) == evaluate(inputs)


def test_lines_of_one_name_are_told_apart() -> None:
    inputs = case()
    put(inputs, "products.1.name", inputs["products"][0]["name"])
    units = evaluate(inputs)["months"][3]["units"]
    assert list(units) == ["Eggs (crate of 30)", "Eggs (crate of 30) (2)"]


def test_parts_of_a_unit_and_of_a_percent_are_exact() -> None:
    inputs = case("sn_sewing")
    put(inputs, "products.0.base_units_per_month", "12.5")
    put(inputs, "products.0.ramp_pct", ["33.3", 80])
    put(inputs, "products.0.price", "1000.4")
    row = evaluate(inputs)["months"][1]
    assert row["units"]["Outfit, client brings cloth"] == 3  # 12.5 x 80 % x 33.3 % = 3.33


def test_one_bad_case_leaves_the_others_alone() -> None:
    bad = case()
    put(bad, "loan.term_months", 0)
    found = evaluate_all([case("bo_bakery"), bad, {"inputs": case("sn_sewing")}, bad, 7])
    assert list(found) == ["bo_bakery", "gh_layers", "sn_sewing", "gh_layers (4)", "case 5"]
    assert ["error" in outputs for outputs in found.values()] == [False, True, False, True, True]


def test_the_named_error_reaches_whoever_calls_the_engine() -> None:
    inputs = case()
    put(inputs, "loan.grace_months", 20)
    with pytest.raises(ImpossibleTerms, match=r"loan\.grace_months"):
        outlook(plan_inputs(inputs))


def test_a_file_of_cases_is_printed_by_id(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "cases.json"
    good = json.dumps(least() | {"id": "a \ud83d"}, default=str)
    file.write_text(f'{{"cases": [{good}, {{"id": "b", "loan": {{"principal": NaN}}}}]}}')
    main([str(file)])
    found = json.loads(capsys.readouterr().out)
    assert len(found["a \ud83d"]["months"]) == 13
    assert found["b"]["error"]["field"] == "month_1"


@pytest.mark.parametrize("written", ["5", "null", "[]", '{"cases": 5}', '{"cases": {"id": "x"}}'])
def test_a_file_without_cases_is_answered_in_json(
    written: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cases.json"
    file.write_text(written)
    main([str(file)])
    assert all("error" in outputs for outputs in json.loads(capsys.readouterr().out).values())


def test_the_engine_loads_neither_the_web_nor_the_database() -> None:
    code = "import sys, tests.cases.evaluate; print(*sys.modules)"
    command = [sys.executable, "-c", code]
    loaded = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert {"flask", "sqlalchemy", "wtforms", "reportlab"} & set(loaded.stdout.split()) == set()
