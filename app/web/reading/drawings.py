"""The picture of each chapter's example, drawn from the same figures as its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from app.handbook import offers
from app.handbook.cases import case
from app.handbook.examples import figures
from app.handbook.figures import tongue_for
from app.language.messages import Message, say
from app.language.money import Money
from app.web.pictures.bars import Bar, bars
from app.web.pictures.box import box_chart
from app.web.reading.crates import crates


@dataclass(frozen=True)
class Drawing:
    """`key` pairs a kind of the figure's key with its words."""

    title: Message
    chart: Markup
    key: tuple[tuple[str, Message], ...] = ()


def drawing(chapter: int, language: str) -> Drawing | None:
    draw = _BY_CHAPTER.get(chapter)
    return None if draw is None else draw(language)


def _month_of_crates(language: str) -> Drawing:
    shop, family, most = (_count(f"abena.crates_{name}") for name in ("shop", "family", "most"))
    return Drawing(
        say("A month of %(crates)s crates", crates=most),
        crates(shop, family, most, tongue_for(language, case("abena").country)),
        (
            ("good", say("%(crates)s pay the business", crates=shop)),
            ("low", say("%(crates)s pay family and loan", crates=family - shop)),
            ("was", say("%(crates)s are left", crates=most - family)),
        ),
    )


def _year_of_the_box(language: str) -> Drawing:
    plan = case("modou")
    tongue = tongue_for(language, plan.country)
    months = [row for row in plan.outlook.months if row.calendar is not None]
    chart = box_chart(
        [row.closing_cash for row in months],
        [tongue.month(row.calendar or 1, short=True) for row in months],
        tongue,
        plan.inputs.currency,
    )
    return Drawing(say("Modou’s box at the end of each month"), chart)


def _two_offers(language: str) -> Drawing:
    rows = (
        Bar(say("Interest on the whole loan"), _amount("offers.flat_cost"), "low"),
        Bar(say("Interest on what is left"), _amount("offers.left_cost")),
    )
    title = say("What the loan costs")
    return Drawing(title, bars(rows, tongue_for(language, offers.COUNTRY), title, key="offers", sign=True))


def _count(name: str) -> int:
    value = figures()[name].value
    if not isinstance(value, int):
        raise TypeError(name)
    return value


def _amount(name: str) -> Money:
    value = figures()[name].value
    if not isinstance(value, Money):
        raise TypeError(name)
    return value


_BY_CHAPTER: dict[int, Callable[[str], Drawing]] = {10: _month_of_crates, 11: _year_of_the_box, 13: _two_offers}
