"""An `Outlook` in the case files' output format: money as decimal strings, undefined as null."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields
from decimal import Decimal
from typing import Any

from app.finance.inputs import PlanInputs
from app.finance.outlook import MonthRow, Outlook, StressResult
from app.finance.shocks import Shock
from app.finance.stress import FIXED, KEYS
from tests.cases.figures import MONTH_NAMES

_STRESSES = KEYS[:6]
_COUNTS = {
    "n", "month", "months", "min_cash_month", "first_full_instalment_month", "worst_month", "months_below_1",
    "lowest_reserve_month", "horizon_months", "months_with_negative_cash", "seasonal_schedule", "payback_months",
}  # fmt: skip
_NOT_IN_FILES = {"received", "repaid", "apr_eu_pct", "days_of_cover", "average_sales_per_month", "business_cash"}
_PARAMS = {"quantity": "qty", "price": "price", "material": "material", "fixed": "fixed", "drawings": "draw"}
_AVERAGE = "avg_operating_cash_full_instalment_months"


def outputs(outlook: Outlook, exponent: int) -> dict[str, Any]:
    return {
        "months": [_month(row, outlook.inputs, exponent) for row in outlook.months],
        "loan_schedule": [_plain(asdict(row), exponent) for row in outlook.loan],
        "household": [_plain(asdict(row), exponent) for row in outlook.household],
        "ratios": _ratios(outlook, exponent),
        "stress": _stress(outlook, exponent),
    }


def _money(minor: int, exponent: int) -> str:
    return format(Decimal(minor).scaleb(-exponent), "f")


def _plain(values: dict[str, Any], exponent: int) -> dict[str, Any]:
    return {key: _one(key, value, exponent) for key, value in values.items() if key not in _NOT_IN_FILES}


def _one(key: str, value: Any, exponent: int) -> Any:
    if value is None or key in _COUNTS:
        return list(value) if isinstance(value, tuple) else value
    return format(value, "f") if isinstance(value, Decimal) else _money(value, exponent)


def _calendar(month: int | None) -> str:
    return "pre-opening" if month is None else MONTH_NAMES[month - 1]


def _month(row: MonthRow, inputs: PlanInputs, exponent: int) -> dict[str, Any]:
    apart = {"month", "calendar", "units", "operating_costs", "balance_sheet"}
    amounts = {f.name: getattr(row, f.name) for f in fields(row) if f.name not in apart}
    costs = [_money(amount, exponent) for amount in row.operating_costs]
    return {
        "month": row.month,
        "calendar": _calendar(row.calendar),
        "units": _by_name([product.name for product in inputs.products], row.units),
        "operating_costs": _by_name([cost.name for cost in inputs.costs], costs),
        **_plain(amounts, exponent),
        "bs": _plain(asdict(row.balance_sheet), exponent),
    }


def _by_name(names: Sequence[str], values: Sequence[Any]) -> dict[str, Any]:
    """A second line of the same name is told apart by its number."""
    named: dict[str, Any] = {}
    for name, value in zip(names, values, strict=True):
        n, key = 1, name
        while key in named:
            n += 1
            key = f"{name} ({n})"
        named[key] = value
    return named


def _ratios(outlook: Outlook, exponent: int) -> dict[str, Any]:
    ratios = outlook.ratios
    pieces = {"operating_pieces", "accounting_pieces", "cash_pieces"}
    break_even = {key: value for key, value in vars(ratios.break_even).items() if key not in pieces}
    cash = dict(vars(ratios.cash))
    calendar = _calendar(cash.pop("min_cash_calendar"))
    written = {
        "year1": _plain(asdict(ratios.year1), exponent),
        "break_even": _plain(break_even, exponent),
        "cash": {**_plain(cash, exponent), "min_cash_calendar": calendar},
        "household": _plain(asdict(ratios.household), exponent),
        "project": _project(outlook, exponent),
        "sources_and_uses": _sources_and_uses(outlook, exponent),
    }
    if ratios.debt is None:  # then the average is over the whole year, and its name says no more
        written["household"]["avg_operating_cash"] = written["household"].pop(_AVERAGE)
        return written
    return written | {"debt": _plain(asdict(ratios.debt), exponent)}


def _project(outlook: Outlook, exponent: int) -> dict[str, Any]:
    project = outlook.ratios.project
    never = f"not within {project.horizon_months} months"
    payback = project.payback_months
    return {
        **_plain(asdict(project), exponent),
        "payback_months": never if payback is None else format(payback, "f"),
    }


def _sources_and_uses(outlook: Outlook, exponent: int) -> dict[str, Any]:
    both = outlook.ratios.sources_and_uses
    return {
        "uses": _plain(asdict(both.uses), exponent),
        "sources": _plain(asdict(both.sources), exponent),
        "total": _money(both.total, exponent),
    }


def _stress(outlook: Outlook, exponent: int) -> dict[str, Any]:
    tests = {shock.key: shock for shock in FIXED}
    results = {result.key: result for result in outlook.stress}
    return {key: _test(results[key], tests[key], exponent) for key in _STRESSES}


def _test(result: StressResult, shock: Shock, exponent: int) -> dict[str, Any]:
    changed = {name: str(getattr(shock, key)) for key, name in _PARAMS.items() if getattr(shock, key) != 1}
    params: dict[str, Any] = {**changed, **({"delay": shock.delay} if shock.delay else {})}
    values = asdict(result)
    del values["key"]
    return {"params": params, **_plain(values, exponent)}
