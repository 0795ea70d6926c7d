"""One hard year by itself: the box with and without it, and each change that alone would do, with its picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from app.finance.outlook import Outlook
from app.finance.repair import TESTS
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.web.figures.parts import Row, name_of, short_names
from app.web.figures.stress import HardYear, boxes, closing, found_repairs, stress, with_its_cost
from app.web.pictures import box_chart, small_box

KEY = (("was", mark("As you planned it")), ("good", mark("In this hard year")), ("low", mark("The lowest month")))
KEY_SHORT = (
    ("was", mark("As you planned it")),
    ("good", mark("In this hard year")),
    ("short", mark("The box is short of money")),
)
HEAD = (mark("Month"), mark("As you planned it"), mark("In this hard year"))


@dataclass(frozen=True)
class Way:
    """A change that would do, what it would cost, and the hard year with it."""

    kind: str
    sentences: tuple[Message, ...]
    chart: Markup


@dataclass(frozen=True)
class HardYearView:
    year: HardYear
    chart: Markup
    key: Sequence[tuple[str, str]]
    head: Sequence[str]
    months: tuple[Row, ...]
    ways: tuple[Way, ...]


def hard_year(outlook: Outlook, key: str, tongue: Tongue, joint: bool = False) -> HardYearView:
    """`key` is one of `finance.repair.TESTS` but the plan itself; `joint` as for `stress`."""
    test, currency = TESTS[key], outlook.inputs.currency
    (year,) = stress(outlook, with_ways=False, tests=(test,)).years
    tried = boxes(outlook, (test,))
    values = tried.boxes[0]
    lowest = values.index(min(values))
    return HardYearView(
        year=year,
        chart=box_chart(values, short_names(outlook, tongue), tongue, currency, tried.plan, key="year", height=240),
        key=KEY if year.holds else KEY_SHORT,
        head=HEAD,
        months=tuple(
            Row(
                name_of(row.calendar, tongue),
                (Money(planned, currency), Money(value, currency)),
                "mark" if row.month == lowest else "",
            )
            for row, planned, value in zip(outlook.months, tried.plan, values, strict=True)
        ),
        ways=_ways(outlook, key, values, tongue, joint),
    )


def _ways(outlook: Outlook, key: str, before: list[int], tongue: Tongue, joint: bool) -> tuple[Way, ...]:
    need, currency = outlook.ratios.household.need_from_business, outlook.inputs.currency
    title = say("The same year with this change. Dashed: without it.")
    return tuple(
        Way(
            one.kind,
            with_its_cost(one, need, currency),
            small_box(closing(one.inputs, TESTS[key]), before, tongue, title, key=f"w{at}"),
        )
        for at, one in enumerate(found_repairs(outlook, (key,), joint).get(key, ()))
    )
