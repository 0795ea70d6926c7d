"""From a person's answers to the figures that a projection needs.

What is not asked or has no lines counts as nothing; what the picture cannot do without is named in `NotEnough`.
Horizon: the life of the thing that costs most, between 18 and 36 months.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from app.finance.inputs import Asset, Cost, Household, PlanInputs
from app.plan import contract, lines, together
from app.plan.answered import decimal, money, rows, value
from app.plan.before import before
from app.plan.borrowed import loan
from app.plan.fields import AllAnswers, known
from app.plan.place import Place
from app.plan.progress import complete
from app.plan.sections import asked, field, section
from app.plan.sections.paid_later import never_paid, share

T = TypeVar("T")
NEEDED = (
    ("household", "adults"),
    ("household", "income"),
    ("household", "spending"),
    ("household", "reserve"),
    ("sales", "products"),
    ("start", "assets"),
    ("start", "opening_month"),
    ("costs", "costs"),
    ("costs", "drawings"),
    ("sources", "own_cash"),
    ("sources", "want_loan"),
    ("sources", "amount"),
    ("sources", "term"),
    ("sources", "rate"),
    ("sources", "instalments"),
)
SHORTEST, LONGEST = 18, 36  # months of the horizon
_COUNTED = (
    ("household", "debts"),
    ("household", "savings"),
    ("household", "lump_sums"),
    ("market", "promotion"),
    ("people", "team"),
    ("rules", "paper_list"),
    ("rules", "taxes"),
    ("start", "deposits"),
    ("start", "advances"),
    ("start", "opening_costs"),
    ("sources", "later_cash"),
    ("existing", "customers_owe"),
    ("existing", "equipment"),
    ("existing", "suppliers_owed"),
    ("existing", "loans"),
)


TAKEN_HOME = ("costs", "drawings")

RUNNING: tuple[tuple[str, str, Callable[[lines.Row], Iterable[Cost]]], ...] = (
    ("costs", "costs", lambda row: (lines.cost(row),)),
    ("people", "team", lines.pay),
    ("market", "promotion", lambda row: (lines.known_by(row),)),
    ("start", "assets", lines.upkeep),
)


class NotEnough(ValueError):
    """Answers are missing before anything can be computed: (part key, question key), in the plan's order."""

    def __init__(self, missing: tuple[tuple[str, str], ...]) -> None:
        super().__init__(", ".join(f"{part}.{key}" for part, key in missing))
        self.missing = missing


def missing(answers: AllAnswers) -> tuple[tuple[str, str], ...]:
    """Which answers the figures cannot do without; a table with an unfinished row is one of them."""
    return tuple((part, key) for part, key in NEEDED if _wanting(answers, part, key)) + tuple(
        (part, key) for part, key in _COUNTED if _torn(answers, part, key)
    )


def figures(answers: AllAnswers, place: Place) -> PlanInputs:
    """The plan in figures; raises `NotEnough`."""
    if lacking := missing(answers):
        raise NotEnough(lacking)
    assets = _each(answers, "start", "assets", lines.asset)
    running = before(answers)
    return PlanInputs(
        currency=place.currency,
        first_month=int(value(answers, "start", "opening_month")[5:7]),
        horizon_months=horizon((*assets, *(running.equipment if running else ()))),
        discount_rate_pct=place.discount_rate_pct,
        products=_each(answers, "sales", "products", lambda row: lines.product({**row, "credit": share(row, answers)})),
        household=_household(answers),
        bad_debt_pct=decimal(answers, *never_paid(answers)),
        stock_cover_pct=decimal(answers, "costs", "stock_cover"),
        first_stock=money(answers, "start", "first_stock"),
        supplier_credit_pct=decimal(answers, "costs", "supplier_credit"),
        costs=tuple(told.cost for told in told_costs(answers)),
        taxes=_each(answers, "rules", "taxes", lines.tax),
        assets=assets,
        deposits=_each(answers, "start", "deposits", lines.named),
        prepayments=_each(answers, "start", "advances", lines.prepayment),
        opening_costs=(
            *_each(answers, "start", "opening_costs", lines.named),
            *_some(answers, "rules", "paper_list", lines.paper),
        ),
        owner_cash=money(answers, "sources", "own_cash"),
        later_cash=_each(answers, "sources", "later_cash", lines.dated),
        drawings=taken_home(answers)[0] or (0,),
        loan=loan(answers),
        days_open=int(decimal(answers, "market", "days_open", "26")),
        before=running,
    )


def horizon(assets: tuple[Asset, ...]) -> int:
    """Months over which the plan is judged: the life of the main thing, within 18 to 36."""
    if not assets:
        return LONGEST
    main = max(assets, key=lambda asset: asset.cost)
    return min(max(main.life_months, SHORTEST), LONGEST)


@dataclass(frozen=True)
class Told:
    """A running cost and where it was told: part, table and row."""

    part: str
    table: str
    row: str
    cost: Cost


def told_costs(answers: AllAnswers) -> Iterator[Told]:
    """What is paid each month, wherever it was told: costs, pay, being known, what things need."""
    for part, table, made_of in RUNNING:
        for row in rows(answers, part, table):
            firm = (part, table) == ("costs", "costs") and contract.binds(row, answers)
            costs = (replace(cost, can_be_less=False) if firm else cost for cost in made_of(row))
            yield from (Told(part, table, row["id"], cost) for cost in costs)
    if (others := taken_by_others(answers)) is not None:
        yield Told(*TAKEN_HOME, "", others)


def taken_by_others(answers: AllAnswers) -> Cost | None:
    """What the others of a joint plan take home, as a cost by their names; None where they take nothing."""
    _, others = taken_home(answers)
    if not any(others):
        return None
    return Cost(together.others(answers), others, starts_with_sales=True, can_be_less=False, taken_home=True)


def taken_home(answers: AllAnswers) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What the reader takes home month by month, and what the others of a joint plan take."""
    return together.parted(answers, value(answers, *TAKEN_HOME) or ())


def _household(answers: AllAnswers) -> Household:
    return Household(
        reserve=money(answers, "household", "reserve"),
        adults=int(decimal(answers, "household", "adults", "1")),
        children=int(decimal(answers, "household", "children")),
        income=_each(answers, "household", "income", lines.home),
        spending=_each(answers, "household", "spending", lines.home),
        debts=_each(answers, "household", "debts", lines.home),
        savings=_each(answers, "household", "savings", lines.home),
        lump_sums=(
            *_each(answers, "household", "lump_sums", lines.dated),
            *_some(answers, "household", "savings", lines.pot),
        ),
    )


def _wanting(answers: AllAnswers, part: str, key: str) -> bool:
    question = field(part, key)
    return asked(question, answers) and not complete(question, answers.get(part, {}).get(key))


def _torn(answers: AllAnswers, part: str, key: str) -> bool:
    found = answers.get(part, {}).get(key)
    return known(found) and asked(section(part), answers) and not complete(field(part, key), found)


def _each(answers: AllAnswers, part: str, key: str, make: Callable[[lines.Row], T]) -> tuple[T, ...]:
    return tuple(make(row) for row in rows(answers, part, key))


def _some(answers: AllAnswers, part: str, key: str, make: Callable[[lines.Row], T | None]) -> tuple[T, ...]:
    """The rows that make a line; the others have nothing to count."""
    return tuple(made for row in rows(answers, part, key) if (made := make(row)) is not None)
