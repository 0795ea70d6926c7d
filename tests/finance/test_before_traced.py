"""Where the figures of a stall that runs already come from: what was there before is told as a part of its own."""

from __future__ import annotations

from app.finance.projection import outlook
from app.finance.trace import Figure, of_plan
from tests.finance.small import stall
from tests.finance.test_before import running


def test_every_part_of_a_figure_that_was_there_before_is_told() -> None:
    figures = of_plan(outlook(running()))

    def parts(name: str, month: int) -> list[tuple[int, str, int | None, object]]:
        found = figures.explained(Figure(name, month))
        return [(part.sign, part.figure.name, part.figure.month, part.value) for part in found.parts]

    assert parts("month.opening_cash", 0) == [(1, "before.cash", 0, 300)]
    assert parts("month.opening_cash", 1) == [(1, "month.closing_cash", 0, 300)]
    assert parts("month.collections", 3) == [
        (1, "month.credit_sales", 2, 0),
        (1, "before.due", 3, 40),
        (-1, "month.bad_debts", 3, 15),
    ]
    assert parts("month.bad_debts", 3)[1] == (1, "before.due", 3, 40)
    assert parts("month.closing_stock", 0)[0] == (1, "before.stock", 0, 200)
    assert (1, "before.suppliers", 0, 80) in parts("month.supplier_payments", 0)
    assert (1, "before.interest", 1, 2) in parts("month.loan_interest", 1)
    assert (1, "before.principal", 1, 23) in parts("month.loan_principal", 1)
    assert parts("sheet.loan", 0)[0] == (1, "before.loans", 0, 100)
    assert (1, "before.own", 2, 650) in parts("sheet.owner_capital", 2)
    assert (1, "before.equipment", 2, 240) in parts("sheet.fixed_assets_net", 2)
    assert [part[:2] for part in parts("before.own", 0)] == [
        (1, "before.cash"),
        (1, "before.receivables"),
        (1, "before.stock"),
        (1, "before.equipment"),
        (-1, "before.suppliers"),
        (-1, "before.loans"),
    ]
    assert figures.value(Figure("before.instalment")) == 25
    assert [figures.value(Figure("before.due", month)) for month in (0, 1, 3)] == [0, 50, 40]
    assert figures.value(Figure("project.total_investment_month0")) == 450


def test_a_business_that_begins_has_nothing_from_before_to_tell() -> None:
    figures = of_plan(outlook(stall()))
    assert figures.explained(Figure("month.opening_cash", 0)).parts == ()
    assert figures.value(Figure("before.cash")) == 0
    assert [part.figure.name for part in figures.explained(Figure("sheet.owner_capital", 0)).parts] == [
        "start.own_in_kind",
        "month.owner_cash_in",
    ]
