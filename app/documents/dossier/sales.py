"""Page 4: what is sold, what goes into one piece and what stays, and the seasons."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from app.documents import styles
from app.documents.charts import Bars, Length, Plot, draw_bars, nice_steps
from app.documents.dossier import recipes
from app.documents.dossier.case import Case
from app.documents.flow import Flow, on_fewest_pages
from app.documents.paper import Paper
from app.documents.parts import frame, heading, subheading
from app.documents.sheet import SIDE
from app.documents.table import Column, Row, Table
from app.finance.inputs import Product
from app.finance.outlook import Outlook
from app.language.messages import Message, say
from app.language.money import exponent

FEAST = 130  # of 100: a month shown as a feast


def draw(paper: Paper, case: Case) -> None:
    outlook = case.outlook
    if outlook is None or not outlook.inputs.products:
        return
    on_fewest_pages(paper, lambda tight: _draw(paper, case, outlook, tight))


def _draw(paper: Paper, case: Case, outlook: Outlook, tight: bool) -> None:
    flow = Flow(paper, case.say("What is sold"), tight=tight)
    flow.y = heading(flow.sheet, case.say("Prices, recipe and seasons"), case.say("What is sold, and what stays?"))
    _products(flow, case, outlook)
    seasonal = [product for product in outlook.inputs.products if len(set(product.season_pct)) > 1]
    if seasonal:
        product = max(seasonal, key=lambda product: product.base_units * product.price)
        _strip(flow, case, product.season_pct, say("A year of “%(product)s”", product=product.name))
    for product in [product for product in outlook.inputs.products if len(set(product.price_index_pct)) > 1][:1]:
        _strip(flow, case, product.price_index_pct, say("The price of “%(product)s” in a year", product=product.name))
    _year(flow, case, outlook)
    recipes.draw(flow, case)


def _products(flow: Flow, case: Case, outlook: Outlook) -> None:
    flow.y = subheading(flow.sheet, SIDE, flow.y, case.say("What one piece leaves"), flow.sheet.inner, "tag")
    columns = [
        Column(case.say("What is sold"), 122, strong=True),
        Column(case.say("A normal month"), 58, figure=True),
        Column(case.say("Pieces in year 1"), 72, figure=True),
        Column(case.say("Price"), 70, figure=True),
        Column(case.say("Goes into one"), 70, figure=True),
        Column(case.say("Stays"), 101, figure=True, strong=True),
    ]
    Table(columns, _rows(case, outlook), most=2).draw(flow)
    said = case.say("“Goes into one” is the material and the pay for one piece.")
    flow.sheet.text(SIDE, flow.y + 13, said, styles.NOTE)
    flow.y += 28


def _rows(case: Case, outlook: Outlook) -> list[Row]:
    products, voice = outlook.inputs.products, case.voice
    prices = voice.prices(product.price for product in products)
    costs = voice.prices(product.unit_cost for product in products)
    stays = voice.prices(product.price - product.unit_cost for product in products)
    sold = [sum(month.units[place] for month in outlook.months) for place in range(len(products))]
    number = voice.tongue.number
    return [
        Row((_named(product), number(product.base_units), number(units), price, cost, case.say(_stays(rest, product))))
        for product, units, price, cost, rest in zip(products, sold, prices, costs, stays, strict=True)
    ]


def _named(product: Product) -> str:
    return f"{product.name} ({product.unit})" if product.unit and product.unit not in product.name else product.name


def _stays(said: str, product: Product) -> Message:
    share = Decimal(product.price - product.unit_cost) * 100 / product.price if product.price else Decimal(0)
    return say("%(amount)s (%(share)s of 100)", amount=said, share=round(share))


def _strip(flow: Flow, case: Case, shares: Sequence[Decimal], title: Message) -> None:
    """Twelve months against a normal one, 100."""
    tall = 60.0 if flow.tight else 82.0
    flow.room(tall + 90)
    sheet, top = flow.sheet, flow.y
    frame(sheet, SIDE, top, sheet.inner, tall + 68)
    sheet.text(SIDE + 14, top + 21, case.say(title), styles.H3, room=sheet.inner - 28)
    values = [int(share) for share in shares]
    bars = Bars(
        values,
        [case.voice.month(month) for month in range(1, 13)],
        feasts=frozenset(place for place, value in enumerate(values) if value >= FEAST),
        texts=[case.voice.tongue.number(share) for share in shares],
        reference=100,
    )
    y = draw_bars(sheet, Plot(SIDE + 14, top + 32, sheet.inner - 28, tall), bars)
    said = (
        say("The dashed line is a normal month, 100. Golden months are the strongest.")
        if bars.feasts
        else say("The dashed line is a normal month: 100.")
    )
    sheet.text(SIDE + 14, y + 8, case.say(said), styles.NOTE)
    flow.y = top + tall + 82


def _year(flow: Flow, case: Case, outlook: Outlook) -> None:
    tall = 92.0 if flow.tight else 118.0
    flow.room(tall + 62)
    sheet, top = flow.sheet, flow.y
    wide, narrow = 234.0, 234.0
    subheading(sheet, SIDE, top, case.say("Sales, month by month"), wide)
    months = outlook.months[1:]
    unit = 10 ** exponent(case.voice.currency)
    steps = nice_steps(max(row.sales for row in months), unit)
    bars = Bars(
        [row.sales for row in months],
        [case.voice.month(row.calendar) for row in months],
        grid=[(value, case.voice.plain(value, whole=True)) for value in steps],
        label_every=2,
    )
    draw_bars(sheet, Plot(SIDE, top + 24, wide, tall, gutter=42), bars)
    x = SIDE + wide + 26
    subheading(sheet, x, top, case.say("Paid later"), narrow)
    shares = [
        Length(product.name, int(product.credit_share_pct), case.of_hundred(product.credit_share_pct / 100), "later")
        for product in outlook.inputs.products[:6]
    ]
    y = _of_hundred(flow, x, top + 24, narrow, shares)
    bottom = y
    never = say("Paid in the next month. Of every 100, %(share)s are never paid.", share=outlook.inputs.bad_debt_pct)
    if any(length.amount for length in shares):
        bottom = sheet.paragraph(x, y + 2, narrow, case.say(never), styles.NOTE)
    flow.y = max(top + tall + 52, bottom + 12)


def _of_hundred(flow: Flow, x: float, top: float, width: float, shares: list[Length]) -> float:
    for each in shares:
        flow.sheet.box(x, top + 13, width, 6, fill="white", edge="line", thick=0.7)
        _part(flow, x, top, width, each)
        top += 26
    return top


def _part(flow: Flow, x: float, top: float, width: float, each: Length) -> None:
    said = flow.sheet.text(x + width, top + 9, each.said, styles.CELL_STRONG, "end")
    flow.sheet.text(x, top + 9, each.name, styles.CELL, room=width - said - 10)
    if each.amount:
        flow.sheet.hatch(x, top + 13, width * each.amount / 100, 6, "blue", 2.6)
