"""The box through the first year: twelve jars, as full as the box is at the end of the month."""

from __future__ import annotations

from app.documents import styles
from app.documents.dossier.case import Case
from app.documents.lettering import Style
from app.documents.sheet import SIDE, Sheet
from app.finance.outlook import MonthRow, Outlook
from app.language.messages import mark
from app.plan.checks.cash import CALM_DAYS
from app.plan.thin_months import days_in_the_box

TALL = 112.0
WIDE = 0.76  # of the step
MONTH = Style("sans", 10.4, 13)
THIN = Style("bold", 10.4, 13, "clay")
HEAD = styles.H2.with_(size=17, leading=22)
THIN_MEANS = mark("Thin: less than 30 days of costs in the box.")


def thin_months(outlook: Outlook) -> tuple[bool, ...]:
    """Of months 1 to 12, whether the box pays for fewer than 30 days, as on the page of thin months."""
    days = days_in_the_box(outlook)
    return tuple(few < CALM_DAYS for few in days[1:]) if days else tuple(m.closing_cash < 0 for m in outlook.months[1:])


def draw_jars(sheet: Sheet, case: Case, outlook: Outlook, top: float) -> float:
    """Jars with their months; thin ones hatched and named, the lowest with its amount. Returns the bottom edge."""
    sheet.text(SIDE, top + 17, case.say(mark("The box, month by month")), HEAD, room=sheet.inner)
    months, lean = outlook.months[1:], thin_months(outlook)
    step, base = sheet.inner / len(months), top + 46 + TALL
    most = max([1, *(month.closing_cash for month in months)])
    low = min(months, key=lambda month: month.closing_cash)
    for place, month in enumerate(months):
        _jar(sheet, case, SIDE + (place + 0.5) * step, base, step, month, most, lean[place])
    place = months.index(low)
    said = case.voice.neat(low.closing_cash)
    wide = sheet.wide(said, THIN)
    middle = min(max(SIDE + (place + 0.5) * step, SIDE + wide / 2), SIDE + sheet.inner - wide / 2)
    sheet.text(middle, base - TALL - 6, said, THIN.with_(ink="red" if low.closing_cash < 0 else "clay"), "centre")
    if any(thin and month.closing_cash >= 0 for thin, month in zip(lean, months, strict=True)):
        sheet.text(SIDE, base + 44, case.say(THIN_MEANS), MONTH.with_(ink="soft"), room=sheet.inner)
        return base + 52
    return base + 32


def _jar(
    sheet: Sheet, case: Case, middle: float, base: float, step: float, month: MonthRow, most: int, lean: bool
) -> None:
    wide, empty = step * WIDE, month.closing_cash < 0
    x, ink = middle - wide / 2, "red" if empty else "clay" if lean else "ink"
    full = max(0.0, (TALL - 6) * month.closing_cash / most)
    if lean and not empty:
        sheet.hatch(x + 2, base - 1 - max(full, 1.5), wide - 4, max(full, 1.5), "clay", 2.6)
    elif full:
        sheet.box(x + 2, base - 1 - full, wide - 4, full, fill="green")
    for side in (x, x + wide):
        sheet.segment(side, base - TALL, side, base, ink, 1.3)
    sheet.segment(x, base, x + wide, base, ink, 1.3)
    name, style = case.voice.month(month.calendar), THIN.with_(ink=ink) if lean else MONTH
    sheet.text(middle, base + 13, name, sheet.fitting(name, style, step - 1, 0.7), "centre", room=step - 1)
    if lean:
        word = case.say(mark("empty") if empty else mark("thin"))
        sheet.text(middle, base + 26, word, sheet.fitting(word, style, step - 1, 0.7), "centre", room=step - 1)
