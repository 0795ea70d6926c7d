"""Page 8: what the loan really costs, whether the family can pay it, and every instalment."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from app.documents import styles
from app.documents.dossier.case import Case, hundredths
from app.documents.flow import Flow, on_fewest_pages
from app.documents.paper import Paper
from app.documents.parts import Fact, Tone, facts, heading, note, subheading
from app.documents.sheet import SIDE
from app.documents.table import Column, Row, Table
from app.finance.loans.methods import Flat, UpFrontInterest
from app.finance.outlook import DebtRatios, Instalment, Outlook
from app.finance.repayment import in_months, repayment, unequal
from app.finance.rounding import to_places
from app.language.messages import Message, count, in_turn, mark, say
from app.language.money import Money
from app.plan.legal_limit import held
from app.plan.loan_words import SHARE_AS_IF_EQUAL, how_much, how_often, terms_told
from app.plan.terms_words import beside_the_rate

CALM, MUCH = 50, 70  # of 100 that the family has left: bands of the programme
HALF, GAP = 233.5, 26.0
Line = tuple[Instalment, tuple[str, ...]]
MOST_ROWS = 24  # instalments in one half of a page
VIEWS = {
    "advised": mark("The mentor advises the loan."),
    "not_now": mark("The mentor advises no loan now."),
    "not_advised": mark("The mentor advises no loan. The plan goes on with the grant."),
}


def draw(paper: Paper, case: Case) -> None:
    if case.outlook and case.outlook.ratios.debt:
        outlook, debt = case.outlook, case.outlook.ratios.debt
        on_fewest_pages(paper, lambda tight: _page(Flow(paper, case.say("The loan"), tight=tight), case, outlook, debt))


def _page(flow: Flow, case: Case, outlook: Outlook, debt: DebtRatios) -> None:
    flow.y = heading(
        flow.sheet,
        case.say("The family and the loan"),
        case.say("Can the family pay the loan?"),
        case.say(_lead(outlook), "share"),
    )
    _gauge(flow, case, outlook)
    _price(flow, case, outlook, debt)
    _schedule(flow, case, outlook)
    _view(flow, case)


def _lead(outlook: Outlook) -> Message:
    share = outlook.ratios.household.debt_to_surplus
    if share is None:
        return say("The family has nothing left from which it could pay instalments.")
    if share > 1:
        return say("The instalments are more than the family has left.")
    if unequal(outlook):
        return say(SHARE_AS_IF_EQUAL, share=hundredths(share))
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
    payments = count("in one payment", "in %(n)s payments", sum(bool(one.payment) for one in outlook.loan))
    year = _rate(case, debt.apr_nominal_x12)
    against = held(case.reading.place.cap, outlook)
    listed = [
        Fact(case.say("Received"), case.money(debt.received), _less(case, outlook)),
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
    limit = (*against.limit_of_two, against.cap.source) if against else ()
    terms = in_turn(*_words(case, outlook, debt), *(each for each in limit if each))
    flow.y = sheet.paragraph(SIDE, flow.y, sheet.inner, case.say(terms), styles.NOTE) + 12


def _less(case: Case, outlook: Outlook) -> str:
    """What the lender keeps of the loan on the first day."""
    loan, first = Money(outlook.ratios.sources_and_uses.sources.loan, case.voice.currency), outlook.months[0]
    if first.loan_savings:
        kept = mark("%(loan)s less fee and savings") if first.loan_fee else mark("%(loan)s less the savings")
        return case.say(say(kept, loan=loan))
    return case.say(say("%(loan)s less the fee", loan=loan)) if first.loan_fee else ""


def _rate(case: Case, rate: Decimal | None) -> str:
    """A share of one as so many for every 100."""
    return "·" if rate is None else case.voice.tongue.number((rate * 100).quantize(Decimal("0.01"), ROUND_HALF_UP))


def _for_hundred(case: Case, outlook: Outlook, debt: DebtRatios) -> str:
    loan = outlook.ratios.sources_and_uses.sources.loan
    share = (Decimal(debt.repaid - debt.received) * 100 / loan).quantize(Decimal("0.01")) if loan else Decimal(0)
    return case.say(say("%(share)s for every 100 borrowed", share=share))


def _words(case: Case, outlook: Outlook, debt: DebtRatios) -> Iterator[Message]:
    """How it is paid, what the lender asks, and who said so."""
    paid = repayment(outlook)
    if paid and paid.number > 1:
        yield how_often(paid)
        yield from how_much(paid, case.voice.currency)
    yield from _terms(outlook)
    yield from beside_the_rate(outlook.inputs.loan, case.voice.currency)
    yearly = to_places(debt.ear * 100, 2) if debt.ear is not None else say("not defined")
    yield say("Counted with interest on interest: %(yearly)s.", yearly=yearly)
    yield from terms_told(case.answers)


def _terms(outlook: Outlook) -> Iterator[Message]:
    loan = outlook.inputs.loan
    if loan is None:
        return
    asked = {"rate": loan.annual_rate_pct, "fee": loan.upfront_fee_pct}
    if isinstance(loan.method, Flat | UpFrontInterest) and loan.principal_by_month is None:
        yield say(
            "On the lender’s paper: %(rate)s for every 100 a year on the whole amount, fee %(fee)s of 100.", **asked
        )
    else:
        yield say("On the lender’s paper: %(rate)s for every 100 a year on what is left, fee %(fee)s of 100.", **asked)


def _schedule(flow: Flow, case: Case, outlook: Outlook) -> None:
    flow.room(120)
    loan, title = outlook.loan, mark("Every instalment")
    if len(loan) > 2 * MOST_ROWS:  # of a loan that is paid by the month, each line stays as it is
        loan, title = in_months(loan), mark("What is paid in each month")
    flow.y = subheading(flow.sheet, SIDE, flow.y, case.say(title), flow.sheet.inner)
    rows = list(zip(loan, _amounts(case, loan), strict=True))
    while rows:
        one, two = (_table(flow, case, rows[:1] * n, SIDE).tall(flow.sheet) for n in (1, 2))
        fits = max(4, min(MOST_ROWS, 1 + int((flow.left - one) / (two - one))))
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


def _half(flow: Flow, case: Case, part: list[Line], x: float) -> None:
    if part:
        _table(flow, case, part, x).draw(flow)


def _table(flow: Flow, case: Case, part: list[Line], x: float) -> Table:
    voice = case.voice
    columns = [
        Column("", 17),
        Column(case.say("Month"), 56),
        Column(case.say("Interest"), 36, figure=True),
        Column(case.say("Principal"), 38, figure=True),
        Column(case.say("To pay"), 43, figure=True, strong=True),
        Column(case.say("Still owed"), 43.5, figure=True),
    ]
    rows = [Row((voice.tongue.number(each.n), case.when(each.month, short=True), *said)) for each, said in part]
    style = styles.CELL.with_(size=7.4, leading=9.4)
    # of the month and of the amounts: what they are wide, of what they may be
    fills = [
        flow.sheet.wide(cell, style) / room for row in rows for cell, room in zip(row.cells[1:], ROOMS, strict=True)
    ]
    if max(fills) > 1:
        style = style.with_(size=style.size / max(fills))
    return Table(columns, rows, x=x, cell=style, most=1, pad=3.5 if flow.tight else 5)


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
