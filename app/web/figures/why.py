"""Where a number comes from: the lines that made it, each of which can be asked in turn, down to the answers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from app.finance.debt import keeps_savings
from app.finance.formula_kinds import Exact, Lowest, Parted, Rate, Scaled, Share, Sum, Times
from app.finance.outlook import Outlook
from app.finance.rounding import half_up, to_places, up_to_two_digits
from app.finance.trace import Explained, Figure, Figures, Part, Value, of_plan
from app.language.messages import Message, Month, say
from app.language.messages import Share as OfHundred
from app.language.money import Money
from app.plan.fields import AllAnswers
from app.plan.figure_words import ALL_YEAR, OF_A_MONTH, ON_THE_FIRST_DAY, PUT_TOGETHER, WITHOUT_LOAN, WORDS
from app.plan.of_others import cost_name
from app.plan.own_work import work
from app.plan.words import own
from app.web.figures.answered import Origin, by_rule, of_payment, origin, told
from app.web.figures.parts import START, Row, calendar_of

ADDRESS = re.compile(r"([a-z_]{1,20}1?\.[a-z_0-9]{1,40})(?:\.([0-9]{1,3}))?(?:\.([0-9]{1,2}))?")
BETWEEN = {"month.net_cash_flow", "month.operating_cash_flow", "month.cash_in_operations", "month.cash_out_operations"}
NUMBERS = {
    "product.base_units", "product.units", "piece.month", "piece.week", "piece.day", "piece.months", "days.open",
    "month.days", "cash.days_of_cover", "work.hours",
}  # fmt: skip
OF_100 = {"product.season_pct", "product.ramp_pct", "product.price_index_pct", "product.credit_share_pct"}
RATIOS = {"debt.dscr_business_y1", "debt.dscr_after_living_y1", "debt.dscr_after_living_full_months"}
SHARES = {"household.debt_to_surplus", "debt.apr_nominal_x12"}


@dataclass(frozen=True)
class WhyView:
    """`groups` are the lines with what they are to the figure, `signed` where they add up; `found` is how, where that
    takes more words; `origin` is where it was told, if it was, and `told` what of it."""

    name: Message
    sentence: Message
    groups: tuple[tuple[Message, tuple[Row, ...]], ...]
    signed: bool
    found: tuple[Message, ...]
    origin: Origin | None
    told: Message


def why(outlook: Outlook, answers: AllAnswers, asked: str) -> WhyView:
    """Raises KeyError for a figure that this plan does not have, or that no page shows."""
    figure = _figure(asked, outlook)
    found = of_plan(outlook, work=work(answers, outlook))
    explained = found.explained(figure)
    if explained.value is None and isinstance(explained.formula, Parted):
        raise KeyError(asked)
    name, groups = _name(outlook, figure), tuple(_groups(found, explained))
    shown = tuple((how, lines) for how, parts in groups if (lines := _rows(outlook, explained, parts)))
    how = (
        *_found(outlook, explained),
        *of_payment(outlook, explained),
        *(() if shown else by_rule(outlook, figure, answers)),
    )
    return WhyView(
        name=name,
        sentence=say("%(name)s: %(value)s.", name=name, value=_value(outlook, figure, explained.value)),
        groups=shown,
        signed=isinstance(explained.formula, Sum),
        found=how,
        origin=origin(outlook, figure, answers),
        told=told(explained, has_lines=bool(shown), has_rule=bool(how)),
    )


def address(name: str, month: int | None = None, line: int | None = None) -> str:
    """How a figure is asked for."""
    return ".".join(str(part) for part in (name, month, line) if part is not None)


def rows_of(outlook: Outlook, *names: str) -> tuple[Row, ...]:
    """Figures of the whole plan, each by its name and with the way to what made it."""
    found = of_plan(outlook)
    return tuple(
        Row(say(WORDS[name]), (_value(outlook, Figure(name), found.value(Figure(name))),), whys=(name,))
        for name in names
    )


def _figure(asked: str, outlook: Outlook) -> Figure:
    found = ADDRESS.fullmatch(asked)
    if not found or found[1] not in WORDS:
        raise KeyError(asked)
    numbers = [int(part) for part in found.groups()[1:] if part is not None]
    months, lines = _bounds(found[1].partition(".")[0], outlook)
    bounds = [one for one in (months, lines) if one is not None]
    if len(numbers) != len(bounds) or any(number not in one for number, one in zip(numbers, bounds, strict=True)):
        raise KeyError(asked)
    return Figure(found[1], *(numbers if months is not None else (None, *numbers)))


def _bounds(table: str, outlook: Outlook) -> tuple[range | None, range | None]:
    """The months and the lines that figures of this table have."""
    match table:
        case "product":
            return range(1, 13), range(len(outlook.inputs.products))
        case "piece":
            return None, range(len(outlook.inputs.products))
        case "cost":
            return range(1, 13), range(len(outlook.inputs.costs))
        case "month" | "sheet" | "before":
            return range(13), None
        case "home":
            return range(1, 13), None
        case "instalment":
            return range(1, len(outlook.loan) + 1), None
        case _:
            return None, None


def _groups(found: Figures, explained: Explained) -> Iterator[tuple[Message, tuple[Part, ...]]]:
    """What makes it, and how."""
    formula, parts = explained.formula, explained.parts
    if isinstance(formula, Share):
        above = {term.figure for term in formula.above}
        yield say("These lines together …"), tuple(part for part in parts if part.figure.name in above)
        yield say("… divided by these lines together."), tuple(p for p in parts if p.figure.name not in above)
    elif isinstance(formula, Rate):
        later = {term.figure for term in formula.paid}
        yield say("You have this in hand on the first day …"), tuple(p for p in parts if p.figure.name not in later)
        yield say("… and you pay this for it, one after the other."), tuple(p for p in parts if p.figure.name in later)
    else:
        yield _how(explained), tuple(_flat(found, parts)) if isinstance(formula, Sum) else parts


def _flat(found: Figures, parts: tuple[Part, ...]) -> Iterator[Part]:
    """Sums that nobody has a word for give way to their own lines."""
    for part in parts:
        if part.figure.name in BETWEEN:
            inner = found.explained(part.figure).parts
            yield from _flat(found, tuple(replace(one, sign=one.sign * part.sign) for one in inner))
        else:
            yield part


def _how(explained: Explained) -> Message:
    match explained.formula:
        case Sum(over=1) | Exact(over="one"):
            return say("These lines together make it.")
        case Sum(over=months):
            return say("These lines together, divided by %(months)s.", months=months)
        case Exact():
            return say("The average of these months, those with a full instalment.")
        case Times():
            return say("These are multiplied with each other.")
        case Scaled():
            sold, stays = (Fraction(part.value or 0) for part in explained.parts[1:])  # type: ignore[arg-type] # amounts
            stay = OfHundred(to_places(100 * stays / sold, 1))
            return say("Of every 100 sold, %(stay)s stay. In a year they must pay the first line.", stay=stay)
        case Parted():
            whole = any(part.figure.name == "piece.months" and part.value == 12 for part in explained.parts)
            return say(ALL_YEAR if whole else PUT_TOGETHER[explained.figure.name])
        case Lowest():
            return say("It is the lowest of these.")
        case _:
            return say("It follows from your answer and from these lines.")


def _found(outlook: Outlook, explained: Explained) -> tuple[Message, ...]:
    """The price of a loan step by step, as somebody could do it again on paper; an amount as advice rounds it."""
    if explained.figure.name == "cash.lacks" and isinstance(explained.value, int) and explained.value > 0:
        amount = Money(up_to_two_digits(explained.value), outlook.inputs.currency)
        return (say("Rounded up it is %(amount)s.", amount=amount),)
    loan = outlook.inputs.loan
    if not isinstance(explained.formula, Rate) or not isinstance(explained.value, Decimal) or loan is None:
        return ()
    times = loan.rhythm.a_year
    each = OfHundred(to_places(Fraction(explained.value) * 100 / times, 2))
    return (
        say(
            "You begin with what you have in hand. Until each payment, %(each)s of every 100 that you still owe is"
            " added. Then the payment is taken off.",
            each=each,
        ),
        *((say("Savings count too: what comes back is taken off the last payment."),) if keeps_savings(loan) else ()),
        say("After the last payment nothing is owed. Only with this price it comes out so."),
        say("Steps like this in a year: %(times)s. All together make the price of a year.", times=to_places(times, 1)),
    )


def _rows(outlook: Outlook, explained: Explained, parts: tuple[Part, ...]) -> tuple[Row, ...]:
    """Lines of nothing are left out, but where words count the lines, and factors that change nothing."""
    figure, counted = explained.figure, isinstance(explained.formula, Parted)
    shown = [part for part in parts if (part.value or counted) and part.figure.name in WORDS]
    shown = [part for part in shown if part.figure.name != "piece.months" or part.value != 12]
    named = Counter(part.figure.name for part in shown)
    return tuple(
        Row(
            _short_name(outlook, figure, part.figure, alone=len(named) == 1, several=named[part.figure.name] > 1),
            (_signed(outlook, part),),
            whys=(_asked(part.figure, outlook),),
        )
        for part in shown
    )


def _short_name(outlook: Outlook, whole: Figure, part: Figure, *, alone: bool, several: bool) -> Message:
    """A month, a product or a cost by its own name where all lines are of one kind; else what it is."""
    if part.line is not None and part.line != whole.line:
        return _line_name(outlook, part)
    if part.month is None or (part.month == whole.month and not several):
        words = _words(outlook, part)
        return say(words if part.month else ON_THE_FIRST_DAY.get(part.name, words))
    return _month_name(outlook, part) if alone else _name(outlook, part)


def _signed(outlook: Outlook, part: Part) -> Message | Money:
    value = _value(outlook, part.figure, part.value)
    if isinstance(value, Money):
        return Money(part.sign * value.minor, value.currency)
    return value


def _asked(figure: Figure, outlook: Outlook) -> str:
    """Its own address, where it can be asked: months are those of the first year."""
    asked = address(figure.name, figure.month, figure.line)
    try:
        _figure(asked, outlook)
    except KeyError:
        return ""
    return asked


def _name(outlook: Outlook, figure: Figure) -> Message:
    words = say(_words(outlook, figure))
    if figure.line is not None:
        words = say("%(line)s (%(name)s)", line=words, name=_line_name(outlook, figure))
    if figure.month is None:
        return words
    if figure.name in OF_A_MONTH:
        if calendar := calendar_of(outlook, figure.month):
            return say(OF_A_MONTH[figure.name], month=Month(calendar))
        return say(ON_THE_FIRST_DAY.get(figure.name, WORDS[figure.name]))
    return say("%(line)s, %(month)s", line=words, month=_month_name(outlook, figure))


def _words(outlook: Outlook, figure: Figure) -> str:
    """Without naming a loan in a plan that has none."""
    return WORDS[figure.name] if outlook.borrows else WITHOUT_LOAN.get(figure.name, WORDS[figure.name])


def _line_name(outlook: Outlook, figure: Figure) -> Message:
    if figure.table in ("product", "piece"):
        return own(outlook.inputs.products[figure.line or 0].name)
    return cost_name(outlook.inputs.costs[figure.line or 0])


def _month_name(outlook: Outlook, figure: Figure) -> Message:
    month = figure.month or 0
    if figure.table == "instalment":  # a year has several of one name
        paid = calendar_of(outlook, outlook.loan[month - 1].month)
        return say("%(number)s. %(month)s", number=month, month=Month(paid or 1))
    calendar = calendar_of(outlook, month)
    return say("%(month)s", month=Month(calendar)) if calendar else say(START)


def _value(outlook: Outlook, figure: Figure, value: Value) -> Message | Money:
    exact = Fraction(0) if value is None or isinstance(value, tuple) else Fraction(value)
    if value is None:
        return say("not known")
    if figure.name in NUMBERS | RATIOS:
        return say("%(number)s", number=to_places(exact, 2))
    if figure.name in OF_100 or figure.name in SHARES:
        share = exact * 100 if figure.name in SHARES else exact
        return say("%(share)s of every 100", share=OfHundred(to_places(share, 2)))
    return Money(half_up(exact), outlook.inputs.currency)
