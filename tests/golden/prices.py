"""The published cases about prices, put to `app.finance.price`."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.finance.day_counts import day_count_named
from app.finance.errors import ImpossibleTerms
from app.finance.price import apr_eu, apr_us, caps, dated, effective
from app.finance.price.solver import Flow, Found
from app.finance.price.unit_periods import UnitPeriod, series
from app.finance.rounding import to_places
from tests.golden.loan_streams import payments_of_loan
from tests.golden.reading import Adapter, Inputs, as_number, day, number, ratio, rows, whole
from tests.golden.time_values import tvm


def apr_european(inputs: Inputs) -> dict[str, Any]:
    loan = payments_of_loan(inputs["loan"]) if inputs.get("loan") else []
    flows = [flow for stream in rows(inputs, "drawdowns") for flow in _stream(stream, 1)]
    for stream in rows(inputs, "payments"):
        offset = whole(stream, "offset_m", 0)
        if "rule" in stream:
            flows += [Flow(-payment, Fraction(offset + n, 12)) for n, payment in enumerate(loan, 1)]
        else:
            flows += _stream(stream, -1)
    return {**_with_places("apr_pct", apr_eu.apr(flows)), **(_printed(loan) if loan else {})}


def _stream(stream: Inputs, sign: int) -> list[Flow]:
    first = Fraction(whole(stream, "m", 0), 12) + Fraction(whole(stream, "d", 0), whole(stream, "y", 365))
    step = Fraction(whole(stream, "step_m", 1), 12)
    amount = sign * number(stream, "amount")
    return [Flow(amount, first + n * step) for n in range(whole(stream, "count", 1))]


def _printed(loan: list[Decimal]) -> dict[str, Any]:
    return {
        "instalment": loan[0],
        "n_payments": len(loan),
        "first_payment": loan[0],
        "last_payment": loan[-1],
    }


def _with_places(key: str, found: Found) -> dict[str, Any]:
    pct = None if found.rate is None else found.rate * 100
    rounded = {f"{key}_{n}dp": None if pct is None else to_places(pct, n) for n in range(6)}
    return {key: pct, **rounded}


def apr_american(inputs: Inputs) -> dict[str, Any]:
    advances = [apr_us.Advance(number(row, "amount"), day(row.get("date"), "date")) for row in _advances(inputs)]
    payments = [
        apr_us.Payment(number(row, "amount"), due)
        for row in rows(inputs, "payments")
        for due in series(day(row.get("first"), "first"), whole(row, "count", 1), unit_period(row.get("every")))
    ]
    unit = unit_period(None if inputs.get("unit_period") == "TERM" else inputs.get("unit_period"))
    if unit is not None:
        return _with_places("apr_pct", apr_us.apr(advances, payments, unit))
    if len(advances) != 1 or len(payments) != 1:
        raise ImpossibleTerms("unit_period", "not_known")
    return _with_places("apr_pct", apr_us.apr_of_single_payment(advances[0], payments[0]))


def _advances(inputs: Inputs) -> list[Any]:
    if "advances" in inputs:
        return rows(inputs, "advances")
    return [{"amount": inputs.get("advance"), "date": inputs.get("advance_date")}]


def unit_period(name: Any) -> UnitPeriod | None:
    """`3M` three months, `2W` two weeks, `SM` twice a month, `1D` a day, `1Y` a year."""
    if name is None:
        return None
    text = str(name).upper()
    if text == "SM":
        return UnitPeriod("half_months")
    times = int(text[:-1]) if text[:-1].isdecimal() else 1
    units = {"D": "days", "W": "weeks", "M": "months", "Y": "months"}
    if text[-1:] not in units or (text[:-1] and not text[:-1].isdecimal()):
        raise ImpossibleTerms("unit_period", "not_known")
    return UnitPeriod(units[text[-1]], times * 12 if text[-1] == "Y" else times)  # type: ignore[arg-type]  # one of Kind


def xirr(inputs: Inputs) -> dict[str, Any]:
    flows = [dated.DatedFlow(day(on, "flows"), as_number(amount, "flows")) for on, amount in rows(inputs, "flows")]
    return {"value": dated.usual_xirr(flows, day_count_named(str(inputs.get("day_count", "ACT/365F")))).rate}


def eir(inputs: Inputs) -> dict[str, Any]:
    payments = [as_number(amount, "payments") for amount, count in rows(inputs, "payments") for _ in range(int(count))]
    received = number(inputs, "principal") - number(inputs, "fee_upfront", 0)
    per_year = _per_year(inputs.get("period", "M"))
    periodic = effective.period_rate(received, payments)
    if periodic.rate is None:
        return _with_places("eir_pct", periodic)
    return {
        **_with_places("eir_pct", Found(effective.effective(periodic.rate, per_year))),
        **_with_places("apr_pct", Found(effective.nominal(periodic.rate, per_year))),
        **_with_places("periodic_pct", periodic),
    }


def _per_year(period: Any) -> Fraction:
    unit = unit_period(period)
    if unit is None:
        raise ImpossibleTerms("period", "missing")
    return unit.per_year


def rate_convert(inputs: Inputs) -> dict[str, Any]:
    per_year = ratio(inputs, "periods_per_year")
    if inputs.get("periodic_pct") is not None:
        periodic = number(inputs, "periodic_pct") / 100
    elif inputs.get("eir_pct") is not None:
        periodic = effective.periodic_of_effective(number(inputs, "eir_pct") / 100, per_year)
    else:
        periodic = effective.periodic_of_nominal(number(inputs, "apr_pct") / 100, per_year)
    return {
        **_with_places("periodic_pct", Found(periodic)),
        **_with_places("apr_pct", Found(effective.nominal(periodic, per_year))),
        **_with_places("eir_pct", Found(effective.effective(periodic, per_year))),
    }


def avg_balance_estimate(inputs: Inputs) -> dict[str, Any]:
    estimate = effective.average_balance_estimate(
        number(inputs, "principal"),
        number(inputs, "flat_annual_pct") / 100,
        whole(inputs, "periods"),
        number(inputs, "fees", 0),
    )
    return {"avg_outstanding": estimate.owed_on_average, "rate": estimate.yearly_rate}


def daily_factor(inputs: Inputs) -> dict[str, Any]:
    grown = effective.factor_of_days(
        number(inputs, "tea_pct") / 100, whole(inputs, "days", 1), whole(inputs, "base_days", 360)
    )
    return {"factor": grown, "factor_end": number(inputs, "factor_start", 1) * grown}


def cap_multiple(inputs: Inputs) -> dict[str, Any]:
    return {"cap_pct_2dp": caps.multiple_of(number(inputs, "base_pct"), ratio(inputs, "multiple"))}


def whole_term_rate(inputs: Inputs) -> dict[str, Any]:
    yearly = effective.yearly_of_whole_term(number(inputs, "rate_whole_term_pct"), whole(inputs, "term_months"))
    return {"annual_pct": yearly}


KINDS: dict[str, Adapter] = {
    "apr_eu": apr_european,
    "apr_us": apr_american,
    "tvm": tvm,
    "xirr": xirr,
    "eir": eir,
    "rate_convert": rate_convert,
    "avg_balance_estimate": avg_balance_estimate,
    "daily_factor": daily_factor,
    "cap_multiple": cap_multiple,
    "whole_term_rate": whole_term_rate,
}
