"""Profit, money and what the business has and owes, month by month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from app.documents.workbook.book import Line, Lines, Page, by_month, write_line
from app.documents.workbook.exact import Exact
from app.documents.workbook.figures import FUNDED
from app.documents.workbook.running import Running
from app.documents.workbook.telling import FUNDING, Figures
from app.finance.outlook import MonthRow, Outlook
from app.language.messages import mark

# each line with its sign in the sum that follows
PROFIT = (
    ("gross_profit", 1, mark("Sales less material")),
    ("operating_costs_total", -1, mark("Costs of the business")),
    ("prepaid_expensed", -1, mark("Rent paid in advance, used")),
    ("taxes", -1, mark("Taxes")),
    ("pre_opening_costs", -1, mark("Costs before opening")),
    ("depreciation", -1, mark("Wear of things")),
    ("bad_debts", -1, mark("Never paid")),
    ("loan_interest", -1, mark("Interest on the loan")),
    ("loan_fee", -1, mark("Fee of the loan")),
)
OPERATING = (
    ("cash_sales", 1),
    ("collections", 1),
    ("supplier_payments", -1),
    ("operating_costs_total", -1),
    ("prepayments_paid", -1),
    ("taxes", -1),
    ("pre_opening_costs", -1),
)
LEFT = (("loan_disbursed", 1), ("loan_principal", -1))
TO_LENDER = (("loan_disbursed", 1), ("loan_fee", -1), ("loan_interest", -1), ("loan_principal", -1))


class Statements:
    def __init__(self, page: Page, outlook: Outlook, lines: Lines) -> None:
        self.page, self.outlook, self.lines = page, outlook, dict(lines)
        self.exact: Exact = page.book.exact

    def engine(self, name: str) -> list[int]:
        return [getattr(row, name) for row in self.outlook.months]

    def signed(self, parts: Sequence[tuple[str, int]], month: int) -> str:
        """Lines added and taken off; those that this plan does not have are nothing."""
        known = [(self.lines[key].at(month), sign) for key, sign in parts if key in self.lines]
        return self.exact.tidy("".join(f"{'+' if sign > 0 else '-'}{cell}" for cell, sign in known) or "0")

    def write(
        self, key: str, name: str, formula: Callable[[int], str], values: Sequence[int], *, total: bool = False
    ) -> None:
        self.lines[key] = write_line(self.page, name, formula, values, strong=total)

    def shown(self, key: str, name: str) -> None:
        """A line of another sheet again."""
        if key in self.lines:
            write_line(self.page, name, self.lines[key].at, self.engine(key))


def write_statements(page: Page, outlook: Outlook, figures: Figures, lines: Lines) -> Lines:
    """All lines, with those of this sheet by their names in `MonthRow`."""
    by_month(page, mark("Profit and balance"), outlook.inputs.first_month)
    made = Statements(page, outlook, lines)
    _profit(made)
    _money(made)
    _balance(made, figures)
    return made.lines


def _profit(made: Statements) -> None:
    made.page.heading(mark("Profit"))
    made.shown("sales", mark("Sales"))
    made.shown("cost_of_sales", mark("Material"))
    gross = partial(made.signed, (("sales", 1), ("cost_of_sales", -1)))
    made.write("gross_profit", mark("Sales less material"), gross, made.engine("gross_profit"), total=True)
    for key, _, name in PROFIT[1:]:
        made.shown(key, name)
    before = partial(made.signed, [(key, sign) for key, sign, _ in PROFIT])
    values = made.engine("net_profit_before_owner_pay")
    made.write("profit", mark("Profit before the owner"), before, values, total=True)
    made.shown("owner_drawings", mark("What I take home"))
    after = partial(made.signed, (("profit", 1), ("owner_drawings", -1)))
    made.write("stays", mark("Stays in the business"), after, made.engine("net_profit_after_owner_pay"), total=True)


def _money(made: Statements) -> None:
    """The cash flow in three groups: from the business, into things, from and to others."""

    def lender(row: MonthRow) -> int:
        return row.loan_disbursed - row.loan_fee - row.loan_interest - row.loan_principal - row.loan_savings

    made.page.heading(mark("Money"))
    operating = partial(made.signed, OPERATING)
    made.write("operating", mark("From the business"), operating, made.engine("operating_cash_flow"), total=True)
    things = partial(made.signed, (("asset_purchases_cash", -1), ("deposits_paid", -1)))
    invested = [-row.asset_purchases_cash - row.deposits_paid for row in made.outlook.months]
    made.write("invested", mark("Into things and deposits"), things, invested)
    made.shown("owner_cash_in", mark("Own money"))
    if "loan_interest" in made.lines:
        parts = (*TO_LENDER, ("loan_savings", -1))
        values = [lender(row) for row in made.outlook.months]
        made.write("lender", mark("From the lender, less what goes back"), partial(made.signed, parts), values)
    all_of_it = (("operating", 1), ("invested", 1), ("owner_cash_in", 1), ("lender", 1), ("owner_drawings", -1))
    write_line(
        made.page,
        mark("What I take home"),
        lambda month: f"-{made.lines['owner_drawings'].at(month)}",
        [-amount for amount in made.engine("owner_drawings")],
    )
    net = partial(made.signed, all_of_it)
    made.write("net", mark("More or less in the box"), net, made.engine("net_cash_flow"), total=True)


def _balance(made: Statements, figures: Figures) -> None:
    old = figures.running
    things = f"({figures.assets.sum()}+{old.things.sum()})"
    made.page.heading(mark("What the business has"))
    has = [
        _sheet(made, "cash", mark("In the box"), lambda m, _: made.lines["closing_cash"].at(m)),
        _sheet(
            made,
            "receivables",
            mark("Customers still owe"),
            partial(_open, made, "credit_sales", old, "receivables", "due"),
        ),
        _sheet(made, "stock", mark("Stock"), lambda m, _: made.lines["closing_stock"].at(m)),
        _so_far(made, "prepaid", mark("Rent paid in advance"), (("prepayments_paid", 1), ("prepaid_expensed", -1))),
        _so_far(made, "deposits", mark("Deposits"), (("deposits_paid", 1), ("loan_savings", 1))),
        _so_far(made, "fixed_assets_net", mark("Things"), (("depreciation", -1),), things),
    ]
    _sum(made, "total_assets", has)
    made.page.heading(mark("Where it comes from"))
    mine, given = (_funded(made, figures, key) for key in ("own_in_kind", "grant_in_kind"))
    mine = f"({mine}+{old.owner()})" if old.single else mine
    owes = [
        _sheet(
            made,
            "suppliers",
            mark("Still owed to sellers"),
            partial(_open, made, "suppliers", old, "suppliers", "paid"),
        ),
        _so_far(made, "loan", mark("Still owed to the lender"), LEFT, old.one("loan")),
        _so_far(made, "owner_capital", mark("Own part"), (("owner_cash_in", 1),), mine),
        _sheet(made, "donated_capital", mark("Grant in kind"), lambda m, _: given),
        _so_far(made, "retained", mark("Profit that stayed"), (("profit", 1), ("owner_drawings", -1))),
    ]
    _sum(made, "total_funding", owes)


def _open(made: Statements, new: str, old: Running, whole: str, moved: str, month: int, _: Line) -> str:
    """What is still owed of this plan's sales or purchases, and of those before."""
    before = f"+{old.still_open(whole, moved, month)}" if old.single else ""
    return made.exact.tidy(made.lines[new].at(month) + before)


def _funded(made: Statements, figures: Figures, funding: str) -> str:
    return figures.assets.where(FUNDING, f'"{made.page.book.speak(FUNDED[funding])}"')


def _sheet(made: Statements, key: str, name: str, formula: Callable[[int, Line], str]) -> Line:
    """A line of the balance sheet; `formula` is given the month and the line itself."""
    own = Line(made.page, made.page.row)
    values = [getattr(row.balance_sheet, key) for row in made.outlook.months]
    return write_line(made.page, name, lambda month: formula(month, own), values, summed=False)


def _so_far(made: Statements, key: str, name: str, parts: Sequence[tuple[str, int]], start: str = "0") -> Line:
    """What the months have added up to."""
    known = [part for part in parts if part[0] in made.lines]

    def formula(month: int, own: Line) -> str:
        moved = "".join(f"{'+' if sign > 0 else '-'}{made.lines[each].at(month)}" for each, sign in known)
        return made.exact.tidy(f"{own.at(month - 1) if month else start}{moved}")

    return _sheet(made, key, name, formula)


def _sum(made: Statements, key: str, lines: Sequence[Line]) -> None:
    values = [getattr(row.balance_sheet, key) for row in made.outlook.months]

    def formula(month: int) -> str:
        return made.exact.tidy("+".join(line.at(month) for line in lines))

    write_line(made.page, mark("Together"), formula, values, strong=True, summed=False)
