"""What is sold, and four numbers to remember: home, sales, loan, and the thinnest month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.documents.dossier.case import Case
from app.documents.drawings import sign
from app.documents.faces import own_words
from app.documents.lettering import Style
from app.documents.sheet import SIDE, Sheet
from app.finance.outlook import Outlook
from app.finance.repayment import Repayment, repayment
from app.language.messages import Message, Month, count, mark, say
from app.language.money import Money
from app.plan.loan_words import first_words, how_many, how_often, main

GAP = 14.0
TALL = 98.0
NAME = Style("bold", 11.6, 15)
FIGURE = Style("title", 25, 31)
BELOW = Style("sans", 10.4, 13.6, "soft")
GOODS = Style("sans", 12, 16)
MOST_GOODS = 4
ROW, MORE = 23.0, 14.0


@dataclass(frozen=True)
class Card:
    """One number: its drawing, what it is, how much, and one line below; dashed clay where it asks for care."""

    drawing: str
    name: str
    figure: str
    below: str
    care: bool = False


def draw_goods(sheet: Sheet, case: Case, outlook: Outlook, top: float) -> float:
    """What is sold and at which price, in two columns, and how many more; returns the bottom edge."""
    products = outlook.inputs.products
    shown, more = products[:MOST_GOODS], len(products[MOST_GOODS:])
    wide = (sheet.inner - GAP) / 2
    prices = case.voice.prices(product.price for product in products)
    for place, product in enumerate(shown):
        x, y = SIDE + place % 2 * (wide + GAP), top + place // 2 * ROW
        sign(sheet, "tag", x + 1, y + 16, 0.95, "green")
        price = sheet.wide(prices[place], NAME)
        sheet.text(x + 22, y + 14, own_words(product.name), GOODS, room=wide - price - 32)
        sheet.figure(x + wide, y + 14, prices[place], NAME, price)
    bottom = top - (-len(shown) // 2) * ROW
    if not more:
        return bottom
    sheet.text(SIDE + 22, bottom + 10, case.say(count("and one more product", "and %(n)s more products", more)), BELOW)
    return bottom + MORE


def draw_numbers(sheet: Sheet, case: Case, outlook: Outlook, top: float) -> float:
    """Four cards, two beside each other; returns the bottom edge."""
    wide = (sheet.inner - GAP) / 2
    for place, card in enumerate(
        (_home(case, outlook), _sales(case, outlook), _loan(case, outlook), _low(case, outlook))
    ):
        _draw(sheet, SIDE + place % 2 * (wide + GAP), top + place // 2 * (TALL + 10), wide, card)
    return top + 2 * TALL + 10


def _draw(sheet: Sheet, x: float, top: float, wide: float, card: Card) -> None:
    ink = "clay" if card.care else "green"
    sheet.box(x, top, wide, TALL, edge=ink, thick=1.3, dash=(5, 3.2) if card.care else (), radius=9)
    sign(sheet, card.drawing, x + 14, top + 56, 1.1, ink)
    start, room = x + 60, wide - 70
    sheet.text(start, top + 23, card.name, NAME.with_(ink="clay" if card.care else "ink"), room=room)
    figure = sheet.fitting(card.figure, FIGURE, room, 0.5).with_(ink="clay" if card.care else "ink")
    sheet.text(start, top + 51, card.figure, figure)
    sheet.paragraph(start, top + 61, room, card.below, BELOW, most=2)


def _home(case: Case, outlook: Outlook) -> Card:
    family = outlook.ratios.household
    gets, needs = family.planned_drawings_month12, family.need_from_business
    below: Message | str = mark("The family lives without it. It is for later.")
    if needs > 0:
        below = say("The family needs %(amount)s.", amount=Money(needs, case.voice.currency))
    since, said = outlook.home_since, case.say(below)
    name = case.say(mark("For the family, each month"))
    if since > 1:  # it begins with less or more, and that is what she will see first
        name = case.say(say("For the family, from %(month)s on", month=Month(outlook.inputs.calendar(since))))
        first = Money(outlook.household[0].from_business, case.voice.currency)
        said = (
            case.say(say("In %(month)s %(amount)s.", month=Month(outlook.inputs.calendar(1)), amount=first))
            + " "
            + said
        )
    return Card("part.household", name, case.money(gets), said, care=gets < needs)


def _sales(case: Case, outlook: Outlook) -> Card:
    even = outlook.ratios.break_even
    name, sells = case.say(mark("To sell, each month")), Money(even.average_sales_per_month, case.voice.currency)
    if even.cash_survival_per_month is None:
        below = case.say(mark("The plan sells this much. It does not pay everything yet."))
        return Card("part.sales", name, case.money(sells.minor), below, care=True)
    below = case.say(say("Then everything is paid. The plan sells %(amount)s.", amount=sells))
    must = even.cash_survival_per_month
    return Card("part.sales", name, case.money(must), below, care=must > sells.minor)


def _loan(case: Case, outlook: Outlook) -> Card:
    paid = repayment(outlook)
    if paid is None:
        return Card(
            "part.sources", case.say(mark("No loan")), case.money(0), case.say(mark("Nothing has to be given back."))
        )
    told, below = main(paid), " ".join(case.say(words) for words in _payments(case, paid))
    return Card("part.sources", case.say(told.name), case.money(told.instalment.payment), below)


def _payments(case: Case, paid: Repayment) -> Iterator[Message]:
    """How many they are; of equal ones whether others come first, of the largest one when it comes."""
    currency = case.voice.currency
    if paid.equal:  # the card's name says how often
        others_first = paid.first_apart or paid.before  # two lines hold them or the last one
        if paid.usual and paid.last.payment != paid.usual.payment and not others_first:
            yield say("%(sentence)s.", sentence=how_many(paid, paid.usual, currency))
        else:
            yield count("One payment.", "%(n)s payments in all.", paid.number)
        if paid.first_apart:
            yield first_words(paid.first_apart, currency)
        elif paid.before:
            yield say("At first less: %(amount)s.", amount=Money(paid.before[0].payment, currency))
        return
    month = case.when(paid.largest.month)
    yield say("In %(month)s.", month=month) if paid.largest_is_one else say("The first in %(month)s.", month=month)
    if paid.number > 1:
        yield how_often(paid)


def _low(case: Case, outlook: Outlook) -> Card:
    cash = outlook.ratios.cash
    month, least = cash.min_cash_calendar, cash.min_closing_cash
    if least < 0:
        name = say("Missing in %(month)s", month=Month(month)) if month else say("Missing on opening day")
        below = mark("The box is empty. Talk with the mentor first.")
    elif month:
        name, below = say("In the box in %(month)s", month=Month(month)), mark("The thinnest month of the first year.")
    else:
        name, below = say("In the box on opening day"), mark("It is never lower in the first year.")
    return Card("part.risks", case.say(name), case.money(abs(least)), case.say(below), care=True)
