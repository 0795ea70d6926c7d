"""How much must be sold: for the business, with wear, and with the family and the lender; also in pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from app.finance.inputs import PlanInputs
from app.finance.outlook import Outlook
from app.finance.piece_times import selling
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.enough_words import steps, to_sell
from app.plan.pieces import ROUNDED, name, so_many, weekly
from app.web.figures.parts import Row
from app.web.figures.why import address
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
    missing = found.average_sales_per_month - found.cash_survival_per_month
    return LeastView(
        lead=to_sell(found.cash_survival_per_month, outlook),
        chart=_chart(outlook, tongue),
        room=_room(missing, currency),
        enough=missing >= 0,
        layers=tuple(
            Row(name, (Money(minor or 0, currency),), "mark" if line == SOLD else "", whys=(f"break_even.{line}",))
            for line, name, minor, _kind in _layers(outlook)
        ),
        head=HEAD,
        pieces=_pieces(outlook.inputs, tongue),
    )


def _layers(outlook: Outlook) -> Iterator[tuple[str, str, int | None, Kind]]:
    """Three ways to break even, and what the plan sells."""
    kinds: tuple[Kind, ...] = ("good", "good", "low")
    yield from ((*step, kind) for step, kind in zip(steps(outlook), kinds, strict=True))
    yield SOLD, mark("The plan sells, on average"), outlook.ratios.break_even.average_sales_per_month, "mine"


def _chart(outlook: Outlook, tongue: Tongue) -> Markup:
    currency = outlook.inputs.currency
    rows = [Bar(name, Money(minor or 0, currency), kind) for _, name, minor, kind in _layers(outlook)]
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
    lines = [line for line, product in enumerate(inputs.products) if product.price]
    return tuple(
        Row(
            name(one),
            (tongue.number(one.per_month), weekly(one) if one.time == "month" else so_many(one)),
            whys=(address("piece.month", line=n), address(f"piece.{'day' if one.time == 'day' else 'week'}", line=n)),
        )
        for n, one in zip(lines, selling(inputs), strict=True)
    )
