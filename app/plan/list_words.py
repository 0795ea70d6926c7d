"""What a list says as a whole, in sentences under it: what others ask, who pays, which offer is old, whether a pot and
a debt add up. `Told.think` marks what needs another look; nothing here blocks anything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.finance.rounding import half_up
from app.language.messages import Message, Month, count, say
from app.language.money import Money
from app.plan import contract, first_stock, group, of_others, twice
from app.plan.answered import called, rows
from app.plan.checks.advice import about
from app.plan.checks.capacity import above_most
from app.plan.fields import AllAnswers, Field, known
from app.plan.granted import NOTHING_SAID, Granted, above, asked, can_give, new_since
from app.plan.place import OffersRule
from app.plan.quotations import compared, is_old, of_one, too_few
from app.plan.rhythms import usual_month
from app.plan.sections import field
from app.plan.sections.idea import LEFT
from app.plan.short_words import pot_comes, pot_counted
from app.plan.together import JOINT

Row = Mapping[str, Any]
FAR = Fraction(1, 5)  # a debt told in two ways may differ by this much


@dataclass(frozen=True)
class Told:
    """One or two sentences that belong together."""

    words: tuple[Message, ...]
    think: bool = False


@dataclass(frozen=True)
class _Read:
    answers: AllAnswers
    currency: str
    today: dt.date
    granted: Granted
    rule: OffersRule | None = None

    def money(self, minor: int) -> Money:
        return Money(minor, self.currency)


def told(
    part: str,
    table: Field,
    answers: AllAnswers,
    currency: str,
    today: dt.date,
    granted: Granted = NOTHING_SAID,
    rule: OffersRule | None = None,
) -> tuple[Told, ...]:
    """What this list says, in the order of its rows; nothing for the lists that speak for themselves."""
    reading = TELLING.get((part, table.key))
    read = _Read(answers, currency, today, granted, rule)
    return tuple(reading(read, rows(answers, part, table.key))) if reading else ()


def doubt(row: Row) -> Message | None:
    """What a line says against itself: money that she answered may fail to come, however well she knows the amount."""
    return say("This money can fail to come.") if row.get("sure") == "unsure" else None


def _others(read: _Read, found: Sequence[Row]) -> Iterator[Told]:
    """The range of what others ask for each product, beside the own price."""
    for product in _with_names(rows(read.answers, "sales", "products")):
        asked = [row["price"] for row in found if row.get("product") == product["name"] and known(row.get("price"))]
        if not asked:
            continue
        said: dict[str, object] = {"product": product["name"], "least": read.money(min(asked))}
        if min(asked) == max(asked):
            words = say("“%(product)s”: others ask %(least)s.", **said)
        else:
            words = say("“%(product)s”: others ask from %(least)s to %(most)s.", **said, most=read.money(max(asked)))
        mine = product.get("price")
        own = (_beside(read.money(mine), asked),) if known(mine) and mine is not None else ()
        yield Told((words, *own))
    if rows(read.answers, "sales", "products") and any(not known(row.get("product")) for row in found):
        yield Told((say("Say of each seller which product it is. Then we compare the prices."),), think=True)


def _products(read: _Read, found: Sequence[Row]) -> Iterator[Told]:
    """The names that more than one product has, and of which one more is sold than made."""
    for name in twice.products_alike(read.answers):
        yield Told((twice.alike(name), twice.NAME_EACH), think=True)
    for row in found:
        if too_many := above_most(row, read.answers):
            yield Told(tuple(filter(None, (too_many, about(row)))), think=True)


def _beside(price: Money, asked: Sequence[int]) -> Message:
    if price.minor < min(asked):
        return say("You ask %(price)s: that is less.", price=price)
    if price.minor > max(asked):
        return say("You ask %(price)s: that is more.", price=price)
    return say("You ask %(price)s.", price=price)


def _things(read: _Read, found: Sequence[Row]) -> Iterator[Told]:
    """What the programme can give, and how much each payer pays for all things."""
    yield from of_grant(read.granted, read.answers, read.currency)
    payer = next(column for column in field("start", "assets").columns if column.key == "payer")
    for choice in payer.choices:
        if paid := sum(row["price"] for row in found if row.get("payer") == choice.key and known(row.get("price"))):
            yield Told((say("%(payer)s: %(amount)s", payer=say(choice.label), amount=read.money(paid)),))


def of_grant(said: Granted, answers: AllAnswers, currency: str) -> Iterator[Told]:
    """The desk's ceiling beside what the list asks from the grant, and the day of the programme's yes."""
    most, over = can_give(said, currency), above(said, answers, currency)
    if most is not None and over is not None:
        yield Told((most, say("Your list asks %(over)s more than that from the grant.", over=over)), think=True)
    elif most is not None and said.limit(currency) is not None:
        wanted = asked(answers, currency)
        yield Told((most, say("Your list asks %(amount)s from the grant: it fits.", amount=wanted)))
    elif most is not None:
        yield Told((most,))
    if said.yes is not None:
        yield Told((say("The programme said yes to your list on %(day)s.", day=said.yes),))
        for row in new_since(said, answers):
            yield Told(
                (say("“%(thing)s” came later. Wait for a yes before you buy it.", thing=called(row)),), think=True
            )


def _offers(read: _Read, found: Sequence[Row]) -> Iterator[Told]:
    """For each thing how many offers there are and the cheapest; offers that are old; things without any."""
    wanting = {row["id"] for row, _ in too_few(read.answers, read.rule, read.today)} if read.rule else set()
    for thing in _with_names(rows(read.answers, "start", "assets")):
        offers = [row for row in found if row.get("thing") == thing["name"] and known(row.get("price"))]
        if offers:
            one = _compared(read, thing, offers)
            more = (compared(read.rule, read.currency),) if read.rule and thing["id"] in wanting else ()
            yield Told((*one.words, *more), one.think or bool(more))
        elif thing.get("payer") == "grant":
            words = say("“%(thing)s”: no written offer yet. The grant needs one.", thing=thing["name"])
            yield Told((words,), think=True)
    for row in found:
        yield from _age(read, row)


def _compared(read: _Read, thing: Row, offers: Sequence[Row]) -> Told:
    cheapest = min(offers, key=lambda row: int(row["price"]))
    words = count(
        "“%(thing)s”: one offer, %(price)s from %(seller)s.",
        "“%(thing)s”: %(n)s offers, the cheapest is %(price)s from %(seller)s.",
        len(offers),
        thing=thing["name"],
        price=read.money(cheapest["price"]),
        seller=cheapest.get("seller") or "…",
    )
    if known(thing.get("price")) and all(row["price"] != thing["price"] for row in offers):
        counted = say("Your plan counts %(price)s for it. No offer says that.", price=read.money(thing["price"]))
        return Told((words, counted, *of_one(thing, offers)), think=True)
    return Told((words,))


def _age(read: _Read, row: Row) -> Iterator[Told]:
    """An offer is old when even the last day of its month lies more than 60 days back."""
    given, seller = row.get("given"), row.get("seller") or "…"
    if not known(given):
        yield Told((say("The offer of %(seller)s has no date. When was it written?", seller=seller),), think=True)
    elif is_old(row, read.today):
        words = say(
            "The offer of %(seller)s is from %(month)s. It is old: ask again.",
            seller=seller,
            month=Month.of(str(given)),
        )
        yield Told((words,), think=True)


def _goods(read: _Read, found: Sequence[Row]) -> Iterator[Told]:
    """Whether the plan counts the sum of these lines."""
    if apart := first_stock.unlike(read.answers, read.currency):
        yield Told((apart, first_stock.WHICH), think=True)


def _groups(read: _Read, found: Sequence[Row]) -> Iterator[Told]:
    """Whether the pot is what all members pay, and when it comes."""
    for row in found:
        members, pot, month = (row.get(key) if known(row.get(key)) else None for key in ("members", "pot", "pot_month"))
        if members and known(row.get("amount")):
            yield from _pot(read, row, int(Decimal(members)), pot)
        if pot and month:
            yield Told((pot_comes(row, read.money(pot), int(Decimal(month)), read.answers),))
        elif pot:
            yield Told((say("“%(name)s”: no month is written, so the pot is not counted.", name=called(row)),))


def _pot(read: _Read, row: Row, members: int, pot: int | None) -> Iterator[Told]:
    counted = members * row["amount"]
    if pot == counted:
        return
    words = say(
        "“%(name)s”: %(people)s people with %(amount)s each make a pot of %(pot)s.",
        name=called(row),
        people=members,
        amount=read.money(row["amount"]),
        pot=read.money(counted),
    )
    asked = (say("You wrote a pot of %(pot)s. Which one is right?", pot=read.money(pot)),) if pot else ()
    yield Told((words, *asked), think=bool(pot))


def _with_names(found: Iterable[Row]) -> Iterator[Row]:
    """Other lists name them; a line that a file brought without a name is named by none."""
    return (row for row in found if known(row.get("name")))


def _debts(read: _Read, found: Sequence[Row]) -> Iterator[Told]:
    """What is still to be paid, counted from the instalments and as it was told."""
    whole = 0
    for row in found:
        if not (known(row.get("amount")) and known(row.get("months_left"))):
            continue
        counted = half_up(Fraction(usual_month(row)) * int(Decimal(row["months_left"])))
        whole += counted
        said = {"name": called(row), "counted": read.money(counted)}
        words, left = say("“%(name)s”: %(counted)s still to pay, as you pay now.", **said), row.get("left")
        if known(left) and left and abs(Fraction(counted, left) - 1) > FAR:
            asked = say("You wrote that %(left)s is left. Which one is right?", left=read.money(left))
            yield Told((words, asked), think=True)
        else:
            yield Told((words,))
    if len(found) > 1 and whole:
        yield Told((say("All debts together: %(amount)s still to pay.", amount=read.money(whole)),))


def _partners(read: _Read, found: Sequence[Row]) -> Iterator[Told]:
    """Shares that are not the whole, and who left the group and when."""
    yield from (Told(words, think=True) for words in group.not_whole(found, read.answers.get(JOINT, {})))
    for row in found:
        if known(row.get(LEFT)):
            yield Told((say("%(name)s left in %(month)s.", name=called(row), month=Month.of(row[LEFT])),))


def _in_costs(costs: Iterable[Row]) -> Iterator[Told]:
    """The pay, contributions, taxes and fees that stand in the costs already."""
    for row in costs:
        yield Told((say("“%(cost)s” is in your costs already. Do not write it again.", cost=called(row)),), think=True)


def _costs(read: _Read, found: Sequence[Row]) -> Iterator[Told]:
    """What others take home, the people whose pay stands elsewhere, and taxes and fees that look like one of these."""
    yield from map(Told, of_others.beside_costs(read.answers, read.currency))
    for row in twice.paid_people(read.answers):
        words = say(
            "The pay of “%(person)s” is in “People and work” already. Do not write it again.", person=called(row)
        )
        yield Told((words,), think=True)
    for cost, due in twice.dues_in_costs(read.answers):
        if due is not None:
            words = say(
                "“%(due)s” is in “Rules and papers” already. Is “%(cost)s” the same?",
                due=called(due),
                cost=called(cost),
            )
            yield Told((words, twice.KEEP_ONE), think=True)


def _opening(read: _Read, found: Sequence[Row]) -> Iterator[Told]:
    """What the papers cost, which is paid before opening too."""
    if paid := twice.for_papers(read.answers):
        words = say("Your papers are counted already: %(amount)s. Do not write them again.", amount=read.money(paid))
        yield Told((words,), think=True)


def _once(read: _Read, found: Sequence[Row]) -> Iterator[Told]:
    """The pots that stand with their savings groups."""
    for pot in twice.pots(read.answers):
        yield Told((pot_counted(pot, read.money(pot.amount), read.answers),), think=True)


TELLING: Mapping[tuple[str, str], Callable[[_Read, Sequence[Row]], Iterator[Told]]] = {
    ("idea", "partners"): _partners,
    ("market", "others"): _others,
    ("sales", "products"): _products,
    ("start", "assets"): _things,
    ("start", "advances"): lambda read, _: (Told(words, think=True) for words in contract.counted_again(read.answers)),
    ("start", "quotations"): _offers,
    ("household", "savings"): _groups,
    ("household", "debts"): _debts,
    ("household", "lump_sums"): _once,
    ("people", "team"): lambda read, _: _in_costs(twice.pay_in_costs(read.answers)),
    ("rules", "taxes"): lambda read, _: _in_costs(cost for cost, _due in twice.dues_in_costs(read.answers)),
    ("costs", "costs"): _costs,
    ("start", "first_goods"): _goods,
    ("start", "opening_costs"): _opening,
}
