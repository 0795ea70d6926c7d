"""Page 3: the household and the business as one calculation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents import styles
from app.documents.charts import Bars, Length, Plot, draw_bars, draw_lengths, nice_steps
from app.documents.dossier.case import Case
from app.documents.dossier.family_year import draw_family_year
from app.documents.flow import Flow
from app.documents.paper import Paper
from app.documents.parts import Tone, heading, note, subheading
from app.documents.sheet import SIDE, Sheet
from app.finance.loans.terms import MONTHLY
from app.finance.outlook import Outlook
from app.finance.repayment import repayment
from app.language.messages import Message, Month, count, mark, say
from app.language.money import Money, exponent
from app.plan.family_rules import first_without
from app.plan.goods_home import GOODS, IN_ALL, in_all
from app.plan.hard_years import family_of_a_late_opening, short_after_a_late_opening
from app.plan.loan_words import IF_EQUAL

COLUMN, GAP = 234.0, 26.0
MOST_LINES = 12


def draw(paper: Paper, case: Case) -> None:
    if case.outlook is None:
        return
    flow = Flow(paper, case.say("The household and the business"))
    sheet, title = flow.sheet, case.say("One family, one calculation")
    over, lead = case.say("The household and the box together"), case.say(_lead(case, case.outlook), "amount")
    top = heading(sheet, over, title, lead, care=False)
    left = _needs(sheet, case, case.outlook, top)
    y = _sum(sheet, case, case.outlook, SIDE + COLUMN + GAP, top)
    y = _reserve(sheet, case, case.outlook, SIDE + COLUMN + GAP, y + 14)
    right = _home(sheet, case, case.outlook, SIDE + COLUMN + GAP, y + 12)
    flow.y = max(left + 12, right)
    draw_family_year(flow, case, case.outlook)


def _lead(case: Case, outlook: Outlook) -> Message:
    family = outlook.ratios.household
    if family.need_from_business <= 0:
        return say("The family lives without the business. What it brings is for later.")
    return say(
        "The business must give the family %(amount)s a month.",
        amount=Money(family.need_from_business, case.voice.currency),
    )


def _needs(sheet: Sheet, case: Case, outlook: Outlook, top: float) -> float:
    household, family = outlook.inputs.household, outlook.ratios.household
    people = count("one adult", "%(n)s adults", household.adults)
    children = count("one child", "%(n)s children", household.children)
    eaters = say("%(adults)s, %(children)s", adults=people, children=children) if household.children else people
    y = subheading(sheet, SIDE, top, case.say("What the family needs"), COLUMN, "pot")
    sheet.text(SIDE, y + 9, case.say(say("At the table: %(people)s", people=eaters)), styles.NOTE)
    lengths = _lengths(case, outlook)
    total = family.spending + family.existing_debt_instalments + family.savings_commitments
    lines = [Pair(case.say("Together"), case.voice.neat(total), True)]
    lines += [Pair(line.name, case.voice.neat(-line.a_month)) for line in household.income[:6]]
    must = Pair(case.say("The business must give"), case.voice.neat(family.need_from_business), True)
    block = sheet.widest([each.said for each in lengths] + [pair.figure for pair in (*lines, must)], styles.CELL_STRONG)
    y = draw_lengths(sheet, SIDE, y + 18, COLUMN, lengths, block=block)
    sheet.rule(SIDE, y, COLUMN, "ink", 1.1)
    y = _pairs(sheet, SIDE, y + 3, lines, block)
    sheet.rule(SIDE, y + 2, COLUMN, "edge", 0.9)
    y = _pairs(sheet, SIDE, y + 5, [must], block)
    goods = in_all(case.answers)
    if not goods:
        return y
    sheet.rule(SIDE, y + 2, COLUMN, "edge", 0.9)
    whole = Pair(case.say(IN_ALL), case.voice.neat(family.spending + goods), True)
    return _pairs(sheet, SIDE, y + 5, [Pair(case.say(GOODS), case.voice.neat(goods)), whole], block)


def _lengths(case: Case, outlook: Outlook) -> list[Length]:
    """Spending in green, then debts and savings hatched; the smallest are put together where there are many."""
    household = outlook.inputs.household
    solid = [(line.name, line.a_month, "solid") for line in household.spending]
    later = [(line.name, line.a_month, "later") for line in (*household.debts, *household.savings)]
    listed = [*solid, *later]
    if len(listed) > MOST_LINES:
        rest = sum(amount for _, amount, _ in listed[MOST_LINES - 1 :])
        listed = [*listed[: MOST_LINES - 1], (case.say("Other lines together"), rest, "solid")]
    said = case.voice.column(amount for _, amount, _ in listed)
    return [Length(name, amount, words, look) for (name, amount, look), words in zip(listed, said, strict=True)]


@dataclass(frozen=True)
class Pair:
    name: str
    figure: str
    strong: bool = False


def _pairs(sheet: Sheet, x: float, top: float, listed: Sequence[Pair], block: float) -> float:
    """Names with their figures under each other, in a column of figures so wide; returns the bottom."""
    for pair in listed:
        style = styles.CELL_STRONG if pair.strong else styles.CELL
        sheet.figure(x + COLUMN, top + 11, pair.figure, style, block)
        sheet.text(x, top + 11, pair.name, style, room=COLUMN - block - 10)
        top += 15.5
    return top


def _sum(sheet: Sheet, case: Case, outlook: Outlook, x: float, top: float) -> float:
    """The calculation of one month: what comes, what goes, what is left, what instalments take."""
    family = outlook.ratios.household
    y = subheading(sheet, x, top, case.say("What is left in a month"), COLUMN, "idea")
    rows: list[tuple[str, int]] = [
        (case.say("The business leaves"), family.avg_operating_cash_full_instalment_months or 0),
        (case.say("Other money of the family"), family.other_income),
        (case.say("The family spends"), -family.spending),
        (case.say("Debts from before"), -family.existing_debt_instalments),
        (case.say("Savings group"), -family.savings_commitments),
    ]
    shown = [row for row in rows if row[1]]
    said = case.voice.column(amount for _, amount in shown)
    left = _left(case, outlook, sum(amount for _, amount in rows))
    block = sheet.widest([*said, *(pair.figure for pair in left)], styles.CELL_STRONG)
    y = _pairs(sheet, x, y + 4, [Pair(name, figure) for (name, _), figure in zip(shown, said, strict=True)], block)
    sheet.rule(x, y + 2, COLUMN, "ink", 1.1)
    return _pairs(sheet, x, y + 4, left, block)


def _left(case: Case, outlook: Outlook, left: int) -> list[Pair]:
    """What is left, and the instalment of the loan taken from it."""
    if outlook.ratios.debt is None:
        return [Pair(case.say("Left each month"), case.voice.neat(left), True)]
    debt = outlook.ratios.debt
    instalment, paid = debt.instalment, repayment(outlook)
    each_month = paid is not None and paid.equal and paid.rhythm == MONTHLY
    name = mark("Instalment of the loan") if each_month else IF_EQUAL
    return [
        Pair(case.say("Left before the loan"), case.voice.neat(left), True),
        Pair(case.say(name), case.voice.neat(-instalment)),
        Pair(case.say("Left after the loan"), case.voice.neat(left - instalment), True),
    ]


def _reserve(sheet: Sheet, case: Case, outlook: Outlook, x: float, top: float) -> float:
    y = subheading(sheet, x, top, case.say("What the family has put aside"), COLUMN)
    values = [outlook.inputs.household.reserve, *(row.reserve for row in outlook.household)]
    low = min(range(len(values)), key=lambda place: values[place])
    unit = 10 ** exponent(case.voice.currency)
    steps = nice_steps(max(values), unit)
    bars = Bars(
        values,
        [case.voice.month(row.calendar) for row in outlook.months],
        low=low,
        low_text=case.voice.neat(values[low]),
        grid=[(value, case.voice.plain(value, whole=True)) for value in steps],
        label_every=3,
    )
    return draw_bars(sheet, Plot(x, y + 4, COLUMN, 86, gutter=36 if steps else 0), bars) + 6


def taken_home(outlook: Outlook, currency: str) -> Message:
    """What the business gives the family each month, and from when on."""
    since, amount = outlook.home_since, Money(outlook.ratios.household.planned_drawings_month12, currency)
    if since == 1:
        return say("Each month the family takes home %(amount)s.", amount=amount)
    return say(
        "From %(month)s on the family takes home %(amount)s.",
        month=Month(outlook.inputs.calendar(since)),
        amount=amount,
    )


def _home(sheet: Sheet, case: Case, outlook: Outlook, x: float, top: float) -> float:
    """Whether what is taken home covers what the family needs, and where its own money runs out."""
    family, currency = outlook.ratios.household, case.voice.currency
    home = taken_home(outlook, currency)
    low, late = Money(family.lowest_household_reserve, currency), family_of_a_late_opening(outlook)
    month = outlook.months[family.lowest_reserve_month].calendar
    if first := first_without(outlook):
        gone = Month(outlook.inputs.calendar(first.month))
        body = say("In %(month)s the family has nothing left. Take more home, or start later?", month=gone)
        return note(sheet, x, top, COLUMN, "clay", case.say(home), case.say(body))
    after = f" {case.say(late)}" if late else ""
    if month is None:
        body = say("What it has put aside never falls below %(amount)s.", amount=low)
    else:
        body = say("What it has put aside goes down to %(amount)s in %(month)s.", amount=low, month=Month(month))
    enough = family.planned_drawings_month12 >= family.need_from_business
    tone: Tone = "green" if enough and not short_after_a_late_opening(outlook) else "clay"
    return note(sheet, x, top, COLUMN, tone, case.say(home), case.say(body) + after)
