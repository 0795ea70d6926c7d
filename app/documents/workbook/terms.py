"""What the lender says, as cells to change, and what follows from it on the first day."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from app.documents.workbook.book import Page
from app.documents.workbook.exact import Exact, to_step
from app.documents.workbook.figures import percent
from app.finance.inputs import LoanTerms
from app.finance.loan import contract as contract_of
from app.finance.loan import grace_payments, payments
from app.finance.loans.charges import Charge
from app.finance.loans.methods import Bullet, EqualInstalments, EqualPrincipal, Flat, UpFrontInterest
from app.finance.loans.table import Table
from app.language.messages import mark
from app.plan.sections.borrowing import GRACE_KIND

KNOWN = (EqualInstalments, EqualPrincipal, Flat, UpFrontInterest, Bullet)
FLAT = (Flat, UpFrontInterest)
When = Literal["start", "each"]
FEES: dict[When, str] = {"start": mark("Fixed fee at the start"), "each": mark("Fee with each instalment")}
GRACE = {choice.key: choice.label for choice in GRACE_KIND.choices}
WAYS = {
    "half_up": mark("To the nearest amount"),
    "half_even": mark("To the nearest amount, halves to the even one"),
    "up": mark("Always up"),
}


def follows(terms: LoanTerms) -> bool:
    """Whether the payments follow from formulas; of other loans the payments are copied and only sums follow."""
    plain = terms.grace is None and terms.rhythm.a_year.denominator == 1
    plain = plain and (terms.principal_by_month is None or terms.grace_kind != "later")
    plain = plain and len(terms.charges) == len(fees(terms))
    insured = len(terms.insurance) <= 1 and all(one.of == "balance" and one.pct is not None for one in terms.insurance)
    saved = len(terms.savings) <= 1 and all(not one.yearly_pct for one in terms.savings)
    usual = isinstance(terms.method, KNOWN) and terms.method in (*(kind() for kind in KNOWN),)
    return plain and insured and saved and (usual or terms.principal_by_month is not None)


def fees(terms: LoanTerms) -> dict[When, tuple[int, int]]:
    """Fees in money by when they are paid, once or with each payment: the place among the charges, and the amount."""
    return {
        when: (n, one.amount)
        for n, one in enumerate(terms.charges)
        for when in FEES
        if isinstance(one, Charge) and one.amount is not None and one == Charge(one.name, one.amount, when)
    }


@dataclass
class Contract:
    """`cells` tells where the terms stand: lent, rate, fee, step, and what follows from them."""

    page: Page
    terms: LoanTerms
    found: Table
    cells: dict[str, str] = field(default_factory=dict)
    level_at: int = 0  # the line of the instalment, which is written after the payments

    @property
    def exact(self) -> Exact:
        return self.page.book.exact

    @property
    def year(self) -> int:
        """A year's rate over this is a payment's share."""
        return int(100 * self.terms.rhythm.a_year)

    @property
    def count(self) -> int:
        return payments(self.terms)

    @property
    def grace(self) -> int:
        """Payments before the loan begins to be given back."""
        return grace_payments(self.terms)

    @property
    def bearing(self) -> int:
        """Payments after grace."""
        return self.count - self.grace

    @property
    def flat(self) -> bool:
        return isinstance(self.terms.method, FLAT) and not self.seasonal

    @property
    def level(self) -> bool:
        return isinstance(self.terms.method, EqualInstalments) and not self.seasonal

    @property
    def seasonal(self) -> bool:
        return self.terms.principal_by_month is not None

    @property
    def whole_interest(self) -> str:
        """Flat interest of the whole time."""
        return self.exact.part(self.cells["lent"], f"{self.cells['rate']}*{self.count}", self.year)

    @property
    def capitalised(self) -> bool:
        """Whether interest is added to the loan in grace."""
        return bool(contract_of(self.terms).grace.capitalised)

    @property
    def agreed(self) -> int:
        """The column of what is given back in each month of a seasonal loan."""
        return 9 if self.saves else 8

    @property
    def saves(self) -> bool:
        """Whether something is saved with each payment and comes back."""
        return returned(self.terms) and self.terms.savings[0].each > 0

    def stepped(self, minor: str) -> str:
        """Minor units brought to the lender's step."""
        return to_step(minor, f"({self.exact.minor(self.cells['step'])})", self.terms.instalment_rounding)

    def money(self, key: str, name: str, minor: int, place: str) -> None:
        self.page.words(0, self.page.book.speak(name))
        self.cells[key] = self.page.typed(1, self.page.money(minor), "money", f"loan.{place}" if place else "")
        self.page.row += 1

    def rate(self, key: str, name: str, value: Decimal | None, place: str) -> None:
        self.page.words(0, self.page.book.speak(name))
        self.cells[key] = self.page.typed(1, percent(value or Decimal(0)), "pct", f"loan.{place}")
        self.page.row += 1

    def result(self, key: str, name: str, formula: str, minor: int) -> None:
        self.page.words(0, self.page.book.speak(name))
        self.cells[key] = self.page.amount(1, formula, minor)
        self.page.row += 1


def write_terms(contract: Contract) -> None:
    page, terms = contract.page, contract.terms
    page.heading(mark("What the lender asks"))
    contract.money("lent", mark("Loan"), terms.principal, "principal")
    contract.rate("rate", mark("Rate, of every 100 a year"), terms.annual_rate_pct, "annual_rate_pct")
    contract.rate("fee", mark("Fee at the start, of every 100"), terms.upfront_fee_pct, "upfront_fee_pct")
    for when, (n, amount) in fees(terms).items():
        contract.money(when, FEES[when], amount, f"charges[{n}].amount")
    contract.money("step", mark("Instalments are rounded to"), terms.instalment_step, "instalment_step")
    page.sheet.write_string(page.row - 1, 2, page.book.speak(WAYS[terms.instalment_rounding]), page.book.looks.note)
    for insurance in terms.insurance[:1]:
        contract.rate("premium", mark("Insurance, of every 100 still owed"), insurance.pct, "insurance[0].pct")
    for saving in terms.savings[:1]:
        contract.money("savings", mark("Savings that the lender keeps"), saving.withheld, "savings[0].withheld")
        if saving.each:
            contract.money("saved", mark("Savings with each instalment"), saving.each, "savings[0].each")
    if contract.grace:
        page.words(0, page.book.speak(mark("Grace months")))
        page.sheet.write_number(page.row, 1, terms.grace_months, page.book.looks.middle)
        page.sheet.write_string(page.row, 2, page.book.speak(GRACE[terms.grace_kind]), page.book.looks.note)
        page.row += 1


def write_first_day(contract: Contract) -> None:
    """What the lender keeps at once, what is in hand, and the instalment."""
    cells, found = contract.cells, contract.found
    contract.page.heading(mark("What follows"))
    live = follows(contract.terms)
    if live and contract.flat:
        contract.result("interest", mark("Interest of the whole loan"), _flat_interest(contract), found.interest)
    if live and contract.level:
        cells["level"] = contract.page.ref(contract.page.row, 1, fixed=True)
        contract.level_at = contract.page.row
        contract.page.row += 1  # for the instalment, once it is known what is owed after grace
    start = found.at_start
    fees = start.fees + start.insurance + start.interest
    if live:
        contract.result("first_day", mark("Kept by the lender at the start"), _kept(contract), fees)
    else:
        contract.money("first_day", mark("Kept by the lender at the start"), fees, "")
    held = f"-{cells['savings']}" if returned(contract.terms) else ""
    contract.result("received", mark("In hand"), f"{cells['lent']}-{cells['first_day']}{held}", found.received)


def write_level(contract: Contract, owed: str) -> None:
    """The instalment that gives back, from grace on, what is owed then."""
    exact, cells = contract.exact, contract.cells
    exactly = f"PMT({cells['rate']}/{contract.year},{contract.bearing},-{exact.minor(owed)})"
    level = exact.major(contract.stepped(exactly))
    contract.page.row = contract.level_at
    contract.result("level", mark("Instalment"), level, contract.found.instalment or 0)


def _flat_interest(contract: Contract) -> str:
    """Of the whole time; without that of payments that cost none."""
    exact, whole = contract.exact, contract.whole_interest
    if contract.terms.grace_kind != "free" or not contract.grace:
        return whole
    return exact.tidy(f"MAX({whole}-{contract.grace}*{exact.shared(whole, str(contract.count))},0)")


def returned(terms: LoanTerms) -> bool:
    """Whether savings are kept that come back."""
    return bool(terms.savings) and terms.savings[0].returned


def _kept(contract: Contract) -> str:
    """The fee, interest that is paid at once, and savings that never come back."""
    cells, terms = contract.cells, contract.terms
    parts = [contract.exact.part(cells["lent"], cells["fee"])]
    if "start" in cells:
        parts.append(cells["start"])
    if isinstance(terms.method, UpFrontInterest) and contract.flat:
        parts.append(cells["interest"])
    if terms.savings and not terms.savings[0].returned:
        parts.append(cells["savings"])
    return "+".join(parts)
