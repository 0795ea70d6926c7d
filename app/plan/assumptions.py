"""From a person's answers to the figures that a projection needs.

What is not asked or has no lines counts as nothing; what the picture cannot do without is named in `NotEnough`.
Horizon: the life of the thing that costs most, between 18 and 36 months.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from app.finance.inputs import (
    Asset,
    Cost,
    DatedAmount,
    Funding,
    Household,
    HouseholdLine,
    LoanTerms,
    NamedAmount,
    PlanInputs,
    Prepayment,
    Product,
    Tax,
)
from app.plan.fields import AllAnswers, known
from app.plan.place import Place
from app.plan.progress import complete
from app.plan.sections import asked, field

Row = Mapping[str, Any]
T = TypeVar("T")
NEEDED = (
    ("household", "adults"),
    ("household", "income"),
    ("household", "spending"),
    ("household", "reserve"),
    ("sales", "products"),
    ("start", "assets"),
    ("start", "opening_month"),
    ("costs", "costs"),
    ("costs", "drawings"),
    ("sources", "own_cash"),
    ("sources", "want_loan"),
    ("sources", "amount"),
    ("sources", "term"),
    ("sources", "rate"),
    ("sources", "instalments"),
)
SHORTEST, LONGEST = 18, 36  # months of the horizon
HUNDRED = Decimal(100)
FUNDING: dict[str, Funding] = {
    "cash": "cash",
    "loan": "cash",
    "grant": "grant_in_kind",
    "mine": "own_in_kind",
    "gift": "own_in_kind",
}


class NotEnough(ValueError):
    """Answers are missing before anything can be computed: (part key, question key), in the plan's order."""

    def __init__(self, missing: tuple[tuple[str, str], ...]) -> None:
        super().__init__(", ".join(f"{part}.{key}" for part, key in missing))
        self.missing = missing


def missing(answers: AllAnswers) -> tuple[tuple[str, str], ...]:
    """Which answers the figures cannot do without; a table with an unfinished row is one of them."""
    return tuple((part, key) for part, key in NEEDED if _wanting(answers, part, key)) + tuple(
        (part, key) for part, key in _TABLES if _torn(answers, part, key)
    )


def figures(answers: AllAnswers, place: Place) -> PlanInputs:
    """The plan in figures; raises `NotEnough`."""
    if lacking := missing(answers):
        raise NotEnough(lacking)
    assets = _each(answers, "start", "assets", _asset)
    return PlanInputs(
        currency=place.currency,
        first_month=int(_value(answers, "start", "opening_month")[5:7]),
        horizon_months=horizon(assets),
        discount_rate_pct=place.discount_rate_pct,
        products=_each(answers, "sales", "products", _product),
        household=_household(answers),
        bad_debt_pct=_decimal(answers, "sales", "bad_debt"),
        stock_cover_pct=_decimal(answers, "costs", "stock_cover"),
        first_stock=_money(answers, "start", "first_stock"),
        supplier_credit_pct=_decimal(answers, "costs", "supplier_credit"),
        costs=_each(answers, "costs", "costs", _cost),
        taxes=_each(answers, "rules", "taxes", _tax),
        assets=assets,
        deposits=_each(answers, "start", "deposits", _named),
        prepayments=_each(answers, "start", "advances", _prepayment),
        opening_costs=_each(answers, "start", "opening_costs", _named),
        owner_cash=_money(answers, "sources", "own_cash"),
        later_cash=_each(answers, "sources", "later_cash", _dated),
        drawings=tuple(_value(answers, "costs", "drawings")) or (0,),
        loan=_loan(answers),
        days_open=int(_decimal(answers, "market", "days_open", "26")),
    )


def horizon(assets: tuple[Asset, ...]) -> int:
    """Months over which the plan is judged: the life of the main thing, within 18 to 36."""
    if not assets:
        return LONGEST
    main = max(assets, key=lambda asset: asset.cost)
    return min(max(main.life_months, SHORTEST), LONGEST)


_TABLES = (
    ("household", "debts"),
    ("household", "savings"),
    ("household", "lump_sums"),
    ("rules", "taxes"),
    ("start", "deposits"),
    ("start", "advances"),
    ("start", "opening_costs"),
    ("sources", "later_cash"),
)


def _wanting(answers: AllAnswers, part: str, key: str) -> bool:
    question = field(part, key)
    return asked(question, answers) and not complete(question, answers.get(part, {}).get(key))


def _torn(answers: AllAnswers, part: str, key: str) -> bool:
    value = answers.get(part, {}).get(key)
    return known(value) and not complete(field(part, key), value)


def _value(answers: AllAnswers, part: str, key: str) -> Any:
    """The answer, or None where it is not known or no longer asked."""
    value = answers.get(part, {}).get(key)
    return value if known(value) and asked(field(part, key), answers) else None


def _money(answers: AllAnswers, part: str, key: str) -> int:
    return int(_value(answers, part, key) or 0)


def _decimal(answers: AllAnswers, part: str, key: str, otherwise: str = "0") -> Decimal:
    return Decimal(_value(answers, part, key) or otherwise)


def _each(answers: AllAnswers, part: str, key: str, make: Callable[[Row], T]) -> tuple[T, ...]:
    return tuple(make(row) for row in _value(answers, part, key) or ())


def _product(row: Row) -> Product:
    return Product(
        name=row["name"],
        unit=row["unit"],
        base_units=int(Decimal(row["units"])),
        price=row["price"],
        unit_cost=row["unit_cost"],
        season_pct=_series(row, "season") or (HUNDRED,) * 12,
        ramp_pct=_series(row, "ramp"),
        price_index_pct=_series(row, "price_season") or (HUNDRED,) * 12,
        credit_share_pct=Decimal(_known(row, "credit", "0")),
    )


def _series(row: Row, key: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(value) for value in _known(row, key, ()))


def _known(row: Row, key: str, otherwise: Any) -> Any:
    value = row.get(key)
    return value if known(value) else otherwise


def _cost(row: Row) -> Cost:
    months = _known(row, "months", None)
    return Cost(
        name=row["name"],
        schedule=(*_known(row, "first", ()), row["amount"]),
        behaviour="variable" if row["grows"] == "variable" else "fixed",
        starts_with_sales=row["starts"] == "sales",
        calendar_months=frozenset(months) if months else None,
    )


def _tax(row: Row) -> Tax:
    return Tax(row["name"], row["amount"], frozenset(row["months"]))


def _asset(row: Row) -> Asset:
    residual = _known(row, "residual", 0)
    return Asset(row["name"], row["price"], residual, int(Decimal(row["life"])), FUNDING[row["payer"]])


def _named(row: Row) -> NamedAmount:
    return NamedAmount(row["name"], row["amount"])


def _prepayment(row: Row) -> Prepayment:
    return Prepayment(row["name"], row["amount"], int(Decimal(row["covers"])), row["renewed"] == "yes")


def _dated(row: Row) -> DatedAmount:
    return DatedAmount(row["name"], int(Decimal(row["month"])), row["amount"])


def _line(row: Row) -> HouseholdLine:
    left = _known(row, "months_left", None)
    return HouseholdLine(row["name"], row["amount"], int(Decimal(left)) if left else None)


def _income(row: Row) -> HouseholdLine:
    return HouseholdLine(row["name"], row["amount"], None, row["kind"])


def _household(answers: AllAnswers) -> Household:
    return Household(
        reserve=_money(answers, "household", "reserve"),
        adults=int(_decimal(answers, "household", "adults", "1")),
        children=int(_decimal(answers, "household", "children")),
        income=_each(answers, "household", "income", _income),
        spending=_each(answers, "household", "spending", _line),
        debts=_each(answers, "household", "debts", _line),
        savings=_each(answers, "household", "savings", _line),
        lump_sums=_each(answers, "household", "lump_sums", _dated),
    )


def _loan(answers: AllAnswers) -> LoanTerms | None:
    if _value(answers, "sources", "want_loan") != "yes":
        return None
    by_month = _value(answers, "sources", "instalments")
    return LoanTerms(
        principal=_money(answers, "sources", "amount"),
        annual_rate_pct=_decimal(answers, "sources", "rate"),
        term_months=int(_decimal(answers, "sources", "term", "1")),
        grace_months=int(_decimal(answers, "sources", "grace")),
        upfront_fee_pct=_decimal(answers, "sources", "fee"),
        instalment_step=_money(answers, "sources", "instalment_step") or 1,
        instalment_rounding="up" if _value(answers, "sources", "rounding") == "up" else "half_up",
        principal_by_month=tuple(by_month) if by_month else None,
    )
