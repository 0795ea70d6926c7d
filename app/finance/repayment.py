"""How a plan's loan is really paid: over which months, how often, and how much each time.

Every page and paper that tells a loan's payments reads them here. The instalment of `DebtRatios` is another thing: what
a month of full instalments comes to, by which the ratios weigh a loan, also where nothing like it is ever paid.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from app.finance.loans.terms import Rhythm
from app.finance.outlook import Instalment, Outlook

Paid = tuple[Instalment, ...]


@dataclass(frozen=True)
class Repayment:
    """`months` are those of the term; `paid` the payments that are not nothing, in their order, at least one."""

    months: int
    rhythm: Rhythm
    step: int  # of the lender's rounding, minor units
    paid: Paid

    @property
    def number(self) -> int:
        return len(self.paid)

    @property
    def before(self) -> Paid:
        """Those that give nothing back, until one does: of a loan given back whole at the end all but the last."""
        return self.paid[: self._first_full]

    @property
    def full(self) -> Paid:
        """All from the first one on that gives something back."""
        return self.paid[self._first_full :]

    @property
    def nothing_back(self) -> Paid:
        """All that give nothing back, also between others."""
        return tuple(one for one in self.paid if one.principal <= 0)

    @property
    def regular(self) -> bool:
        """Whether the rhythm brings a payment every time from the first one to the last."""
        return self.last.n - self.paid[0].n + 1 == self.number

    @property
    def equal(self) -> bool:
        """Whether full payments are the same each time. The first one can bring what waited until then, the last one
        what rounding left: a step of each payment at most."""
        if len(self.full) == 1:
            return self.last.n == 1
        unbroken = len(self.full) == self.last.n - self.full[0].n + 1 and not self.nothing_back[len(self.before) :]
        return unbroken and self._same(self.full[1:] if self.first_apart else self.full)

    @property
    def first_apart(self) -> Instalment | None:
        """The first full payment where it alone is larger: interest of the months before comes with it."""
        full = self.full
        apart = len(full) > 3 and full[0].payment > full[1].payment and self._same(full[1:])
        return full[0] if apart else None

    @property
    def usual(self) -> Instalment | None:
        """One that is paid each time; None where full payments are not equal."""
        return self.full[1 if self.first_apart else 0] if self.equal else None

    @property
    def usual_times(self) -> int:
        """How many times the usual one is paid: the last one can be another."""
        return sum(self.usual is not None and one.payment == self.usual.payment for one in self.full)

    @property
    def falling(self) -> bool:
        """Whether full payments become smaller and never larger."""
        full = [one.payment for one in self.full]
        return not self.equal and len(full) > 1 and full == sorted(full, reverse=True)

    @property
    def largest(self) -> Instalment:
        """The payment that takes most out of the box, the first of several."""
        return max(self.paid, key=lambda one: one.payment)

    @property
    def largest_is_one(self) -> bool:
        """Whether all other payments are smaller."""
        return [one.payment for one in self.paid].count(self.largest.payment) == 1

    @property
    def last(self) -> Instalment:
        return self.paid[-1]

    @property
    def _first_full(self) -> int:
        return next(place for place, one in enumerate(self.paid) if one.principal > 0)

    def _same(self, some: Paid) -> bool:
        *most, last = (one.payment for one in some)
        return len(set(most)) == 1 and last <= most[0] + len(most) * max(self.step, 1)


def repayment(outlook: Outlook) -> Repayment | None:
    """None without a loan."""
    terms = outlook.inputs.loan
    paid = tuple(one for one in outlook.loan if one.payment)
    return Repayment(terms.term_months, terms.rhythm, terms.instalment_step, paid) if terms else None


def in_months(rows: Sequence[Instalment]) -> Paid:
    """What is paid in each month, by its number, where it can have several payments."""
    return tuple(_together(month, list(some)) for month, some in groupby(rows, key=lambda one: one.month))


def _together(month: int, some: Sequence[Instalment]) -> Instalment:
    interest, principal, payment, fees, savings = (
        sum(getattr(one, part) for one in some) for part in ("interest", "principal", "payment", "fees", "savings")
    )
    return Instalment(month, month, interest, principal, payment, some[-1].balance, fees, savings)


def unequal(outlook: Outlook) -> bool:
    """Whether the ratios weigh a loan by instalments that nobody pays: as if all were equal, where they are not."""
    paid = repayment(outlook)
    return paid is not None and not paid.equal
