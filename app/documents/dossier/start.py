"""Page 6: what is needed before the first sale and who pays it; both sides come to the same sum."""

from __future__ import annotations

from collections.abc import Iterator

from app.documents import styles
from app.documents.charts import Part, draw_stack
from app.documents.dossier.case import Case
from app.documents.flow import Flow, on_fewest_pages
from app.documents.paper import Paper
from app.documents.parts import frame, heading, note, subheading
from app.documents.sheet import SIDE
from app.documents.table import Column, Row, Table
from app.finance.outlook import Outlook, Uses
from app.language.messages import Message, mark, say, side_by_side
from app.language.money import Money
from app.plan.standing import LATER, TITLE, TODAY, standing

Amounts = tuple[int, int, int]  # by the grant, already there, in money


def draw(paper: Paper, case: Case) -> None:
    outlook = case.outlook
    if outlook is not None:
        on_fewest_pages(paper, lambda tight: _draw(paper, case, outlook, tight))


def _draw(paper: Paper, case: Case, outlook: Outlook, tight: bool) -> None:
    flow = Flow(paper, case.say("To start"), tight=tight)
    title, gap = case.say("What is needed, and who pays it?"), _gap(outlook)
    lead = case.say(_lead(case, outlook), "gap" if gap else "total")
    flow.y = heading(flow.sheet, case.say("Before the first sale"), title, lead, care=gap > 0)
    _things(flow, case, outlook)
    flow.y += 12 if tight else 20
    _both_sides(flow, case, outlook)
    _standing(flow, case)
    _evidence(flow, case)
    if not outlook.borrows:
        flow.room(60)
        body = case.say("What it sells is its own from the first day.")
        flow.y = note(
            flow.sheet, SIDE, flow.y, flow.sheet.inner, "green", case.say("This plan starts without a loan"), body
        )


def _gap(outlook: Outlook) -> int:
    """What nobody pays: the box would be below nothing on the opening day."""
    return max(0, -outlook.ratios.sources_and_uses.uses.opening_cash_left)


def _lead(case: Case, outlook: Outlook) -> Message:
    gap, currency = _gap(outlook), case.voice.currency
    total = Money(outlook.ratios.sources_and_uses.total + gap, currency)
    if gap:
        return say(
            "What is needed costs %(total)s. Of that, %(gap)s is still missing.", total=total, gap=Money(gap, currency)
        )
    return say("Each thing has a price and somebody who pays. Both sides come to %(total)s.", total=total)


def _things(flow: Flow, case: Case, outlook: Outlook) -> None:
    columns = [
        Column(case.say("What is needed"), 223),
        Column(case.say("Grant in kind"), 90, figure=True),
        Column(case.say("Already there"), 90, figure=True),
        Column(case.say("In money"), 90, figure=True),
    ]
    groups = list(_groups(case, outlook))
    every = [amounts for _, _, rows in groups for _, amounts in rows]
    whole = case.voice.all_whole(amount for amounts in every for amount in amounts)
    rows: list[Row] = []
    for title, numbers, lines in groups:
        rows.append(Row((case.say(title), "", "", ""), "group", numbers=numbers))
        rows.extend(_row(case, name, amounts, whole) for name, amounts in lines)
    sums = tuple(sum(column) for column in zip(*every, strict=True)) if every else (0, 0, 0)
    rows.append(Row((case.say("Together"), *(_blank(case, amount, whole) for amount in sums)), "total"))
    Table(columns, rows, most=2, pad=2.6 if flow.tight else 4.2).draw(flow)


def _row(case: Case, name: str, amounts: Amounts, whole: bool) -> Row:
    return Row((name, *(_blank(case, amount, whole) for amount in amounts)), sums=(None, *amounts))


def _blank(case: Case, amount: int, whole: bool) -> str:
    return case.voice.plain(amount, whole) if amount else ""


def _groups(case: Case, outlook: Outlook) -> Iterator[tuple[str, tuple[str, ...], list[tuple[str, Amounts]]]]:
    inputs, uses = outlook.inputs, outlook.ratios.sources_and_uses.uses
    place = {"grant_in_kind": 0, "own_in_kind": 1, "cash": 2}
    things = [(asset.name, _at(place[asset.funding], asset.cost)) for asset in inputs.assets]
    if things:
        yield mark("Things"), ("C1", "C4"), things
    before: list[tuple[str, int]] = [
        (case.say("First stock"), uses.stock),
        *((each.name, each.amount) for each in inputs.deposits),
        *((each.name, each.amount) for each in inputs.prepayments),
        *((each.name, each.amount) for each in inputs.opening_costs),
        (case.say("Fee of the loan"), uses.loan_fee),
        (case.say("Savings that the lender keeps"), uses.loan_savings),
    ]
    paid = [(name, _at(2, amount)) for name, amount in before if amount]
    if paid:
        yield mark("Before opening"), ("C8", "C9", "C10"), paid
    box = case.say("Still missing") if _gap(outlook) else case.say("In the box on opening day")
    yield mark("In the box"), ("C11",), [(box, _at(2, uses.opening_cash_left))]


def _at(place: int, amount: int) -> Amounts:
    return (amount if place == 0 else 0, amount if place == 1 else 0, amount if place == 2 else 0)


def _both_sides(flow: Flow, case: Case, outlook: Outlook) -> None:
    both = outlook.ratios.sources_and_uses
    sources = _parts(
        case,
        [
            (mark("Grant in kind"), both.sources.grant_in_kind, "solid"),
            (mark("Already there"), both.sources.own_in_kind, "gold"),
            (mark("Own money"), both.sources.owner_cash, "own"),
            (mark("Money in the box"), both.sources.business_cash, "own"),
            (mark("Grant in money"), both.sources.grant_cash, "plain"),
            (mark("Loan"), both.sources.loan, "later"),
            (mark("Still missing"), _gap(outlook), "open"),
        ],
    )
    uses = _parts(
        case,
        [
            (mark("Things"), both.uses.assets, "solid"),
            (mark("Stock"), both.uses.stock, "gold"),
            (mark("Deposit"), both.uses.deposits + both.uses.loan_savings, "own"),
            (_paid_before(both.uses), both.uses.prepayments + both.uses.pre_opening + both.uses.loan_fee, "later"),
            (mark("In the box"), both.uses.opening_cash_left, "plain"),
        ],
    )
    flow.room(196)
    sheet, top = flow.sheet, flow.y
    sheet.text(SIDE + 14, top + 22, case.say("Where the money comes from = where it goes"), styles.H3)
    y = _side(flow, case, top + 32, mark("Who pays"), sources, both.total + _gap(outlook))
    y = _side(flow, case, y + 8, mark("What for"), uses, both.total + _gap(outlook))
    frame(sheet, SIDE, top, sheet.inner, y + 6 - top)
    flow.y = y + 20


def _paid_before(uses: Uses) -> Message:
    """What does not come back, by what is in it."""
    held = (
        (mark("Paid in advance"), uses.prepayments),
        (mark("Costs before opening"), uses.pre_opening),
        (mark("Fee of the loan"), uses.loan_fee),
    )
    return side_by_side(*(say(name) for name, amount in held if amount))


def _parts(case: Case, listed: list[tuple[Message | str, int, str]]) -> list[Part]:
    return [Part(case.say(name), amount, case.voice.neat(amount), look) for name, amount, look in listed]


def _side(flow: Flow, case: Case, top: float, name: str, parts: list[Part], total: int) -> float:
    sheet = flow.sheet
    sheet.text(SIDE + 14, top + 9, case.say(name), styles.LABEL)
    sheet.text(SIDE + sheet.inner - 14, top + 9, case.money(total), styles.STRONG, "end")
    return draw_stack(sheet, SIDE + 14, top + 14, sheet.inner - 28, parts)


def _standing(flow: Flow, case: Case) -> None:
    """What a business that runs already has and owes, today and after the first year."""
    found = standing(case.answers, case.outlook, case.voice.currency)
    if found is None:
        return
    columns = [Column(case.say(TITLE), 283), *(Column(case.say(day), 105, figure=True) for day in (TODAY, LATER))]
    every = [(line.today, line.later or 0) for line in found.lines]
    whole = case.voice.all_whole(amount for amounts in every for amount in amounts)
    rows = [
        Row(
            (case.say(line.name), *(case.voice.plain(amount, whole) for amount in amounts)),
            "total" if line.kind else "row",
        )
        for line, amounts in zip(found.lines, every, strict=True)
    ]
    flow.room(60 + 20 * len(rows))
    lead = " ".join(case.say(sentence) for sentence in found.lead)
    flow.y = flow.sheet.paragraph(SIDE, flow.y, flow.sheet.inner, lead, styles.BODY) + 6
    Table(columns, rows, most=2, pad=4.2).draw(flow)
    flow.y += 16


def _evidence(flow: Flow, case: Case) -> None:
    """How much of sales and costs is known, asked or guessed, beside each other."""
    held = case.reading.evidence
    mixes = [(mark("Sales"), held.sales), (mark("Costs"), held.costs)]
    shown = [(name, mix) for name, mix in mixes if mix.know + mix.asked + mix.guess]
    if not shown:
        return
    flow.room(70)
    sheet, wide = flow.sheet, 234.0
    top = subheading(sheet, SIDE, flow.y, case.say("What the numbers rest on, of every 100"), sheet.inner)
    for place, (name, mix) in enumerate(shown):
        parts = [
            Part(case.say("I know"), mix.know, _share(case, mix.know), "dark"),
            Part(case.say("I asked"), mix.asked, _share(case, mix.asked), "gold"),
            Part(case.say("I guess"), mix.guess, _share(case, mix.guess), "open"),
            Part(case.say("Not said how it is known"), mix.untold, _share(case, mix.untold), "plain"),
        ]
        x = SIDE + place * (wide + 25)
        sheet.text(x, top + 9, case.say(name), styles.LABEL)
        flow.y = draw_stack(sheet, x, top + 14, wide, parts, 9)
    flow.y += 10


def _share(case: Case, of_hundred: int) -> str:
    return case.voice.tongue.number(of_hundred)
