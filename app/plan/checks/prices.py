"""Prices: against what goes into one, what others ask, and what the family takes from the shelf."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from app.finance.rounding import half_up
from app.language.messages import Month, mark, say
from app.language.money import Money
from app.plan import month_prices
from app.plan.answered import money, value
from app.plan.answered import rows as rows_of
from app.plan.checks.advice import Advice, about
from app.plan.fields import UNKNOWN, AllAnswers, Answers, known
from app.plan.goods_home import uncounted
from app.plan.lines import with_losses
from app.plan.progress import complete, finished
from app.plan.sections import field
from app.plan.sections.kinds import kind_of

FAR = Decimal("0.3")  # outside of what others ask
EATEN = frozenset({"food", "poultry", "animals", "crops"})  # trades whose goods a family eats
FOOD_SHOPS = frozenset({None, UNKNOWN, "shop", "market_food"})  # a kind that was not told is mostly food too

LOSES = mark("One costs you %(cost)s, and you sell it for %(price)s. You lose with each sale.")
LOSES_WITH_LOST = mark(
    "With those that you cannot sell, one costs you %(cost)s, and you sell it for %(price)s. You lose with each sale."
)

Row = Mapping[str, Any]


def prices_advice(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    """What one row says of itself waits for no other row: a plan goes to its mentor with open ones."""
    rows = rows_of(answers, "sales", "products")
    priced = [row for row in rows if known(row.get("price"))]
    costed = [row for row in priced if known(row.get("unit_cost"))]
    yield from _below_cost(costed, currency)
    yield from _below_cost_in_a_month(costed, currency)
    yield from _unlike_others(answers, priced, currency)
    if finished(answers, "sales", "products"):
        yield from _nothing_eaten(answers, rows)
    if complete(field("sales", "products"), rows):  # a total: what goes home can be of the product that is not done
        yield from _eaten_and_not_made(answers, currency)


def _below_cost(rows: Sequence[Row], currency: str) -> Iterator[Advice]:
    """X2: below what goes into one, with those that are lost, eaten or given away, each sale loses."""
    for row in rows:
        cost = with_losses(row)
        if row["price"] <= cost:
            words = LOSES if cost == row["unit_cost"] else LOSES_WITH_LOST
            message = say(
                words,
                cost=Money(half_up(cost), currency),
                price=Money(row["price"], currency),
            )
            yield Advice("X2", "block", "mentor", message, about(row), "sales", "products")


def _below_cost_in_a_month(rows: Sequence[Row], currency: str) -> Iterator[Advice]:
    """M12: a usual price above what goes into one, and a month's price that is not; its cheapest month is named."""
    for row in rows:
        by_month = month_prices.prices(row)
        cost = with_losses(row)
        if by_month and min(by_month) <= cost < row["price"]:
            message = say(
                "In %(month)s you sell one for %(price)s. It costs you %(cost)s. Is that right?",
                month=Month(by_month.index(min(by_month)) + 1),
                price=Money(min(by_month), currency),
                cost=Money(half_up(cost), currency),
            )
            yield Advice("M12", "ask", "none", message, about(row), "sales", "products")


def _unlike_others(answers: AllAnswers, rows: Sequence[Row], currency: str) -> Iterator[Advice]:
    """X4: far below the cheapest or far above the dearest of those who sell the same."""
    others = [row for row in rows_of(answers, "market", "others") if known(row.get("price")) and row["price"]]
    only = len(rows_of(answers, "sales", "products")) == 1
    for row in rows:
        asked = [other["price"] for other in others if _same(other.get("product"), row.get("name"), only)]
        if asked and not (1 - FAR) * min(asked) <= row["price"] <= (1 + FAR) * max(asked):
            message = say(
                "Others ask from %(least)s to %(most)s. You ask %(price)s. How did you choose it?",
                least=Money(min(asked), currency),
                most=Money(max(asked), currency),
                price=Money(row["price"], currency),
            )
            yield Advice("X4", "ask", "none", message, about(row), "sales", "products")


def _same(theirs: Any, mine: Any, only: bool) -> bool:
    """Whether what another seller asks is asked for this product: what was left open means the only one there is."""
    return bool(theirs == mine) if known(theirs) else only


def _nothing_eaten(answers: AllAnswers, rows: Sequence[Row]) -> Iterator[Advice]:
    """X19: where food is sold, some is eaten or given away."""
    told = value(answers, "costs", "taken_home") is not None or any(known(row.get("lost")) for row in rows)
    if not told and _sells_food(answers.get("idea", {})):
        message = say("Does your family eat some of it, or do you give some away?")
        yield Advice("X19", "ask", "none", message, None, "costs", "taken_home")


def _sells_food(idea: Answers) -> bool:
    trade = idea.get("trade")
    return trade in EATEN or (trade == "shop" and kind_of(idea) in FOOD_SHOPS)


def _eaten_and_not_made(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    """F5 above what S8 leaves room for: goods that go home, and nowhere what went into them."""
    room = uncounted(answers)
    if room is None:
        return
    told = Money(money(answers, "costs", "taken_home"), currency)
    if room:
        message = say(
            "You take goods for %(told)s home. In your products only %(room)s is lost, eaten or given away.",
            told=told,
            room=Money(room, currency),
        )
    else:
        message = say(
            "You take goods for %(told)s home. In your products nothing is lost, eaten or given away.", told=told
        )
    repair = say("Say in your products how many you eat. Then what goes into them counts.")
    yield Advice("F5", "ask", "none", message, repair, "sales", "products")
