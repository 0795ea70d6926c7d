"""From a field of the figures back to the question that was answered, and to the row where it stands in a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.plan import lines
from app.plan.answered import rows
from app.plan.assumptions import told_costs
from app.plan.fields import AllAnswers, Field, Kind, Step
from app.plan.sections import field, section
from app.plan.sections.paid_later import never_paid

Row = Mapping[str, Any]
_QUESTIONS = {
    "products": ("sales", "products"),
    "bad_debt_pct": ("market", "never_paid"),
    "stock_cover_pct": ("costs", "stock_cover"),
    "supplier_credit_pct": ("costs", "supplier_credit"),
    "first_stock": ("start", "first_stock"),
    "costs": ("costs", "costs"),
    "taxes": ("rules", "taxes"),
    "assets": ("start", "assets"),
    "deposits": ("start", "deposits"),
    "prepayments": ("start", "advances"),
    "opening_costs": ("start", "opening_costs"),
    "owner_cash": ("sources", "own_cash"),
    "later_cash": ("sources", "later_cash"),
    "drawings": ("costs", "drawings"),
    "days_open": ("market", "days_open"),
    "first_month": ("start", "opening_month"),
    "household.reserve": ("household", "reserve"),
    "household.income": ("household", "income"),
    "household.spending": ("household", "spending"),
    "household.debts": ("household", "debts"),
    "household.savings": ("household", "savings"),
    "household.lump_sums": ("household", "lump_sums"),
    "before.cash": ("existing", "box_today"),
    "before.stock": ("existing", "stock_today"),
    "before.receivables": ("existing", "customers_owe"),
    "before.equipment": ("existing", "equipment"),
    "before.suppliers": ("existing", "suppliers_owed"),
    "before.loans": ("existing", "loans"),
    "loan.principal_by_month": ("sources", "instalments"),
    "loan.term_months": ("sources", "term"),
    "loan.grace_months": ("sources", "grace"),
    "loan.grace_kind": ("sources", "grace_kind"),
    "loan.annual_rate_pct": ("sources", "rate"),
    "loan.upfront_fee_pct": ("sources", "fee"),
    "loan.instalment_step": ("sources", "instalment_step"),
    "loan.insurance": ("sources", "premium"),
    "loan.savings": ("sources", "kept_back"),
    "loan.charges": ("sources", "fixed_fee"),
    "loan": ("sources", "amount"),
}


@dataclass(frozen=True)
class Origin:
    """Where an answer stands: part and question; of a list the row, where the figures name one."""

    part: str
    question: Field
    row: Row | None

    @property
    def step(self) -> Step:
        """The page that asks it."""
        return next(step for step in section(self.part).steps if self.question in step.fields)


def origin(path: str, answers: AllAnswers) -> Origin:
    """The question behind a path such as "products[2].price"; a sum of everything leads to the sales."""
    bare, _, after = path.partition("[")
    number = int(after.partition("]")[0]) if after else None
    stand = _GATHERED[bare](answers) if bare in _GATHERED else ()
    if number is not None and number < len(stand):
        return Origin(stand[number][0], field(*stand[number][:2]), stand[number][2])
    part, key = never_paid(answers) if bare == "bad_debt_pct" else _named(bare)
    question = field(part, key)
    found = rows(answers, part, key) if question.kind is Kind.TABLE and not stand else ()
    return Origin(part, question, found[number] if number is not None and number < len(found) else None)


def _named(bare: str) -> tuple[str, str]:
    """The longest beginning of a path that is known: "loan.charges.pct" is about the loan."""
    words = bare.split(".")
    beginnings = (".".join(words[:n]) for n in range(len(words), 0, -1))
    return next((_QUESTIONS[one] for one in beginnings if one in _QUESTIONS), _QUESTIONS["products"])


Stand = Sequence[tuple[str, str, Row | None]]  # part, table and row of each line of the figures


def _of(answers: AllAnswers, part: str, table: str, makes: Callable[[Row], object] | None = None) -> Stand:
    return [(part, table, row) for row in rows(answers, part, table) if makes is None or makes(row) is not None]


def _costs(answers: AllAnswers) -> Stand:
    """What is paid each month, wherever it was told."""
    return [
        (
            told.part,
            told.table,
            next((row for row in rows(answers, told.part, told.table) if row["id"] == told.row), None),
        )
        if told.row
        else (told.part, told.table, None)
        for told in told_costs(answers)
    ]


_GATHERED: Mapping[str, Callable[[AllAnswers], Stand]] = {  # lines of the figures that come from more than one list
    "costs": _costs,
    "opening_costs": lambda answers: [
        *_of(answers, "start", "opening_costs"),
        *_of(answers, "rules", "paper_list", lines.paper),
    ],
    "household.lump_sums": lambda answers: [
        *_of(answers, "household", "lump_sums"),
        *_of(answers, "household", "savings", lines.pot),
    ],
}
