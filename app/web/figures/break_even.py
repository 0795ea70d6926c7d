"""How much must be sold: for the business, with wear, and with the family and the lender; also in pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from app.finance.inputs import PlanInputs
from app.finance.outlook import BreakEven, Outlook
from app.finance.piece_times import selling
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.pieces import ROUNDED, name, so_many
from app.web.figures.parts import Row
from app.web.pictures import Bar, Kind, bars

SOLD = "average_sales_per_month"
HEAD = (mark("All of these together"), mark("A month"), mark("That is"))


@dataclass(frozen=True)
class LeastView:
    """Without `chart` each piece costs more than it brings, and no number of sales is enough."""

    lead: Message
    chart: Markup | None
    room: Message | None
    enough: bool
    layers: tuple[Row, ...]
    head: Sequence[str]
    pieces: tuple[Row, ...]
    rounded: Message = ROUNDED


def least(outlook: Outlook, tongue: Tongue) -> LeastView:
    found, currency = outlook.ratios.break_even, outlook.inputs.currency
    if found.cash_survival_per_month is None:
        lead = say("Each piece costs more than it brings. More sales do not help.")
        return LeastView(lead, None, None, False, (), HEAD, ())
    needed = Money(found.cash_survival_per_month, currency)
    missing = found.average_sales_per_month - needed.minor
    return LeastView(
        lead=_lead(needed, outlook.borrows),
        chart=_chart(found, outlook.borrows, currency, tongue),
        room=_room(missing, currency),
        enough=missing >= 0,
        layers=tuple(
            Row(name, (Money(minor or 0, currency),), "mark" if line == SOLD else "", whys=(f"break_even.{line}",))
            for line, name, minor, _kind in _layers(found, outlook.borrows)
        ),
        head=HEAD,
        pieces=_pieces(outlook.inputs, tongue),
    )


def _lead(needed: Money, with_loan: bool) -> Message:
    if with_loan:
        return say("Sell for %(amount)s a month. That pays the business, the family and the loan.", amount=needed)
    return say("Sell for %(amount)s a month. That pays the business and the family.", amount=needed)


def _layers(found: BreakEven, with_loan: bool) -> tuple[tuple[str, str, int | None, Kind], ...]:
    """Three ways to break even, each with all of the one before, and what the plan sells."""
    last = mark("… the family and the loan too") if with_loan else mark("… and the family too")
    return (
        ("operating_per_month", mark("To pay the business"), found.operating_per_month, "good"),
        ("accounting_per_month", mark("… and the wear of things"), found.accounting_per_month, "good"),
        ("cash_survival_per_month", last, found.cash_survival_per_month, "low"),
        (SOLD, mark("The plan sells, on average"), found.average_sales_per_month, "mine"),
    )


def _chart(found: BreakEven, with_loan: bool, currency: str, tongue: Tongue) -> Markup:
    rows = [Bar(name, Money(minor or 0, currency), kind) for _, name, minor, kind in _layers(found, with_loan)]
    title = say(
        "Sales of an average month. To pay all, %(needed)s are needed. The plan sells %(sold)s.",
        needed=rows[2].amount,
        sold=rows[3].amount,
    )
    return bars(rows, tongue, title, key="least")


def _room(missing: int, currency: str) -> Message:
    if missing >= 0:
        return say("The plan sells %(amount)s a month more than it must.", amount=Money(missing, currency))
    return say("Each month %(amount)s of sales are missing.", amount=Money(-missing, currency))


def _pieces(inputs: PlanInputs, tongue: Tongue) -> tuple[Row, ...]:
    return tuple(
        Row(name(one), (tongue.number(one.per_month), so_many(one) if one.time != "month" else None))
        for one in selling(inputs)
    )
