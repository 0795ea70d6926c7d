"""Page 8: what the loan really costs, whether the family can pay it, and every instalment."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from app.documents import styles
from app.documents.dossier.case import Case, hundredths
from app.documents.flow import Flow
from app.documents.paper import Paper
from app.documents.parts import Fact, Tone, facts, heading, note, subheading
from app.documents.sheet import SIDE
from app.documents.table import Column, Row, Table
from app.finance.outlook import DebtRatios, Instalment, Outlook
from app.language.messages import Message, count, in_turn, mark, say
from app.language.money import Money
from app.plan.legal_limit import held

CALM, MUCH = 50, 70  # of 100 that the family has left: bands of the programme
HALF, GAP = 233.5, 26.0
MOST_ROWS = 24  # instalments in one half of a page
VIEWS = {
    "advised": mark("The mentor advises the loan."),
    "not_now": mark("The mentor advises no loan now."),
    "not_advised": mark("The mentor advises no loan. The plan goes on with the grant."),
}


def draw(paper: Paper, case: Case) -> None:
    outlook = case.outlook
    if outlook is None or outlook.ratios.debt is None:
        return
    flow = Flow(paper, case.say("The loan"))
    flow.y = heading(
        flow.sheet,
        case.say("The family and the loan"),
        case.say("Can the family pay the loan?"),
        case.say(_lead(outlook, outlook.ratios.debt.seasonal_schedule), "share"),
    )
    _gauge(flow, case, outlook)
    _price(flow, case, outlook, outlook.ratios.debt)
    _schedule(flow, case, outlook)
    _view(flow, case)


def _lead(outlook: Outlook, seasonal: bool) -> Message:
    share = outlook.ratios.household.debt_to_surplus
    if share is None:
        return say("The family has nothing left from which it could pay instalments.")
    if share > 1:
        return say("The instalments are more than the family has left.")
    if seasonal:
        return say(
            "If all instalments were equal, %(share)s of every 100 that the family has left would go to them.",
            share=hundredths(share),
        )
    return say("Of every 100 that the family has left, %(share)s go to instalments.", share=hundredths(share))


def _gauge(flow: Flow, case: Case, outlook: Outlook) -> None:
    """The part of what is left that goes to instalments, with the two bands it is judged by."""
    share = outlook.ratios.household.debt_to_surplus
    if share is None:
        return
    sheet, top, wide = flow.sheet, flow.y, flow.sheet.inner
    sheet.box(SIDE, top, wide, 15, fill="white", edge="ink", thick=0.9)
    over = share * 100 > MUCH
    sheet.hatch(SIDE, top, wide * min(1.0, float(share)), 15, "clay" if over else "blue", 3)
    for band in (CALM, MUCH):
        x = SIDE + wide * band / 100
        sheet.segment(x, top - 4, x, top + 19, "ink", 1, (2, 1.6) if band == CALM else ())
        sheet.text(x, top + 27, case.voice.tongue.number(band), styles.TICK, "centre")
    said = say("Up to %(calm)s it is calm. Above %(much)s it is too much.", calm=CALM, much=MUCH)
    sheet.text(SIDE, top + 28, case.say(said), styles.NOTE, room=wide / 2 - 16)
    flow.y = top + 50


def _price(flow: Flow, case: Case, outlook: Outlook, debt: DebtRatios) -> None:
    sheet = flow.sheet
    flow.y = subheading(sheet, SIDE, flow.y, case.say("The true price of the loan"), sheet.inner, "bank") + 6
    payments = count("in one payment", "in %(n)s payments", len(outlook.loan))
    fee = say("%(loan)s less the fee", loan=Money(outlook.ratios.sources_and_uses.sources.loan, case.voice.currency))
    year = _rate(case, debt.apr_nominal_x12)
    against = held(case.reading.place.cap, outlook)
    listed = [
        Fact(case.say("Received"), case.money(debt.received), case.say(fee) if outlook.months[0].loan_fee else ""),
        Fact(case.say("Given back"), case.money(debt.repaid), case.say(payments)),
        Fact(case.say("The loan costs"), case.money(debt.repaid - debt.received), _for_hundred(case, outlook, debt)),
        Fact(
            case.say("For every 100 in a year"),
            year,
            case.say("all costs included"),
            care=bool(against and against.above),
        ),
    ]
    flow.y = facts(sheet, flow.y, listed, 4, styles.SMALL_FIGURE)
    limit = (against.limit, against.cap.source) if against else ()
    terms = in_turn(_terms(outlook, debt), *(each for each in limit if each))
    flow.y = sheet.paragraph(SIDE, flow.y, sheet.inner, case.say(terms), styles.NOTE) + 12


def _rate(case: Case, rate: Decimal | None) -> str:
    """A share of one as so many for every 100."""
    return "·" if rate is None else case.voice.tongue.number((rate * 100).quantize(Decimal("0.01"), ROUND_HALF_UP))


def _for_hundred(case: Case, outlook: Outlook, debt: DebtRatios) -> str:
    loan = outlook.ratios.sources_and_uses.sources.loan
    share = (Decimal(debt.repaid - debt.received) * 100 / loan).quantize(Decimal("0.01")) if loan else Decimal(0)
    return case.say(say("%(share)s for every 100 borrowed", share=share))


def _terms(outlook: Outlook, debt: DebtRatios) -> Message:
    loan = outlook.inputs.loan
    rate = loan.annual_rate_pct if loan else Decimal(0)
    fee = loan.upfront_fee_pct if loan else Decimal(0)
    return say(
        "On the lender’s paper: %(rate)s for every 100 a year on what is left, fee %(fee)s of 100. "
        "Counted with interest on interest: %(yearly)s.",
        rate=rate,
        fee=fee,
        yearly=debt.apr_eu_pct if debt.apr_eu_pct is not None else say("not defined"),
    )


def _schedule(flow: Flow, case: Case, outlook: Outlook) -> None:
    flow.room(120)
    flow.y = subheading(flow.sheet, SIDE, flow.y, case.say("Every instalment"), flow.sheet.inner)
    rows = list(zip(outlook.loan, _amounts(case, outlook.loan), strict=True))
    while rows:
        fits = max(4, min(MOST_ROWS, int((flow.left - 30) / 17.4)))
        half = min(fits, (len(rows) + 1) // 2)
        top = flow.y
        _half(flow, case, rows[:half], SIDE)
        bottom, flow.y = flow.y, top
        _half(flow, case, rows[half : 2 * half], SIDE + HALF + GAP)
        flow.y = max(bottom, flow.y)
        rows = rows[2 * half :]
        if rows:
            flow.room(9999)
    flow.y += 16


def _amounts(case: Case, loan: tuple[Instalment, ...]) -> list[tuple[str, ...]]:
    """Interest, loan part, payment and rest of each instalment, all with decimals or none."""
    each = [(one.interest, one.principal, one.payment, one.balance) for one in loan]
    whole = case.voice.all_whole(amount for row in each for amount in row)
    return [tuple(case.voice.plain(amount, whole) for amount in row) for row in each]


ROOMS = (47.5, 41, 41, 41, 41)  # of a line's month and four amounts


def _half(flow: Flow, case: Case, part: list[tuple[Instalment, tuple[str, ...]]], x: float) -> None:
    if not part:
        return
    voice = case.voice
    columns = [
        Column("", 17),
        Column(case.say("Month"), 56),
        Column(case.say("Interest"), 36, figure=True),
        Column(case.say("Principal"), 38, figure=True),
        Column(case.say("To pay"), 43, figure=True, strong=True),
        Column(case.say("Still owed"), 43.5, figure=True),
    ]
    rows = [Row((voice.tongue.number(each.n), case.when(each.month), *said)) for each, said in part]
    style = styles.CELL.with_(size=7.4, leading=9.4)
    # of the month and of the amounts: what they are wide, of what they may be
    fills = [
        flow.sheet.wide(cell, style) / room for row in rows for cell, room in zip(row.cells[1:], ROOMS, strict=True)
    ]
    if max(fills) > 1:
        style = style.with_(size=style.size / max(fills))
    Table(columns, rows, x=x, cell=style, most=1).draw(flow)


def _view(flow: Flow, case: Case) -> None:
    """What the mentor and the checks say about this loan."""
    view = VIEWS.get(case.decision.loan_advice)
    if view:
        flow.room(60)
        title = case.say("The mentor about the loan")
        tone: Tone = "green" if case.decision.loan_advice == "advised" else "clay"
        flow.y = note(flow.sheet, SIDE, flow.y, flow.sheet.inner, tone, title, case.say(view))
    for advice in [each for each in case.reading.advice if each.code in ("X17", "X21", "X9") and each.repair][:2]:
        flow.room(70)
        body = case.say(advice.repair) if advice.repair else ""
        flow.y = note(flow.sheet, SIDE, flow.y, flow.sheet.inner, "clay", case.say(advice.message), body)
