"""One hard year by itself: what it assumes, the box with and without it, month by month and line by line, and each
change that alone would do, with its picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from app.finance.hazards import HAZARDS
from app.finance.inputs import PlanInputs
from app.finance.outlook import MonthRow, Outlook
from app.finance.repair import TESTS
from app.finance.shocks import Shock
from app.finance.statements import month_rows
from app.language.messages import Message, Month, in_turn, mark, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.families import Families
from app.web.figures.mending import Mending, mendings, nothing_does
from app.web.figures.parts import Row, name_of, short_names
from app.web.figures.stress import HardYear, boxes, closing, year_of
from app.web.figures.trail import changes, trail, trail_title
from app.web.figures.why import address
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
    """A change that would do, where it can be tried, what it would cost, and the hard year with it. `box_only`: the
    family is short with it. `pressed`: whether one press may make it. `changes`: how many sentences say it."""

    at: str
    sentences: tuple[Message, ...]
    changes: int
    chart: Markup
    box_only: bool
    pressed: bool


@dataclass(frozen=True)
class HardYearView:
    """`trail` opens a month's numbers to their lines; `changed` are those that are not as planned, and by how much.
    `guess`: whether nobody has measured how bad it is."""

    year: HardYear
    guess: bool
    chart: Markup
    key: Sequence[tuple[str, str]]
    trail_title: Message
    trail_head: Sequence[str]
    trail: tuple[Row, ...]
    why_this: Message | None  # where another month than the lowest stands open
    as_planned: Message
    changed: tuple[tuple[Message | str, Money], ...]
    head: Sequence[str]
    months: tuple[Row, ...]
    ways: tuple[Way, ...]
    nothing: tuple[Message, ...]  # said where the box is short and no change mends it
    whose: Message | None


def hard_year(
    outlook: Outlook, key: str, tongue: Tongue, shared: Families | None = None, *, month: int | None = None
) -> HardYearView:
    """`key` is one of `finance.repair.TESTS` but the plan itself; `shared` as for `stress`; `month` is the one to open,
    when None the lowest of that year, or the one that changes most where the lowest is as planned."""
    test, currency = TESTS[key], outlook.inputs.currency
    every, tried = mendings(outlook, (key,), shared), boxes(outlook, (test,))
    year, found = year_of(tried, 0, every, shared), every.get(key, ())
    values = tried.boxes[0]
    lowest = values.index(min(values))
    told = month if month in range(13) else None
    opened = _month(tried.plan, values, lowest) if told is None else told
    planned, struck = outlook.months[opened], month_rows(tried.months, 1)[opened]
    lines = trail(planned, struck, currency=currency)
    return HardYearView(
        year=year,
        guess=key in HAZARDS,
        chart=box_chart(values, short_names(outlook, tongue), tongue, currency, tried.plan, key="year", height=240),
        key=KEY if year.holds else KEY_SHORT,
        trail_title=trail_title(planned),
        trail_head=(name_of(planned.calendar, tongue), *HEAD[1:]),
        trail=lines,
        why_this=None if told is not None or opened == lowest else _why_this(outlook.inputs, opened, test),
        as_planned=_as_planned(planned),
        changed=changes(lines),
        head=HEAD,
        months=tuple(
            Row(
                name_of(row.calendar, tongue),
                (Money(planned, currency), Money(value, currency)),
                "mark" if value < 0 else "",
                month=row.month,
                whys=(address("month.closing_cash", row.month), ""),
            )
            for row, planned, value in zip(outlook.months, tried.plan, values, strict=True)
        ),
        ways=_ways(outlook, found, values, tongue, shared),
        nothing=() if found or year.holds else nothing_does(outlook, key, values[lowest]),
        whose=shared.whose if shared else None,
    )


def _month(plan: Sequence[int], values: Sequence[int], lowest: int) -> int:
    """The lowest month, or where it is as planned the first one that moves the box most."""
    if values[lowest] != plan[lowest]:
        return lowest
    apart = [value - planned for planned, value in zip(plan, values, strict=True)]
    moved = [abs(now - before) for before, now in pairwise(apart)]
    return moved.index(max(moved)) + 1 if any(moved) else lowest


def _why_this(inputs: PlanInputs, month: int, test: Shock) -> Message:
    """What falls in later months can move an earlier one: material is bought ahead."""
    here, when = Month(inputs.calendar(month)), test.when
    why = say(
        "The lowest month is as you planned it. Most changes in %(month)s, so that month stands here.", month=here
    )
    if isinstance(when, tuple) and 0 < month < when[0]:
        later = Month(inputs.calendar(month + 1))
        return in_turn(why, say("Material for %(later)s is bought in %(month)s already.", later=later, month=here))
    return why


def _as_planned(row: MonthRow) -> Message:
    if row.calendar is None:
        return say("At the start all is as you planned it.")
    return say("In %(month)s all is as you planned it.", month=Month(row.calendar))


def _ways(
    outlook: Outlook, found: Sequence[Mending], before: list[int], tongue: Tongue, shared: Families | None
) -> tuple[Way, ...]:
    title = say("The same year with this change. Dashed: without it.")
    return tuple(
        Way(
            one.at,
            one.words(outlook, shared),
            one.changes,
            small_box(closing(one.repair.inputs, TESTS[one.test]), before, tongue, title, key=f"w{at}"),
            one.box_only(outlook),
            one.pressed(outlook),
        )
        for at, one in enumerate(found)
    )
