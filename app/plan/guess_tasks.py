"""What turns a guessed number into an answer: who knows it, by the page and the line on which it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.language.messages import Message, mark, say
from app.plan.country_papers import office_of
from app.plan.dues import kinds
from app.plan.fields import known
from app.plan.twice import of_papers

_OFFICE = mark("Ask at the office, and write down who told you.")
_PAY = mark("Ask two people who do this work what they earn.")
_COUNT = mark("Count for three days, or ask somebody who sells it.")
TASKS = {
    "household": mark("Write down for one week what comes in and what goes out."),
    "market": mark("Go there for one morning and count."),
    "sales": _COUNT,
    "people": _PAY,
    "rules": _OFFICE,
    "start": mark("Ask two sellers for the price, in writing."),
    "costs": mark("Ask the owner, the shop or a neighbour who pays it."),
    "existing": mark("Count the box and the store, and ask for what is owed in writing."),
    "sources": mark("Ask the person or the lender, and look at the paper."),
    "risks": mark("Ask two people of this trade how often it happens, and what it cost them."),
    "steps": mark("Ask where it is done what it costs, and how long it takes."),
}
_PAID_TO = mark("Ask the owner, or whoever gets the money, how much it is. Have it in writing.")
_GIVEN_BY = mark("Ask the group, or whoever gives the money, and write down the day.")
_SENT_BY = mark("Ask whoever sends it how much it will be, and until when.")
_PUT_ASIDE = mark("Count what is there today, and what can still come before you open.")
_PAY_LATE = mark("Ask two people who sell the same how much is paid later, and how much never.")
_AS_A_BUYER = mark("Go there and ask for the price, like somebody who buys.")
_WORTH = mark("Ask somebody of this trade for how much it could be sold today.")
TASKS_OF_PAGE = {
    ("household", "debts"): TASKS["sources"],
    ("household", "savings"): _GIVEN_BY,
    ("household", "lump_sums"): _GIVEN_BY,
    ("household", "reserve"): _PUT_ASIDE,
    ("market", "others"): _AS_A_BUYER,
    ("market", "promotion"): TASKS["start"],
    ("market", "later_terms"): _PAY_LATE,
    ("market", "never_paid"): _PAY_LATE,
    ("sales", "bad_debt"): _PAY_LATE,
    ("people", "hours"): mark("Write down for one week when you begin and when you stop."),
    ("start", "deposits"): _PAID_TO,
    ("start", "advances"): _PAID_TO,
    ("start", "opening_costs"): mark("Ask who does the work for the price, in writing."),
    ("costs", "stock_cover"): mark("Ask how long the seller needs, and count what you use until then."),
    ("costs", "supplier_credit"): mark("Ask two sellers how long you may wait before you pay."),
    ("costs", "drawings"): mark("Write down for one week what your family needs from the business."),
    ("costs", "taken_home"): mark("Write down for one week what your family takes from the goods."),
    ("existing", "equipment"): _WORTH,
    ("existing", "suppliers_owed"): TASKS["sources"],
    ("existing", "loans"): TASKS["sources"],
    ("existing", "last_sales"): mark("Look in your notes, or count with somebody who was there."),
    ("sources", "own_cash"): _PUT_ASIDE,
    ("sources", "later_cash"): _GIVEN_BY,
    ("sources", "rates"): mark("Ask at a bank or an exchange office, and write down the day."),
}
OF_A_CARD = say("Weigh or count how much you use, and ask two sellers for the price.")
OF_PRODUCT = {
    "units": say(_COUNT),
    "price": say(_AS_A_BUYER),
    "unit_cost": OF_A_CARD,
}
OWNED = ("mine", "gift")

Row = Mapping[str, Any]


def task(part: str, page: str, row: Row, offices: Mapping[str, str]) -> Message:
    """What the person can do to know it; `row` is empty for a question of its own.

    `offices`: where the rules of the country say that one enters, by the key of the paper.
    """
    if _from_an_office(part, page, row):
        office = row["office"] if known(row.get("office")) else office_of(_name(row), offices)
        return say("Ask here: %(office)s. Write down who told you.", office=office) if office else say(_OFFICE)
    if page == "assets" and row.get("payer") in OWNED:
        return say(_WORTH)
    if page == "income" and row.get("kind") == "remittance":
        return say(_SENT_BY)
    if page == "costs" and row.get("kind") == "wages":
        return say(_PAY)
    return say(TASKS_OF_PAGE.get((part, page)) or TASKS[part])


def _from_an_office(part: str, page: str, row: Row) -> bool:
    """Papers, taxes and fees, wherever they are told."""
    if part == "rules":
        return True
    if (part, page) == ("start", "opening_costs"):
        return of_papers(row) or bool(kinds(_name(row)))
    return (part, page) == ("costs", "costs") and bool(kinds(_name(row)))


def _name(row: Row) -> str:
    return str(row.get("name") or "")
