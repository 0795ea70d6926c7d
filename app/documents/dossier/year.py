"""Page 5: from sales to what stays in the first year, the costs of a month, and how much must be sold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.documents import styles
from app.documents.charts import Length, draw_lengths
from app.documents.dossier.case import Case
from app.documents.dossier.waterfall import draw_waterfall
from app.documents.paper import Paper
from app.documents.parts import heading, subheading
from app.documents.sheet import SIDE, Sheet
from app.finance.inputs import Cost
from app.finance.outlook import Outlook
from app.finance.piece_times import Selling
from app.language.messages import Message, count, say
from app.language.money import Money
from app.plan.enough_words import steps
from app.plan.of_others import cost_name
from app.plan.pieces import ROUNDED, sentence
from app.plan.short_words import at_first

COLUMN, GAP = 234.0, 26.0
MOST_COSTS = 11
MOST_NOTES = 5  # lines about costs of some months
MOST_NAMED = 4  # lines of products in pieces


def draw(paper: Paper, case: Case) -> None:
    if case.outlook is None:
        return
    sheet = paper.page(case.say("The first year"))
    over = case.say("Sales, costs and profit")
    top = heading(sheet, over, case.say("What comes in, what goes out, what stays?"))
    left = _costs(sheet, case, case.outlook, top)
    right = _break_even(sheet, case, case.outlook, SIDE + COLUMN + GAP, top)
    draw_waterfall(sheet, case, case.outlook, max(left, right) + 20)


def _costs(sheet: Sheet, case: Case, outlook: Outlook, top: float) -> float:
    """What is paid in every month, the dearest first; below, what is paid in some months only."""
    y = subheading(sheet, SIDE, top, case.say("Costs of a usual month"), COLUMN)
    costs = _monthly(case, outlook)
    said = case.voice.column(amount for _, amount in costs)
    lengths = [Length(name, amount, words) for (name, amount), words in zip(costs, said, strict=True)]
    total = case.voice.neat(sum(amount for _, amount in costs))
    block = sheet.widest([*said, total], styles.CELL_STRONG)
    y = draw_lengths(sheet, SIDE, y + 3, COLUMN, lengths, block=block)
    sheet.rule(SIDE, y, COLUMN, "ink", 1.1)
    sheet.text(SIDE, y + 14, case.say("Together"), styles.CELL_STRONG)
    sheet.figure(SIDE + COLUMN, y + 14, total, styles.CELL_STRONG, block)
    y += 22
    for line in (*_some_months(case, outlook), *_first_months(case, outlook))[:MOST_NOTES]:
        y = sheet.paragraph(SIDE, y, COLUMN, case.say(line), styles.NOTE, most=2)
    return y


def _monthly(case: Case, outlook: Outlook) -> list[tuple[str, int]]:
    always = [cost for cost in outlook.inputs.costs if _always(cost)]
    paid = [(case.say(cost_name(cost)), cost.schedule[-1] if cost.schedule else 0) for cost in always]
    costs = sorted(paid, key=lambda cost: -cost[1])
    if len(costs) <= MOST_COSTS:
        return costs
    rest = sum(amount for _, amount in costs[MOST_COSTS - 1 :])
    return [*costs[: MOST_COSTS - 1], (case.say("Other lines together"), rest)]


def _always(cost: Cost) -> bool:
    return cost.calendar_months is None or len(cost.calendar_months) == 12


def _some_months(case: Case, outlook: Outlook) -> list[Message]:
    """Taxes, and costs that come in named months."""
    rare = [
        (cost.name, cost.schedule[-1], cost.calendar_months or frozenset())
        for cost in outlook.inputs.costs
        if not _always(cost) and cost.schedule
    ]
    listed = [*rare, *((tax.name, tax.amount, tax.calendar_months) for tax in outlook.inputs.taxes)]
    return [
        say(
            "%(name)s: %(amount)s in %(months)s",
            name=name,
            amount=Money(amount, case.voice.currency),
            months=case.voice.listed(case.voice.month(month) for month in sorted(months)),
        )
        for name, amount, months in listed
    ]


def _first_months(case: Case, outlook: Outlook) -> Iterator[Message]:
    """Costs of every month whose first months are not as a usual one."""
    for cost in outlook.inputs.costs:
        if _always(cost) and cost.schedule:
            *first, usual = cost.schedule
            for words in at_first(first, usual, case.voice.currency, lambda n: say("Month %(n)s", n=n)):
                yield say("%(name)s: %(value)s.", name=cost_name(cost), value=words)


def _break_even(sheet: Sheet, case: Case, outlook: Outlook, x: float, top: float) -> float:
    even = outlook.ratios.break_even
    y = subheading(sheet, x, top, case.say("How much must be sold in a month?"), COLUMN)
    looks = zip(steps(outlook), ("solid", "solid", "clay"), strict=True)
    known = [(case.say(name), amount, look) for (_, name, amount), look in looks if amount is not None]
    known.append((case.say("The plan sells, on average"), even.average_sales_per_month, "gold"))
    said = case.voice.column(amount for _, amount, _ in known)
    lengths = [
        Length(name, amount, words, look, strong=True) for (name, amount, look), words in zip(known, said, strict=True)
    ]
    y = draw_lengths(sheet, x, y + 3, COLUMN, lengths, tall=10)
    for line in _margin(case, outlook):
        y = sheet.paragraph(x, y + 2, COLUMN, case.say(line, "amount"), styles.BODY)
    return y


def _margin(case: Case, outlook: Outlook) -> list[Message]:
    even = outlook.ratios.break_even
    if even.cash_survival_per_month is None:
        return [say("Each piece costs more than it brings. More sales do not help.")]
    gap = even.average_sales_per_month - even.cash_survival_per_month
    amount = Money(abs(gap), case.voice.currency)
    first = (
        say("The plan sells %(amount)s a month more than it must.", amount=amount)
        if gap >= 0
        else say("Each month %(amount)s of sales are missing.", amount=amount)
    )
    return [first, *_pieces(case.reading.pieces)]


def _pieces(pieces: Sequence[Selling]) -> list[Message]:
    """The sales needed in pieces: each product has its share of them, so all are needed together."""
    shown = pieces if len(pieces) <= MOST_NAMED else pieces[: MOST_NAMED - 1]
    lines = [sentence(one) for one in shown]
    if more := len(pieces) - len(shown):
        lines.append(count("and one more product", "and %(n)s more products", more))
    return [say("All of these together:"), *lines, ROUNDED] if len(pieces) > 1 else [*lines, ROUNDED]
