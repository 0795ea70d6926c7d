"""The published cases about schedules, put to `app.finance.loans`: words and units change hands, nothing is computed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal, cast

from app.finance.errors import ImpossibleTerms
from app.finance.loans import calendar
from app.finance.loans.charges import Base, Charge, PctCharge
from app.finance.loans.day_count import DayCount
from app.finance.loans.grace import Grace
from app.finance.loans.methods import (
    Bullet,
    Capitalising,
    EqualInstalments,
    EqualPrincipal,
    EvenedInstalments,
    FixedPayment,
    Flat,
    FlatBullet,
    Method,
    PrincipalShare,
)
from app.finance.loans.period_rates import nominal_rate
from app.finance.loans.prepayment import Paid, Until, payoff
from app.finance.loans.schedule import schedule
from app.finance.loans.table import Row, Table
from app.finance.loans.terms import MONTHLY, Drawdown, Loan, Rate, Rhythm, Step, Unit, Units
from app.finance.rounding import to_places
from tests.golden.reading import Adapter, Inputs, day, number, rows, whole

_FINE = 4  # digits of a unit in tables that carry interest unrounded


def fineract_schedule(inputs: Inputs) -> dict[str, Any]:
    digits = whole(inputs, "currency_digits", 2)
    table = schedule(_fineract_loan(inputs, digits))
    periods = _rows(table, digits)
    if _named_months(inputs):
        for row, (_, end) in zip(periods, inputs["explicit_periods"], strict=True):
            row["date"] = end
    return {"periods": periods, "total": _total(table, digits)}


def prepayment(inputs: Inputs) -> dict[str, Any]:
    loan = _progressive(inputs, _minor(number(inputs, "principal")), "disbursement_date")
    paid = [Paid(day(p["date"], "paid"), _minor(Decimal(str(p["amount"])))) for p in inputs.get("paid", [])]
    until: Until = "to_the_period_end" if inputs.get("rule") == "TILL_REST_FREQUENCY_DATE" else "to_the_day"
    asked = payoff(loan, paid, day(inputs.get("payoff_date"), "payoff_date"), until)
    return {
        "outstanding_principal": _money(asked.principal),
        "accrued_interest": _money(asked.interest),
        "payoff_amount": _money(asked.amount),
        "instalment": _money(schedule(loan).instalment or 0),
    }


def tranche(inputs: Inputs) -> dict[str, Any]:
    parts = [(day(date, "tranches"), _minor(Decimal(str(amount)))) for date, amount in rows(inputs, "tranches")]
    first = {**inputs, "disbursement_date": parts[0][0].isoformat()}
    loan = _progressive(first, parts[0][1], "disbursement_date", tuple(Drawdown(*part) for part in parts[1:]))
    return {"periods": _rows(schedule(loan), 2)}


def pct_fee(inputs: Inputs) -> dict[str, Any]:
    bases: dict[str, Base] = {"amount": "amount", "interest": "interest"}
    charge = PctCharge("fee", number(inputs, "fee_pct"), bases.get(str(inputs["fee_base"]), "amount_and_interest"))
    loan = Loan(
        principal=_minor(number(inputs, "principal")),
        rate=Rate(number(inputs, "annual_rate_pct")),
        payments=whole(inputs, "number_of_repayments"),
        units=Units("half_even"),
        charges=(charge,),
    )
    return {"fee": _money(schedule(loan).at_start.fees)}


def due_dates(inputs: Inputs) -> dict[str, Any]:
    first = inputs.get("first_repayment_date")
    rhythm = _rhythm(inputs, "every", "frequency")
    start, first_date = day(inputs["disbursement_date"], "disbursement_date"), first and day(first, "first")
    return {"dates": calendar.due_dates(start, rhythm, whole(inputs, "number"), first_date or None)}


def frappe_dates(inputs: Inputs) -> dict[str, Any]:
    start, periods, kind = day(inputs["start"], "start"), whole(inputs, "periods"), str(inputs["type"])
    if "end" in kind:
        days = calendar.month_ends(start, periods)
    elif kind in ("start_date", "cycle_date"):
        days = calendar.due_dates(start, MONTHLY, periods, start)
    else:
        days = calendar.month_starts(start, periods)
    return {"first": days[0], "second": days[min(1, periods - 1)], "last": days[-1]}


def frappe_schedule(inputs: Inputs) -> dict[str, Any]:
    fixed = inputs.get("fixed_payment")
    method: Method = EqualInstalments() if fixed is None else FixedPayment(_minor(Decimal(str(fixed)), _FINE))
    loan = Loan(
        principal=_minor(number(inputs, "principal"), _FINE),
        rate=Rate(number(inputs, "annual_rate_pct")),
        payments=whole(inputs, "periods", 1),
        method=method,
        step=Step(10**_FINE, "up"),
    )
    table = schedule(loan)
    interest, repaid = _money(table.interest, _FINE), _money(table.repaid, _FINE)
    return {
        "n_payments": len(table.rows),
        "instalment": _money(table.instalment or 0, _FINE),
        "total_interest": interest,
        "total_payment": repaid,
        "total_interest_0dp": to_places(interest, 0),
        "total_payment_0dp": to_places(repaid, 0),
        "rows": _rows(table, _FINE),
    }


def french_table(inputs: Inputs) -> dict[str, Any]:
    loan = Loan(
        principal=_minor(number(inputs, "principal")),
        rate=Rate(number(inputs, "effective_annual_pct"), "effective_a_year"),
        payments=whole(inputs, "months"),
    )
    table = schedule(loan)
    tem = to_places(nominal_rate(loan) * 100, 4)
    return {"tem_pct_4dp": tem, "instalment": _money(table.instalment or 0), "rows": _rows(table, 2)}


def bullet(inputs: Inputs) -> dict[str, Any]:
    table = schedule(_textbook(inputs, Bullet(), number(inputs, "periodic_pct"), "a_period"))
    return {"payments": [_money(row.due) for row in table.rows], "total_interest": _money(table.interest)}


def flat(inputs: Inputs) -> dict[str, Any]:
    table = schedule(_textbook(inputs, Flat(), number(inputs, "flat_annual_pct"), "nominal_a_year"))
    return {"total_interest": _money(table.interest), "instalment": _money(table.rows[0].due)}


def flat_bullet(inputs: Inputs) -> dict[str, Any]:
    table = schedule(_textbook(inputs, FlatBullet(), number(inputs, "flat_periodic_pct"), "a_period"))
    return {
        "interest_per_period": _money(table.rows[0].interest),
        "total_interest": _money(table.interest),
        "payments": [_money(row.due) for row in table.rows],
    }


def flat_days(inputs: Inputs) -> dict[str, Any]:
    start = calendar.dt.date(2001, 1, 1)  # any day: actual days over a fixed year
    year = cast(Literal[360, 364, 365], whole(inputs, "days_in_year", 365))
    loan = Loan(
        principal=_minor(number(inputs, "principal")),
        rate=Rate(number(inputs, "monthly_pct"), "a_month", DayCount(None, year)),
        payments=1,
        rhythm=Rhythm(whole(inputs, "days"), "days"),
        method=Bullet(),
        disbursed=start,
    )
    table = schedule(loan)
    return {
        "interest": _money(table.interest),
        "total_interest": _money(table.interest),
        "total": _money(table.repaid),
    }


def compound(inputs: Inputs) -> dict[str, Any]:
    table = schedule(_textbook(inputs, Capitalising(), number(inputs, "periodic_pct"), "a_period"))
    return {"balance": _money(table.repaid), "interest": _money(table.interest)}


def _textbook(inputs: Inputs, method: Method, pct: Decimal, quoted: Literal["a_period", "nominal_a_year"]) -> Loan:
    return Loan(
        principal=_minor(number(inputs, "principal")),
        rate=Rate(pct, quoted),
        payments=whole(inputs, "periods"),
        method=method,
    )


def _fineract_loan(inputs: Inputs, digits: int) -> Loan:
    multiple = inputs.get("currency_multiple_of")
    step = inputs.get("installment_multiple_of")
    way: Literal["half_up", "half_even"] = "half_up" if inputs.get("rounding") == "HALF_UP" else "half_even"
    units = Units("half_up", int(multiple) * 10**digits) if multiple else Units(way)
    explicit = inputs.get("explicit_periods")
    return Loan(
        principal=_minor(number(inputs, "principal"), digits),
        rate=Rate(number(inputs, "annual_rate_pct"), counted=_counted(inputs)),
        payments=whole(inputs, "number_of_repayments"),
        rhythm=_rhythm(inputs, "repayment_every", "repayment_frequency"),
        method=_method(inputs),
        grace=Grace(
            principal=whole(inputs, "grace_principal", 0),
            deferred=whole(inputs, "grace_interest_payment", 0),
            free=whole(inputs, "grace_interest_charged", 0),
        ),
        units=units,
        step=Step(_minor(Decimal(str(step)), digits), way) if step else Step(),
        disbursed=day(inputs.get("disbursement_date"), "disbursement_date"),
        dates=tuple(day(end, "explicit_periods") for _, end in explicit)
        if explicit and not _named_months(inputs)
        else None,
        down_payment_pct=number(inputs, "down_payment_pct", 0),
        charges=tuple(_charge(charge, digits) for charge in inputs.get("charges", ())),
    )


def _named_months(inputs: Inputs) -> bool:
    """With months of thirty days they count a period as its months, whatever days it is given."""
    return bool(inputs.get("explicit_periods")) and str(inputs.get("days_in_month")) == "30"


def _method(inputs: Inputs) -> Method:
    flat_interest, progressive = inputs["interest_type"] == "FLAT", inputs["schedule_type"] == "PROGRESSIVE"
    equal_principal = str(inputs["amortization"]).startswith("EQUAL_PRINCIPAL")
    share = inputs.get("fixed_principal_pct")
    if share is not None:
        return PrincipalShare(Decimal(str(share)))
    if flat_interest and not (progressive and number(inputs, "annual_rate_pct") == 0):
        return Flat("at_once" if equal_principal else "shared")
    if equal_principal:
        return EqualPrincipal()
    if progressive:
        return EvenedInstalments()
    return EqualInstalments("thirty_days" if inputs["interest_calculation_period"] == "DAILY" else "nominal_period")


def _counted(inputs: Inputs) -> DayCount | None:
    """Their cumulative tables count 365 days in every year; a rhythm in days is counted by them in any case."""
    progressive = inputs["schedule_type"] == "PROGRESSIVE"
    by_days = inputs["interest_calculation_period"] == "DAILY" or inputs["repayment_frequency"] == "DAYS"
    if not by_days and not progressive:
        return None
    return _day_count(inputs, None if progressive else 365)


def _day_count(inputs: Inputs, actual: Literal[365] | None) -> DayCount:
    year = str(inputs.get("days_in_year", "ACTUAL"))
    counted = actual if year == "ACTUAL" else cast(Literal[360, 364, 365], int(year))
    return DayCount(30 if str(inputs.get("days_in_month", "ACTUAL")) == "30" else None, counted)


def _progressive(inputs: Inputs, principal: int, start: str, drawdowns: tuple[Drawdown, ...] = ()) -> Loan:
    return Loan(
        principal=principal,
        rate=Rate(number(inputs, "annual_rate_pct"), counted=_day_count(inputs, None)),
        payments=whole(inputs, "number_of_repayments"),
        method=EvenedInstalments(),
        units=Units("half_even"),
        disbursed=day(inputs.get(start), start),
        drawdowns=drawdowns,
    )


def _rhythm(inputs: Inputs, every: str, unit: str) -> Rhythm:
    return Rhythm(whole(inputs, every, 1), cast(Unit, str(inputs.get(unit, "MONTHS")).lower()))


def _charge(charge: dict[str, Any], digits: int) -> Charge:
    kind: Literal["penalty", "fee"] = "penalty" if charge["type"] == "penalty" else "fee"
    return Charge(kind, _minor(Decimal(str(charge["amount"])), digits), day(charge["due_date"], "charges"), kind)


def _minor(amount: Decimal, digits: int = 2) -> int:
    exact = amount.scaleb(digits)
    if exact != exact.to_integral_value():
        raise ImpossibleTerms("amount", "not_a_number")
    return int(exact)


def _money(amount: int, digits: int = 2) -> Decimal:
    return Decimal(amount).scaleb(-digits)


def _rows(table: Table, digits: int) -> list[dict[str, Any]]:
    return [_row(row, digits) for row in table.rows]


def _row(row: Row, digits: int) -> dict[str, Any]:
    amounts = ("principal", "interest", "fees", "penalties", "due", "balance")
    return {"n": row.n, "days": row.days, "date": row.date} | {
        key: _money(getattr(row, key), digits) for key in amounts
    }


def _total(table: Table, digits: int) -> dict[str, Any]:
    titles = {"Principal due": "principal", "Interest": "interest", "Fees": "fees", "Penalties": "penalties"}
    total = {title: _money(sum(getattr(row, key) for row in table.rows), digits) for title, key in titles.items()}
    return {**total, "Due": _money(sum(row.due for row in table.rows), digits)}


KINDS: dict[str, Adapter] = {
    "fineract_schedule": fineract_schedule,
    "prepayment": prepayment,
    "tranche": tranche,
    "pct_fee": pct_fee,
    "due_dates": due_dates,
    "frappe_dates": frappe_dates,
    "frappe_schedule": frappe_schedule,
    "french_table": french_table,
    "bullet": bullet,
    "flat": flat,
    "flat_bullet": flat_bullet,
    "flat_days": flat_days,
    "compound": compound,
}
