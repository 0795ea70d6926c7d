"""Page 9: hard years, what can go wrong, what the figures say, the mentor's words, and room to sign."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.documents import styles
from app.documents.bidi import LEFT_ISOLATE, POP
from app.documents.dossier.case import Case
from app.documents.dossier.verdict import standing, verdict_card
from app.documents.drawings import sign
from app.documents.flow import Flow, on_fewest_pages
from app.documents.paper import Paper
from app.documents.parts import frame, heading, subheading, tick_box
from app.documents.sheet import SIDE, Align
from app.documents.table import Column, Row, Table
from app.finance.outlook import Outlook, StressResult
from app.language.messages import Message, count, mark, say
from app.plan.fields import known
from app.plan.hard_years import named
from app.plan.risk_words import once
from app.plan.risk_years import cost, risks, weight
from app.plan.words import own

NAME, LOW, EMPTY, FAMILY = 178.0, 130.0, 92.0, 93.0
SHOWN_ADVICE = 7
YEAR, EMPTY_YEAR = 18.0, 22.5  # heights of a hard year in one line, and of one with the bar of what is missing
TIGHTER = 2.0  # by which each of them is lower where the page is full
SIGNED, SIGNED_TIGHT, PRINTED = 86.0, 75.0, 46.0  # heights of the room to sign and of the fingerprint


@dataclass(frozen=True)
class Said:
    """The figures of the hard years by their key, as they are written in one column, and the deepest shortfall."""

    box: dict[str, str]
    family: dict[str, str]
    deepest: int


def draw(paper: Paper, case: Case) -> None:
    on_fewest_pages(paper, lambda tight: _draw(paper, case, tight))


def _draw(paper: Paper, case: Case, tight: bool) -> None:
    flow = Flow(paper, case.say("Hard years, advice and signatures"), tight=tight)
    over, title = case.say("The same plan under hard conditions"), case.say("And if things go less well?")
    if case.outlook is None and not _listed(case):
        over, title = case.say("No figures yet"), case.say("Advice and signatures")
    flow.y = heading(flow.sheet, over, title)
    if case.outlook:
        _hard_years(flow, case, case.outlook)
    _risks(flow, case)
    closing = _verdict_height(flow, case) + (SIGNED_TIGHT if tight else SIGNED) + PRINTED
    if case.outlook:
        _once(flow, case, case.outlook, closing + _advice_height(flow, case))
    _advice(flow, case, closing)
    flow.room(closing)
    _verdict(flow, case)
    _signatures(flow, case)
    _print(flow, case)


def _hard_years(flow: Flow, case: Case, outlook: Outlook) -> None:
    tests = outlook.stress
    said = Said(
        dict(zip((t.key for t in tests), case.voice.column(t.min_closing_cash for t in tests), strict=True)),
        dict(zip((t.key for t in tests), case.voice.column(t.lowest_household_reserve for t in tests), strict=True)),
        min([-1, *(test.min_closing_cash for test in tests)]),
    )
    _heads(flow, case)
    for test in tests:
        _hard_year(flow, case, outlook, test, said)
    flow.y += 10


def _heads(flow: Flow, case: Case) -> None:
    """The names of the columns; what is long goes on in a second line."""
    sheet = flow.sheet
    listed: tuple[tuple[float, float, str, Align], ...] = (
        (SIDE, NAME - 8, mark("If this happens"), "start"),
        (SIDE + NAME, LOW - 8, mark("Lowest in the box"), "end"),
        (SIDE + NAME + LOW + 8, EMPTY - 8, mark("Empty for"), "start"),
        (SIDE + NAME + LOW + EMPTY, FAMILY, mark("The family at its lowest"), "end"),
    )
    tall = max(sheet.tall(wide, case.say(head), styles.HEAD, 2) for _, wide, head, _ in listed)
    for x, wide, head, align in listed:
        top = flow.y + tall - sheet.tall(wide, case.say(head), styles.HEAD, 2)
        sheet.paragraph(x, top, wide, case.say(head), styles.HEAD, 2, align)
    flow.y += tall + 5
    sheet.rule(SIDE, flow.y, sheet.inner, "edge", 1.1)


def _hard_year(flow: Flow, case: Case, outlook: Outlook, test: StressResult, figures: Said) -> None:
    sheet, top, short, said = flow.sheet, flow.y, test.min_closing_cash < 0, case.say(named(test.key, outlook))
    name = styles.CELL_STRONG.with_(size=8.2, leading=10)
    sheet.paragraph(SIDE, top + 2, NAME - 6, said, name, 2)
    ink, end = "red" if short else "ink", SIDE + NAME + LOW - 8
    month = case.voice.month(outlook.months[test.min_cash_month].calendar)
    sheet.text(SIDE + NAME + 8, top + 10.5, month, styles.NOTE)
    block = sheet.widest(figures.box.values(), styles.CELL_STRONG)
    sheet.figure(end, top + 10.5, figures.box[test.key], styles.CELL_STRONG.with_(ink=ink), block)
    if short:
        wide = (LOW - 20) * test.min_closing_cash / figures.deepest
        sheet.hatch(end - wide, top + 14, wide, 5.5, "red", 2.4)
    empty = len(test.months_with_negative_cash)
    words = count("one month", "%(n)s months", empty) if empty else say("never")
    sheet.text(SIDE + NAME + LOW + 8, top + 10.5, case.say(words), styles.CELL, room=EMPTY - 8)
    keeps = styles.CELL.with_(ink="red") if test.lowest_household_reserve < 0 else styles.CELL
    block = sheet.widest(figures.family.values(), styles.CELL)
    sheet.figure(SIDE + sheet.inner, top + 10.5, figures.family[test.key], keeps, block)
    tall = (EMPTY_YEAR if short else YEAR) - (TIGHTER if flow.tight else 0)
    flow.y = top + max(tall, 4 + sheet.tall(NAME - 6, said, name, 2))
    sheet.rule(SIDE, flow.y, sheet.inner)


def _risks(flow: Flow, case: Case) -> None:
    listed = _listed(case)
    if not listed:
        return
    flow.room(90)
    flow.y = subheading(
        flow.sheet, SIDE, flow.y, case.say("What can go wrong, and what is done"), flow.sheet.inner, "umbrella"
    )
    columns = [
        Column(case.say("What could happen"), 150, strong=True),
        Column(case.say("Before, so that it hurts less"), 172),
        Column(case.say("If it happens"), 171),
    ]
    Table(
        columns,
        [Row((_own(row, "what"), _own(row, "before"), _own(row, "after"))) for row in listed[:8]],
        most=4,
        pad=2.5 if flow.tight else 5.0,
    ).draw(flow)
    flow.y += 6 if flow.tight else 12


def _once(flow: Flow, case: Case, outlook: Outlook, below: float) -> None:
    """What the amounts of the heaviest risks do to the box, as many as leave room for all that comes `below`."""
    for row in sorted((row for row in risks(case.reading.answers) if cost(row)), key=weight, reverse=True):
        said = case.say(say("%(name)s. %(sentence)s", name=own(row["what"]), sentence=once(outlook, cost(row))[0]))
        if flow.left < below + flow.sheet.tall(flow.sheet.inner, said, styles.NOTE, 2) + 6:
            return
        flow.y = flow.sheet.paragraph(SIDE, flow.y - 4, flow.sheet.inner, said, styles.NOTE, 2) + 6


def _listed(case: Case) -> list[Mapping[str, Any]]:
    rows = case.answer("risks", "risks")
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []


def _own(row: Mapping[str, Any], key: str) -> str:
    value = row.get(key)
    return str(value) if known(value) else "·"


def _found(case: Case) -> list[tuple[str, str, str]]:
    """What the checks ask to think about again: the sentence, what would repair it, and its ink."""
    grave = [each for each in case.reading.advice if each.tone != "info"]
    return [
        (
            case.say(each.message),
            case.say(each.repair) if each.repair else "",
            "red" if each.tone == "must" else "clay",
        )
        for each in grave[:SHOWN_ADVICE]
    ]


def _advice(flow: Flow, case: Case, closing: float) -> None:
    """The advice, together with what closes the page: where both do not fit, they begin a page of their own."""
    found = _found(case)
    if not found:
        return
    flow.room(_advice_height(flow, case) + closing)
    if case.outlook is not None:
        flow.y = subheading(flow.sheet, SIDE, flow.y, case.say("What the figures say"), flow.sheet.inner)
    for message, repair, ink in found:
        flow.room(_said_height(flow, message, repair))
        _said(flow, message, repair, ink)
    flow.y += 8


def _advice_height(flow: Flow, case: Case) -> float:
    """With its heading; nothing where there is no advice."""
    found = _found(case)
    return 28 + sum(_said_height(flow, message, repair) for message, repair, _ in found) if found else 0


def _said_height(flow: Flow, message: str, repair: str) -> float:
    room = flow.sheet.inner - 22
    below = flow.sheet.tall(room, repair, styles.BODY, 3) if repair else 0
    return (5 if flow.tight else 7.5) + flow.sheet.tall(room, message, styles.STRONG, 3) + below


def _said(flow: Flow, message: str, repair: str, ink: str) -> None:
    sheet, top, room = flow.sheet, flow.y, flow.sheet.inner - 22
    sign(sheet, "care", SIDE + 1, top + 14, 0.95, ink)
    y = sheet.paragraph(SIDE + 20, top + (2.5 if flow.tight else 4), room, message, styles.STRONG.with_(ink=ink), 3)
    if repair:
        sheet.paragraph(SIDE + 20, y, room, repair, styles.BODY, 3)
    flow.y = top + _said_height(flow, message, repair)
    sheet.rule(SIDE + 20, flow.y, room)


def _verdict_height(flow: Flow, case: Case) -> float:
    words = case.decision.words
    return 56 + (flow.sheet.tall(flow.sheet.inner - 54, words, styles.BODY, 14) if words else 0)


def _verdict(flow: Flow, case: Case) -> None:
    flow.y = verdict_card(flow.sheet, flow.y + 4, standing(case), case.decision.words, 14) + 2


def _signatures(flow: Flow, case: Case) -> None:
    sheet, top, wide = flow.sheet, flow.y, 153.0
    line = 56 if flow.tight else 62
    people = (
        (mark("The person"), mark("I have read this plan, or it was read to me.")),
        (mark("The mentor"), mark("I have looked at the figures with the person.")),
        (mark("The programme"), mark("Decision and date.")),
    )
    for place, (who, what) in enumerate(people):
        x = SIDE + place * (wide + 17)
        sheet.text(x, top + 11, case.say(who), styles.H3.with_(size=10.4), room=wide)
        sheet.paragraph(x, top + 15, wide, case.say(what), styles.NOTE, 2)
        sheet.rule(x, top + line, wide, "ink", 0.9)
        sheet.text(x, top + line + 11, case.say("Date, signature"), styles.NOTE)
    _answers(flow, case, SIDE + 2 * (wide + 17), top + 36)
    flow.y = top + (SIGNED_TIGHT if flow.tight else SIGNED)


def _answers(flow: Flow, case: Case, x: float, top: float) -> None:
    for word in (mark("yes"), mark("on conditions"), mark("no")):
        tick_box(flow.sheet, x, top)
        x += 16 + flow.sheet.text(x + 15, top + 9, case.say(word), styles.CELL.with_(size=7.8)) + 9


def _print(flow: Flow, case: Case) -> None:
    sheet, top = flow.sheet, flow.y
    frame(sheet, SIDE, top, sheet.inner, 46)
    sheet.text(SIDE + 12, top + 18, case.say("Fingerprint of this version"), styles.LABEL)
    sheet.text(
        SIDE + 12, top + 35, f"{LEFT_ISOLATE}{flow.paper.fingerprint}{POP}", styles.H3.with_(face="bold", size=11)
    )
    said: Message = say(
        "These signs come from all answers and figures. If one changes, they change. "
        "Compare them with the screen before you sign."
    )
    sheet.paragraph(SIDE + 172, top + 10, sheet.inner - 184, case.say(said), styles.NOTE)
