"""From sales to what stays: totals stand solid on the baseline, what is taken away hangs hatched between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.documents import styles
from app.documents.dossier.case import Case
from app.documents.parts import subheading
from app.documents.sheet import SIDE, Sheet
from app.finance.outlook import Outlook
from app.language.messages import Message, say
from app.language.money import Money
from app.plan.box_words import year_two

TALLEST = 200.0
BAR = 0.72  # of a step
NAMES, GAP, FOOT = 41.0, 2.6, 66.0  # room for the names below the steps, between lines, at the foot of the page


@dataclass(frozen=True)
class Drop:
    """One step from sales to what stays; a total stands on the baseline."""

    name: str
    amount: int
    total: bool = False


@dataclass(frozen=True)
class Scale:
    """Where zero lies, points for each minor unit, and the width of one step."""

    base: float
    points: float
    step: float

    def height(self, level: int) -> float:
        return self.base - level * self.points


def draw_waterfall(sheet: Sheet, case: Case, outlook: Outlook, top: float) -> None:
    """The steps of the first year, each with its amount above and its name below."""
    y = subheading(sheet, SIDE, top, case.say("From sales to what stays, year 1"), sheet.inner) + 16
    drops = _drops(case, outlook)
    levels = _levels(drops)
    most, least = max(0, *(max(pair) for pair in levels)), min(0, *(min(pair) for pair in levels))
    beside = [case.say(line) for line in _beside(case, outlook)]
    low = NAMES + sum(sheet.tall(sheet.inner, line, styles.NOTE) + GAP for line in beside)
    points = min(TALLEST, sheet.height - max(150, FOOT + low) - y) / ((most - least) or 1)
    scale = Scale(y + most * points, points, sheet.inner / len(drops))
    said = case.voice.column(drop.amount for drop in drops)
    for place, (drop, pair, amount) in enumerate(zip(drops, levels, said, strict=True)):
        _step(sheet, scale, place, drop, pair)
        _said(sheet, scale, place, drop, max(*pair, 0), amount)
    sheet.rule(SIDE, scale.base, sheet.inner, "ink", 1.1)
    _names(sheet, scale, drops, scale.height(least))
    below = scale.height(least) + NAMES
    for line in beside:
        below = sheet.paragraph(SIDE, below, sheet.inner, line, styles.NOTE) + GAP


def _drops(case: Case, outlook: Outlook) -> list[Drop]:
    year = outlook.ratios.year1
    steps = [
        Drop(case.say("Sales"), year.sales, total=True),
        Drop(case.say("Material"), -year.cost_of_sales),
        Drop(case.say("Costs"), -year.operating_costs),
        Drop(case.say("Taxes"), -year.taxes),
        Drop(case.say("Wear"), -year.depreciation),
        Drop(case.say("Never paid"), -year.bad_debts),
        Drop(case.say("Interest"), -year.interest),
        Drop(case.say("Profit before the owner"), year.net_profit_before_owner_pay_m1_12, total=True),
        Drop(case.say("Taken home"), -year.owner_drawings),
        Drop(case.say("Stays in the business"), year.net_profit_after_owner_pay_m1_12, total=True),
    ]
    return [step for step in steps if step.amount or step.total]


def _levels(drops: list[Drop]) -> list[tuple[int, int]]:
    """Where each step begins and ends, in minor units above the baseline."""
    out, level = [], 0
    for drop in drops:
        start = 0 if drop.total else level
        level = drop.amount if drop.total else level + drop.amount
        out.append((start, level))
    return out


def _step(sheet: Sheet, scale: Scale, place: int, drop: Drop, pair: tuple[int, int]) -> None:
    wide = scale.step * BAR
    x = SIDE + place * scale.step + (scale.step - wide) / 2
    top, tall = scale.height(max(pair)), max(abs(pair[0] - pair[1]) * scale.points, 0.8)
    if drop.total and drop.amount >= 0:
        sheet.box(x, top, wide, tall, fill="green")
    else:
        sheet.hatch(x, top, wide, tall, "red" if drop.total else "clay", 2.8)
    if place:
        link = scale.height(pair[1] if drop.total else pair[0])
        sheet.rule(x - scale.step + wide, link, scale.step - wide, "edge", 0.7, (2, 2))


def _said(sheet: Sheet, scale: Scale, place: int, drop: Drop, highest: int, text: str) -> None:
    style = styles.TICK.with_(face="bold", ink="ink") if drop.total else styles.TICK.with_(ink="clay")
    fitting = sheet.fitting(text, style, scale.step - 2, 0.5)
    sheet.text(SIDE + (place + 0.5) * scale.step, scale.height(highest) - 4, text, fitting, "centre")


def _names(sheet: Sheet, scale: Scale, drops: list[Drop], lowest: float) -> None:
    for place, drop in enumerate(drops):
        style = styles.TICK.with_(face="semi", ink="ink") if drop.total else styles.TICK
        fitting = sheet.by_longest_word(drop.name, style, scale.step - 4)
        sheet.paragraph(SIDE + place * scale.step + 2, lowest + 6, scale.step - 4, drop.name, fitting, 4, "centre")


def _beside(case: Case, outlook: Outlook) -> Iterator[Message]:
    """What is not in the picture: what is paid before the first sale, and year 2 in short."""
    yield from _before(case, outlook)
    if not case.reading.not_asked:
        yield from year_two(outlook)


def _before(case: Case, outlook: Outlook) -> Iterator[Message]:
    costs, fee = outlook.ratios.year1.pre_opening_month0, outlook.ratios.year1.fees_month0
    if costs or fee:
        amount, part = Money(costs + fee, case.voice.currency), Money(fee, case.voice.currency)
        papers = say("Before opening, %(amount)s more is paid, for papers and other costs.", amount=amount)
        loan = say("Before opening, %(amount)s more is paid: the fee of the loan.", amount=amount)
        both = say(
            "Before opening, %(amount)s more is paid, for papers, other costs and the fee of the loan (%(fee)s).",
            amount=amount,
            fee=part,
        )
        yield both if costs and fee else loan if fee else papers
