"""One row of an answer as one line of the figures; what a row leaves open counts as nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.finance.inputs import (
    Asset,
    Cost,
    DatedAmount,
    Funding,
    HouseholdLine,
    NamedAmount,
    Prepayment,
    Product,
    Tax,
)
from app.finance.rounding import half_up
from app.plan.answered import called
from app.plan.fields import known
from app.plan.rhythms import by_month, usual_month

Row = Mapping[str, Any]
HUNDRED = Decimal(100)
FOR_ANIMALS = "feed"  # a kind of cost
NEVER_LESS = ("wages", FOR_ANIMALS)  # people live on the first, animals on the other
FUNDING: dict[str, Funding] = {
    "cash": "cash",
    "loan": "cash",
    "grant": "grant_in_kind",
    "mine": "own_in_kind",
    "gift": "own_in_kind",
}


def product(row: Row) -> Product:
    normal, measures = Decimal(row["units"]), measured(row["units"])
    return Product(
        name=row["name"],
        unit=row["unit"],
        base_units=normal if measures else int(normal),
        price=row["price"],
        unit_cost=with_losses(row),
        season_pct=_series(row, "season") or (HUNDRED,) * 12,
        ramp_pct=_series(row, "ramp"),
        price_index_pct=_series(row, "price_season") or (HUNDRED,) * 12,
        credit_share_pct=Decimal(_known(row, "credit", "0")),
        measured=measures,
    )


def measured(units: str) -> bool:
    """Who writes 45 counts pieces; who writes 2.5 measures, also where what she tries makes it 3.0."""
    return "." in units


def is_whole(many: Decimal) -> bool:
    """Whether nothing stands behind the point."""
    return many == int(many)


def cost(row: Row) -> Cost:
    months, kind = _known(row, "months", None), _known(row, "kind", "")
    return Cost(
        name=row["name"],
        schedule=(*_known(row, "first", ()), row["amount"]),
        behaviour="variable" if row["grows"] == "variable" else "fixed",
        starts_with_sales=row["starts"] == "sales",
        calendar_months=frozenset(months) if months else None,
        can_be_less=kind not in NEVER_LESS,
        for_animals=kind == FOR_ANIMALS,
    )


def pay(row: Row) -> Iterator[Cost]:
    """A person's pay with what is paid on top of it, and the month more where there is one; no pay, no line."""
    if row["kind"] in ("unpaid", "piece") or not row["amount"]:
        return
    before = (0,) * (int(Decimal(_known(row, "start", "1"))) - 1)
    charged = half_up(usual_month(row) * (1 + Fraction(Decimal(_known(row, "charges", "0"))) / 100))
    yield Cost(row["name"], (*before, charged), starts_with_sales=True, can_be_less=False)
    if bonus := _known(row, "bonus", None):
        yield Cost(
            row["name"], (*before, charged), starts_with_sales=True, calendar_months=frozenset(bonus), can_be_less=False
        )


def known_by(row: Row) -> Cost:
    """What is paid each month so that people hear of the business."""
    return Cost(row["name"], (row["amount"],))


def upkeep(row: Row) -> Iterator[Cost]:
    """What a thing needs each month once it works."""
    if amount := _known(row, "upkeep", 0):
        yield Cost(row["name"], (amount,), starts_with_sales=True, can_be_less=False)


def paper(row: Row) -> NamedAmount | None:
    """What is still to be paid for a paper before opening."""
    amount = _known(row, "cost", 0)
    return NamedAmount(row["name"], amount) if amount and row["state"] != "have" else None


def tax(row: Row) -> Tax:
    return Tax(row["name"], row["amount"], frozenset(row["months"]))


def asset(row: Row) -> Asset:
    residual = _known(row, "residual", 0)
    return Asset(row["name"], row["price"], residual, int(Decimal(row["life"])), FUNDING[row["payer"]])


def named(row: Row) -> NamedAmount:
    return NamedAmount(row["name"], row["amount"])


def prepayment(row: Row) -> Prepayment:
    return Prepayment(row["name"], row["amount"], int(Decimal(row["covers"])), row["renewed"] == "yes")


def dated(row: Row) -> DatedAmount:
    return DatedAmount(row["name"], int(Decimal(row["month"])), row["amount"])


def pot(row: Row) -> DatedAmount | None:
    """The pot of a savings group, in the month of the person's turn."""
    amount, month = _known(row, "pot", 0), _known(row, "pot_month", None)
    return DatedAmount(called(row), int(Decimal(month)), amount) if amount and month else None


def home(row: Row) -> HouseholdLine:
    """Money of the family that comes or goes month by month."""
    amount, months = by_month(row)
    left = _known(row, "months_left", None)
    return HouseholdLine(called(row), amount, int(Decimal(left)) if left else None, _source(row), months)


def _source(row: Row) -> Any:
    """Where an income comes from; spending, debts and savings have kinds of their own that no figure needs."""
    kind = row.get("kind")
    return kind if kind in ("wage", "remittance", "pension", "rent") else "other"


def with_losses(row: Row) -> int | Decimal:
    """What goes into one that is sold: that of the ones lost, eaten or given away too, to a ten-thousandth."""
    cost, lost = row["unit_cost"], Decimal(_known(row, "lost", "0"))
    if not lost:
        return int(cost)
    exact = Fraction(cost) * 100 / (100 - Fraction(lost))
    return Decimal(half_up(exact * 10_000)).scaleb(-4)


def _series(row: Row, key: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(value) for value in _known(row, key, ()))


def _known(row: Row, key: str, otherwise: Any) -> Any:
    value = row.get(key)
    return value if known(value) else otherwise
