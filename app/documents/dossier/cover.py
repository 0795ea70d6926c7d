"""Page 1: what the plan is, its six key figures, the box by month, and how far the review is."""

from __future__ import annotations

from decimal import Decimal

from app.documents import styles
from app.documents.charts import Bars, Plot, draw_bars
from app.documents.dossier.case import Case, hundredths
from app.documents.dossier.idea import only_the_idea
from app.documents.dossier.verdict import standing, verdict_card
from app.documents.drawings import scene, sign
from app.documents.faces import own_words
from app.documents.paper import Paper
from app.documents.parts import Fact, facts, still_open
from app.documents.sheet import SIDE, Sheet
from app.finance.outlook import Outlook, Sources
from app.finance.repayment import Repayment, repayment
from app.language.messages import Message, Month, count, mark, say
from app.language.money import Money
from app.plan.answered import value
from app.plan.box_words import FIRST, MORE_COMES, first_words, lowest
from app.plan.hard_years import counted
from app.plan.loan_words import main
from app.plan.sections.borrowing import wants_loan
from app.plan.sections.me import ANOTHER, OTHER
from app.plan.whereabouts import whereabouts


def draw(paper: Paper, case: Case) -> None:
    sheet = paper.page(case.title or case.say("The plan"), cover=True)
    _brand(sheet, case)
    y = scene(sheet, 84, case.answer("idea", "trade"))
    y = _title(sheet, case, y + 20)
    if case.outlook:
        y = _figures(sheet, case, case.outlook, y)
        y = _box(sheet, case, case.outlook, y)
    else:
        body = say("Some answers are missing. So the money of this plan cannot be counted yet.")
        y = still_open(sheet, SIDE, y, sheet.inner, case.say("No figures yet"), case.say(body))
    verdict_card(sheet, y, standing(case), case.decision.words, most=1)
    said = say("No name: the programme knows who it is. Printed on %(date)s.", date=case.on)
    sheet.text(SIDE, sheet.height - 54, case.say(said), styles.NOTE)


def _brand(sheet: Sheet, case: Case) -> None:
    sign(sheet, "mark", SIDE + 2, 60)
    sheet.text(SIDE + 31, 58, "Ritorno", styles.FIGURE.with_(size=17, ink="green"))
    end = sheet.width - SIDE
    sheet.text(end, 49, case.say(_for_whom(case)), styles.STRONG, "end")
    where = say("Case %(case)s · version %(number)s", case=case.reading.reference, number=case.reading.number)
    sheet.text(end, 63, case.say(where), styles.NOTE.with_(size=8.6), "end")


def _for_whom(case: Case) -> str:
    """No lender where none is asked, where the person says no to that, or where the mentor does."""
    decision = case.decision
    if not wants_loan(case.answers) or not decision.to_lender or decision.against_loan:
        return mark("A plan for the programme")
    return mark("A plan for the programme and the lender")


def _title(sheet: Sheet, case: Case, y: float) -> float:
    back = whereabouts(case.answers, case.on) == "after"
    words = mark("A plan for: %(country)s") if back else mark("A plan to return to %(country)s")
    sheet.text(SIDE, y + 9, case.say(say(words, country=_country(case))), styles.OVER)
    title = case.title or str(case.answer("idea", "idea") or "") or case.say("The plan")
    style = styles.COVER if sheet.tall(sheet.inner, title, styles.COVER) < 40 else styles.H1
    y = sheet.paragraph(SIDE, y + 13, sheet.inner, title, style, most=2)
    if only_the_idea(case) and title != case.answer("idea", "idea"):
        y = sheet.paragraph(SIDE, y + 3, sheet.inner - 24, own_words(str(case.answer("idea", "idea"))), styles.BODY, 3)
    return (
        sheet.paragraph(SIDE, y + 3, sheet.inner - 24, _lead(case), styles.LEAD.with_(strong_ink="clay"), most=3) + 12
    )


def _country(case: Case) -> str:
    """Of a country that is in no list: what the person wrote about the place."""
    country = case.reading.place.country
    if country == OTHER:
        return own_words(str(value(case.answers, "me", "place") or "")) or case.say(ANOTHER)
    return str(case.voice.tongue.locale.territories.get(country, country))


def _lead(case: Case) -> str:
    if case.outlook is None:
        return ""
    cash = case.outlook.ratios.cash
    box = Money(cash.min_closing_cash, case.voice.currency)
    if case.reading.not_asked and case.outlook.box_holds:
        said = case.say(lowest(box, cash.min_cash_calendar), "month", "amount")
        return f"{case.say(FIRST)} {said} {case.say(MORE_COMES)}"
    first = first_words(case.outlook)
    return " ".join((case.say(first, "month", "amount"), *(case.say(words) for words in counted(case.outlook))))


def _figures(sheet: Sheet, case: Case, outlook: Outlook, y: float) -> float:
    sheet.rule(SIDE, y, sheet.inner, "ink", 1)
    y = facts(sheet, y + 11, _first_facts(case, outlook), 3)
    sheet.rule(SIDE, y, sheet.inner, "line", 0.7)
    y = facts(sheet, y + 11, _second_facts(case, outlook), 3)
    sheet.rule(SIDE, y, sheet.inner, "ink", 1)
    return y + 6


def _first_facts(case: Case, outlook: Outlook) -> list[Fact]:
    money, sources, uses = case.money, outlook.ratios.sources_and_uses.sources, outlook.ratios.sources_and_uses
    own = case.say(_own(case, sources))
    loan = outlook.inputs.loan
    first = (
        Fact(
            case.say("Loan asked for"),
            money(sources.loan),
            case.say(count("one month", "%(n)s months", loan.term_months)),
        )
        if loan
        else Fact(case.say("Money to start"), money(uses.total), case.say("without a loan"))
    )
    return [
        first,
        Fact(case.say("Grant in kind"), money(sources.grant_in_kind), case.say("paid to the seller")),
        Fact(case.say("Own part"), money(sources.owner_cash + sources.business_cash + sources.own_in_kind), own),
    ]


def _own(case: Case, sources: Sources) -> Message:
    cash = Money(sources.owner_cash + sources.business_cash, case.voice.currency)
    things = Money(sources.own_in_kind, case.voice.currency)
    if not sources.own_in_kind:
        return say("all of it in cash")
    return say("%(cash)s in cash, %(things)s in things", cash=cash, things=things)


def _second_facts(case: Case, outlook: Outlook) -> list[Fact]:
    ratios, month = outlook.ratios, outlook.ratios.cash.min_cash_calendar
    average = Money(ratios.break_even.average_sales_per_month, case.voice.currency)
    low_name = say("Lowest month: %(month)s", month=Month(month)) if month else say("Lowest: on opening day")
    days = ratios.cash.days_of_cover
    return [
        Fact(
            case.say("Sales in year 1"),
            case.money(ratios.year1.sales),
            case.say(say("%(amount)s a month, on average", amount=average)),
        ),
        _third(case, outlook),
        Fact(
            case.say(low_name),
            case.money(ratios.cash.min_closing_cash),
            ""
            if days is None or days < 1
            else case.say(count("pays the business for one day", "pays the business for %(n)s days", days)),
            care=True,
        ),
    ]


def _third(case: Case, outlook: Outlook) -> Fact:
    paid, family = repayment(outlook), outlook.ratios.household
    if paid is None:
        need = Money(family.need_from_business, case.voice.currency)
        return Fact(
            case.say("Taken home a month"),
            case.money(family.planned_drawings_month12),
            case.say(say("the family needs %(amount)s", amount=need)),
        )
    told = main(paid)
    below = _burden(case, family.debt_to_surplus) if paid.equal else case.say(_when(case, paid))
    return Fact(case.say(told.name), case.money(told.instalment.payment), below)


def _when(case: Case, paid: Repayment) -> Message:
    """In which month the largest payment comes."""
    month = case.when(paid.largest.month)
    if paid.number == 1:
        return say("in %(month)s", month=month)
    if paid.largest_is_one:
        return say("in %(month)s, the others are smaller", month=month)
    return say("for the first time in %(month)s", month=month)


def _burden(case: Case, share: Decimal | None) -> str:
    """How much of what the family has left goes to instalments."""
    if share is None or share > 1:
        return case.say("more than the family has left")
    return case.say(say("%(share)s of 100 that the family has left", share=hundredths(share)))


def _box(sheet: Sheet, case: Case, outlook: Outlook, y: float) -> float:
    sheet.text(SIDE, y + 14, case.say("The box at the end of each month"), styles.H3)
    low = outlook.ratios.cash.min_cash_month
    bars = Bars(
        [row.closing_cash for row in outlook.months],
        [case.voice.month(row.calendar) for row in outlook.months],
        low=low,
        low_text=case.voice.neat(outlook.months[low].closing_cash),
    )
    return draw_bars(sheet, Plot(SIDE, y + 24, sheet.inner, 106), bars) + 12
