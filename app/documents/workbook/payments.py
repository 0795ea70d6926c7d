"""Every payment of the loan, one a line; the last one clears what is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.documents.workbook.book import Page
from app.documents.workbook.terms import Contract, follows
from app.finance.loans.methods import Bullet, EqualPrincipal, UpFrontInterest
from app.finance.outlook import Instalment
from app.language.messages import mark

NUMBER, MONTH, NAME, INTEREST, PRINCIPAL, FEES, PAID, BALANCE, SAVED = range(9)
HEADS = (
    mark("Payment"),
    mark("Month of business"),
    mark("Month"),
    mark("Interest"),
    mark("Loan given back"),
    mark("Fees and insurance"),
    mark("To pay"),
    mark("Still owed"),
)


@dataclass(frozen=True)
class Rows:
    """The payments on their sheet, from `first` to `last` line."""

    page: Page
    first: int
    last: int
    owed_after_grace: str

    def column(self, column: int) -> str:
        return self.page.down(self.first, self.last, column)


class Payments:
    """Formulas of the n-th payment; `row` is the line of the first one, what is owed before stands a line above."""

    def __init__(self, contract: Contract, row: int) -> None:
        self.contract, self.row = contract, row
        self.exact, self.cells = contract.exact, contract.cells

    def cell(self, n: int, column: int) -> str:
        return self.contract.page.ref(self.row + n - 1, column)

    def owed(self, n: int) -> str:
        """Before the n-th payment."""
        return self.cell(n - 1, BALANCE)

    def interest(self, n: int) -> str:
        contract, kind = self.contract, self.contract.terms.grace_kind
        nothing = n <= contract.grace and kind != "interest" and not contract.capitalised
        if nothing or (contract.flat and isinstance(contract.terms.method, UpFrontInterest)):
            return "0"
        if contract.flat:
            return self._flat(n)
        if n == contract.grace + 1 and self._waits:
            waiting = self.exact.part(self.cells["lent"], self.cells["rate"], contract.year)
            return self.exact.tidy(f"{self._of_the_time(n)}+{contract.grace}*{waiting}")
        return self._of_the_time(n)

    def _of_the_time(self, n: int) -> str:
        """Interest on what is owed, since the payment before."""
        return self.exact.part(self.owed(n), self.cells["rate"], self.contract.year)

    @property
    def _waits(self) -> bool:
        """Whether the interest of grace comes with the first payment after."""
        return bool(self.contract.grace) and self.contract.terms.grace_kind == "later"

    def _flat(self, n: int) -> str:
        """One of so many equal parts of the whole interest, never more than is left; the last one takes the rest."""
        contract, left = self.contract, self.cells["interest"]
        if n > 1:
            left = f"{left}-SUM({contract.page.down(self.row, self.row + n - 2, INTEREST)})"
        if n == contract.count:
            return self.exact.tidy(left)
        return self.exact.tidy(f"MIN({self._part(n)},{left})")

    def _part(self, n: int) -> str:
        """What a payment would be where the parts came out even; the first after a time that waits has all of it."""
        contract, interest = self.contract, self.cells["interest"]
        if contract.terms.grace_kind == "added":
            return self.exact.shared(interest, str(contract.bearing))
        whole = contract.whole_interest if contract.terms.grace_kind == "free" else interest
        one = self.exact.shared(whole, str(contract.count))
        return f"{n}*{one}" if n == contract.grace + 1 and self._waits else one

    def principal(self, n: int) -> str:
        contract, owed = self.contract, self.owed(n)
        if n == contract.count:
            return owed
        if contract.seasonal:
            return f"MIN({self.cell(n, contract.agreed)},{owed})"
        if n <= contract.grace and contract.capitalised:
            return f"-{self.cell(n, INTEREST)}"
        if n <= contract.grace or isinstance(contract.terms.method, Bullet):
            return "0"
        return self.exact.tidy(f"MIN({self._usual(n)},{owed})")

    @property
    def owed_after_grace(self) -> str:
        """More than was lent where interest was added to it."""
        return self.cell(self.contract.grace, BALANCE) if self.contract.capitalised else self.cells["lent"]

    def _usual(self, n: int) -> str:
        contract, exact, cells = self.contract, self.exact, self.cells
        if contract.level:
            return f"MAX({cells['level']}-{self._of_the_time(n) if self._waits else self.cell(n, INTEREST)},0)"
        if isinstance(contract.terms.method, EqualPrincipal):
            return exact.shared(self.owed_after_grace, str(contract.bearing))
        even = contract.stepped(f"{exact.minor(cells['lent'])}/{contract.bearing}")
        interest = contract.stepped(exact.minor(self.cell(n, INTEREST)))
        return f"{exact.major(f'({even}+{interest})')}-{self.cell(n, INTEREST)}"

    def fees(self, n: int) -> str:
        premium, gone = self.cells.get("premium"), not self.contract.saves
        each = [self.cells[key] for key in ("each", *(("saved",) if gone else ())) if key in self.cells]
        insured = [self.exact.part(self.owed(n), premium)] if premium else []
        parts = insured + each
        return parts[0] if len(parts) == 1 else self.exact.tidy("+".join(parts)) if parts else "0"

    def paid(self, n: int) -> str:
        return f"SUM({self.contract.page.across(self.row + n - 1, INTEREST, FEES)})"

    def left(self, n: int) -> str:
        return self.exact.tidy(f"{self.owed(n)}-{self.cell(n, PRINCIPAL)}")


def write_payments(contract: Contract, loan: Sequence[Instalment], name_of: Callable[[int], str]) -> Rows:
    """`name_of` gives the name of a month of business."""
    page, book = contract.page, contract.page.book
    page.heading(mark("Every payment"))
    saved, agreed = mark("Savings that the lender keeps"), mark("Agreed")
    page.head(*HEADS, *([saved] if contract.saves else []), *([agreed] if contract.seasonal else []), words=3)
    page.words(NAME, book.speak(mark("Start")))
    page.amount(BALANCE, contract.cells["lent"], contract.found.lent)
    page.row += 1
    payments = Payments(contract, page.row)
    rows = Rows(page, page.row, page.row + len(loan) - 1, payments.owed_after_grace)
    for one in loan:
        _when(page, one, name_of)
        if follows(contract.terms):
            _computed(page, payments, one)
        else:
            _copied(page, one)
        page.amount(PAID, payments.paid(one.n), one.payment - one.savings, strong=True)
        if contract.saves:
            page.amount(SAVED, contract.cells["saved"], one.savings)
        page.amount(BALANCE, payments.left(one.n), one.balance)
        page.row += 1
    _together(page, rows, loan)
    return rows


def _when(page: Page, one: Instalment, name_of: Callable[[int], str]) -> None:
    form = page.book.looks.middle
    page.sheet.write_number(page.row, NUMBER, one.n, form)
    page.sheet.write_number(page.row, MONTH, one.month, form)
    page.words(NAME, name_of(one.month))


def _computed(page: Page, payments: Payments, one: Instalment) -> None:
    by_month = payments.contract.terms.principal_by_month
    if by_month is not None:
        agreed = by_month[one.n - 1] if one.n <= len(by_month) else 0
        page.typed(payments.contract.agreed, page.money(agreed), "money", f"loan.principal_by_month[{one.n - 1}]")
    page.amount(INTEREST, payments.interest(one.n), one.interest)
    page.amount(PRINCIPAL, payments.principal(one.n), one.principal)
    page.amount(FEES, payments.fees(one.n), one.fees)


def _copied(page: Page, one: Instalment) -> None:
    """What the lender's paper says, where no formula of ours would."""
    page.typed(INTEREST, page.money(one.interest), "money")
    page.typed(PRINCIPAL, page.money(one.principal), "money")
    page.typed(FEES, page.money(one.fees), "money")


def _together(page: Page, rows: Rows, loan: Sequence[Instalment]) -> None:
    page.words(NUMBER, page.book.speak(mark("Together")), strong=True)
    sums = {
        INTEREST: sum(one.interest for one in loan),
        PRINCIPAL: sum(one.principal for one in loan),
        FEES: sum(one.fees for one in loan),
        PAID: sum(one.payment - one.savings for one in loan),
    }
    for column, minor in sums.items():
        page.amount(column, f"SUM({rows.column(column)})", minor, strong=True)
    page.row += 1
