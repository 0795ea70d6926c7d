"""Page 7, across: the box month by month, bars and table in the same thirteen columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.documents import styles
from app.documents.charts import Bars, Plot, draw_bars, nice_steps
from app.documents.dossier.case import Case
from app.documents.lettering import Style
from app.documents.paper import Paper
from app.documents.sheet import SIDE, Sheet
from app.finance.actuals import planned_in
from app.finance.outlook import MonthRow, Outlook
from app.language.messages import Month, mark, say
from app.language.money import Money, exponent
from app.plan.box_words import FIRST, FIRST_YEAR, lowest, short_later

NAMES = 134.0
ROW = 17.4
MANY = 15  # rows that fit below bars of full height


@dataclass(frozen=True)
class Movement:
    """One row of the table: what it is, its amount in a month, and how it is drawn."""

    name: str
    amount: Callable[[MonthRow], int]
    total: bool = False


COMES: tuple[tuple[str, Callable[[MonthRow], int]], ...] = (
    (mark("Customers pay at once"), lambda row: row.cash_sales),
    (mark("Customers pay later"), lambda row: row.collections),
    (mark("Own money"), lambda row: row.owner_cash_in),
    (mark("Grant in money"), lambda row: row.grant_cash_in),
    (mark("Loan received"), lambda row: row.loan_disbursed),
)
GOES: tuple[tuple[str, Callable[[MonthRow], int]], ...] = (
    (mark("Material and stock"), lambda row: -row.supplier_payments),
    (mark("Costs of the business"), lambda row: -planned_in(row, "operating_costs_total")),
    (mark("Taxes"), lambda row: -row.taxes),
    (mark("Costs before opening"), lambda row: -row.pre_opening_costs),
    (mark("Fee of the loan"), lambda row: -row.loan_fee),
    (mark("Things and deposit"), lambda row: -row.asset_purchases_cash - row.deposits_paid),
    (mark("Instalment of the loan"), lambda row: -row.loan_interest - row.loan_principal - row.loan_savings),
    (mark("Taken home"), lambda row: -row.owner_drawings),
)


def draw(paper: Paper, case: Case) -> None:
    if case.outlook is None:
        return
    sheet = paper.page(case.say("The box, month by month"), landscape=True)
    low = case.outlook.ratios.cash.min_cash_month
    _heading(sheet, case, case.outlook)
    step = (sheet.inner - NAMES) / len(case.outlook.months)
    rows = len(_rows(case.outlook))
    chart = 150.0 if rows < 13 else 128.0 - max(0, rows - MANY) * ROW
    _bars(sheet, case, case.outlook, chart, low)
    _table(sheet, case, case.outlook, 112 + chart + 14, step)


def _heading(sheet: Sheet, case: Case, outlook: Outlook) -> None:
    sheet.text(SIDE, 75, case.say("Counted from all parts"), styles.OVER)
    sheet.paragraph(
        SIDE, 79, 430, case.say("Is there always money in the box?"), styles.H1.with_(size=20, leading=25), 1
    )
    sheet.paragraph(SIDE + 470, 64, sheet.inner - 470, _answer(case, outlook), styles.BODY.with_(strong_ink="clay"), 3)


def _answer(case: Case, outlook: Outlook) -> str:
    """The same sentences as on the screen."""
    cash = outlook.ratios.cash
    box = Money(cash.min_closing_cash, case.voice.currency)
    if box.minor >= 0 and (later := short_later(outlook)):
        return f"{case.say(FIRST_YEAR)} {case.say(later, 'month', 'amount')}"
    if box.minor >= 0:
        first = FIRST if case.reading.not_asked else say("Yes, every month.")
        return f"{case.say(first)} {case.say(lowest(box, cash.min_cash_calendar), 'month', 'amount')}"
    amount = Money(-box.minor, box.currency)
    if cash.min_cash_calendar is None:
        return case.say(say("No. On the day you open, the box is short of %(amount)s.", amount=amount), "amount")
    month = Month(cash.min_cash_calendar)
    return case.say(
        say("No. In %(month)s the box is short of %(amount)s.", month=month, amount=amount), "month", "amount"
    )


def _bars(sheet: Sheet, case: Case, outlook: Outlook, height: float, low: int) -> None:
    voice, values = case.voice, [row.closing_cash for row in outlook.months]
    steps = nice_steps(max(values), 10 ** exponent(voice.currency))
    bars = Bars(
        values,
        [""] * len(values),
        low=low,
        low_text=voice.neat(values[low]),
        grid=[(value, voice.plain(value, whole=True)) for value in steps],
    )
    sheet.text(SIDE, 127, case.say("In the box"), styles.H3, room=NAMES - 10)
    sheet.text(SIDE, 141, case.say("at the end of each month"), styles.NOTE, room=NAMES - 10)
    draw_bars(sheet, Plot(SIDE, 112, sheet.inner, height, gutter=NAMES), bars)


def _rows(outlook: Outlook) -> list[Movement]:
    """The movements that happen in any month, between the box at the start and at the end."""

    def shown(listed: tuple[tuple[str, Callable[[MonthRow], int]], ...]) -> list[Movement]:
        return [Movement(name, amount) for name, amount in listed if any(amount(row) for row in outlook.months)]

    def sum_of(listed: tuple[tuple[str, Callable[[MonthRow], int]], ...]) -> Callable[[MonthRow], int]:
        return lambda row: sum(amount(row) for _, amount in listed)

    return [
        Movement(mark("In the box at the start"), lambda row: row.opening_cash),
        *shown(COMES),
        Movement(mark("Comes in"), sum_of(COMES), total=True),
        *shown(GOES),
        Movement(mark("Goes out"), sum_of(GOES), total=True),
        Movement(mark("In the box at the end"), lambda row: row.closing_cash, total=True),
    ]


def _table(sheet: Sheet, case: Case, outlook: Outlook, top: float, step: float) -> None:
    movements, low = _rows(outlook), outlook.ratios.cash.min_cash_month
    amounts = [[movement.amount(row) for row in outlook.months] for movement in movements]
    whole = case.voice.all_whole(amount for row in amounts for amount in row)
    said = [[case.voice.plain(amount, whole) for amount in row] for row in amounts]
    style = _fitting(sheet, said, step)
    bottom = top + 18 + ROW * len(movements)
    tone = "clay_wash"
    sheet.box(SIDE + NAMES + low * step + 3, top, step - 3, bottom - top, fill=tone)
    _head(sheet, case, outlook, top, step)
    for place, (movement, cells) in enumerate(zip(movements, said, strict=True)):
        _row(sheet, case, top + 18 + place * ROW, step, movement, cells, style, low)
    foot = say("“Start” is the month before opening. The dot means zero. The coloured column is the lowest month.")
    sheet.text(SIDE, bottom + 13, case.say(foot), styles.NOTE, room=sheet.inner)


def _fitting(sheet: Sheet, said: list[list[str]], step: float) -> Style:
    """The size at which the widest amount fits its column."""
    style = Style("bold", 7.6, 10)
    widest = max(sheet.wide(cell, style) for row in said for cell in row)
    return style if widest <= step - 7 else style.with_(size=style.size * (step - 7) / widest)


def _head(sheet: Sheet, case: Case, outlook: Outlook, top: float, step: float) -> None:
    low = outlook.ratios.cash.min_cash_month
    for place, row in enumerate(outlook.months):
        style = styles.HEAD.with_(size=7.6, ink="clay") if place == low else styles.HEAD.with_(size=7.6)
        _figure(sheet, SIDE + NAMES + place * step, top + 11, step, case.voice.month(row.calendar), style)
    sheet.rule(SIDE, top + 17, sheet.inner, "edge", 1.1)


def _row(
    sheet: Sheet, case: Case, top: float, step: float, movement: Movement, cells: list[str], figure: Style, low: int
) -> None:
    style = figure if movement.total else figure.with_(face="sans")
    name = styles.CELL.with_(size=7.8, face="bold" if movement.total else "sans")
    sheet.text(SIDE, top + 11.6, case.say(movement.name), name, room=NAMES - 6)
    care, short = style.with_(ink="clay") if movement.total else style, style.with_(ink="red")
    for place, cell in enumerate(cells):
        shown = short if _short(cell, movement) else care if place == low else style
        _figure(sheet, SIDE + NAMES + place * step, top + 11.6, step, cell, shown)
    sheet.rule(SIDE, top + ROW, sheet.inner, "ink" if movement.total else "line", 1 if movement.total else 0.5)


def _short(cell: str, movement: Movement) -> bool:
    """A negative box is red, and carries its minus sign."""
    return movement.name == "In the box at the end" and cell.startswith("−")


def _figure(sheet: Sheet, x: float, baseline: float, step: float, text: str, style: Style) -> None:
    """Right-aligned in its column in both directions, units under units."""
    if sheet.rtl:
        sheet.text(x + 5, baseline, text, style)
    else:
        sheet.text(x + step - 3, baseline, text, style, "end")
