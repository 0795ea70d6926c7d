"""The law's limit on a loan's price: which one holds, and how a loan stands to it by the limit's own definition."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from app.finance.debt import keeps_savings, rate_alone, without_savings
from app.finance.inputs import LoanTerms
from app.finance.loan import table
from app.finance.outlook import Outlook
from app.finance.price.caps import as_printed
from app.finance.rounding import to_places
from app.language.messages import Message, Share, in_turn, say
from app.plan.sourced import Origin

Measure = Literal["compounded", "either", "rate"]


@dataclass(frozen=True)
class LegalCap:
    """A legal limit on the yearly cost of loans, as printed; `most` is None where no number was found."""

    country: str
    segment: str
    most: Decimal | None
    basis: str  # what the number measures, as the source words it
    valid_from: dt.date | None
    valid_to: dt.date | None
    text: str
    origin: Origin

    def holds_on(self, day: dt.date) -> bool:
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)

    @property
    def measure(self) -> Measure:
        """All costs with interest on interest ("effective"), the lender's rate without fees ("nominal"), or all costs
        in a way that is not told (a TEG): both yearly rates are then held against it."""
        words = {word.strip(",.;:()").lower() for word in self.basis.split()}
        if "nominal" in words:
            return "rate"
        return "compounded" if "effective" in words and "teg" not in words else "either"

    @property
    def of_microfinance(self) -> bool:
        """Whether it holds for small loans alone, as their source says; banks have another one."""
        return self.segment.startswith("micro")

    @property
    def source(self) -> Message | None:
        """Where the limit was read, and when; no limit is told without it."""
        if not self.origin.title:
            return None
        if not self.origin.date:
            return say("Limit read in: %(title)s.", title=self.origin.title)
        return say("Limit read in: %(title)s, %(date)s.", title=self.origin.title, date=self.origin.when)


def holding(caps: Iterable[LegalCap], day: dt.date) -> LegalCap | None:
    """The limit that counts on that day: of those on the whole price the widest, so that nothing lawful is called
    unlawful; of those on the rate alone only where there is no other."""
    there = [cap for cap in caps if cap.most is not None and cap.holds_on(day)]
    return max(there, key=lambda cap: (cap.measure != "rate", cap.most), default=None)


@dataclass(frozen=True)
class Held:
    """A loan against the limit: `rates` are those that the limit measures, per cent, as limits are printed; `least`
    the same as if the lender wanted no savings, since no law that we know says whether they count."""

    cap: LegalCap
    most: Decimal
    price: Decimal  # per cent a year with all fees, without interest on interest
    rates: tuple[Decimal, ...]
    least: tuple[Decimal, ...]

    @property
    def above(self) -> bool:
        return any(rate > self.most for rate in self.rates)

    @property
    def surely(self) -> bool:
        """Whether it is above in every way that could be meant; a limit on the rate alone holds for some loans only."""
        return self.cap.measure != "rate" and all(rate > self.most for rate in (*self.rates, *self.least))

    @property
    def limit(self) -> Message:
        """The limit in words; one on the rate without fees stands beside the lender's own rate."""
        most = Share(self.most)
        if self.cap.measure == "rate":
            return say(
                "For some loans the law limits the rate without fees to %(limit)s. Yours is %(asked)s.",
                limit=most,
                asked=Share(self.rates[0]),
            )
        if self.cap.of_microfinance:
            return say("For microfinance the legal limit is %(limit)s.", limit=most)
        return say("The legal limit is %(limit)s.", limit=most)

    @property
    def words(self) -> tuple[Message, ...]:
        """The price of a year, also as the limit counts it, and the limit with which of the two it counts."""
        if self.cap.measure == "rate":
            return (_a_year(to_places(self.price, 1)), self.limit)
        plain = self.rates[0] if self.cap.measure == "either" else to_places(self.price, 1)
        compounded = say("With interest on interest it is %(rate)s.", rate=Share(self.rates[-1]))
        return (_a_year(plain), compounded, *self.limit_of_two)

    @property
    def limit_of_two(self) -> tuple[Message, ...]:
        """The limit, and which of the two prices of a year it counts, where two are told."""
        match self.cap.measure:
            case "rate":
                return (self.limit,)
            case "compounded":
                return (self.limit, say("The law counts the price with interest on interest."))
            case "either":
                return (self.limit, say("We did not read which of the two the law counts. So we compare both."))

    @property
    def in_full(self) -> Message:
        """All of it with where the limit was read."""
        source = self.cap.source
        return in_turn(*self.words, *((source,) if source else ()))

    @property
    def repair(self) -> Message:
        if self.surely:
            return say("Ask another lender.")
        if self.cap.measure == "rate":
            return say("Ask the lender whether this limit holds for your loan.")
        if all(rate > self.most for rate in self.rates):
            return say("Ask the lender whether the law counts the savings too.")
        return say("Ask the lender which of the two rates the law means.")


def held(cap: LegalCap | None, outlook: Outlook) -> Held | None:
    """None without a loan, without a known limit, and where no yearly price can be counted."""
    debt, terms = outlook.ratios.debt, outlook.inputs.loan
    if cap is None or cap.most is None or debt is None or terms is None or debt.apr_nominal_x12 is None:
        return None
    price = debt.apr_nominal_x12 * 100
    rates = least = _measured(cap.measure, terms, debt.apr_nominal_x12, debt.ear)
    if keeps_savings(terms):
        plain = without_savings(terms, table(terms))
        least = _measured(cap.measure, terms, plain.nominal_yearly, plain.effective_yearly)
    return Held(cap, cap.most, price, rates, least) if rates else None


def _measured(
    measure: Measure, terms: LoanTerms, nominal: Decimal | None, compounded: Decimal | None
) -> tuple[Decimal, ...]:
    """Per cent, as limits are printed."""
    if measure == "rate":
        alone = rate_alone(terms)
        return () if alone is None else (as_printed(alone),)
    rates = (compounded,) if measure == "compounded" else (nominal, compounded)
    return tuple(as_printed(rate * 100) for rate in rates if rate is not None)


def price_words(against: Held | None, outlook: Outlook) -> tuple[Message, ...]:
    """What a loan costs in a year, beside the limit or with the word that none is known; nothing without a price."""
    debt = outlook.ratios.debt
    if against:
        return against.words
    if debt is None or debt.apr_nominal_x12 is None:
        return ()
    return (_a_year(to_places(debt.apr_nominal_x12 * 100, 1)), say("We do not know a legal limit."))


def _a_year(pct: Decimal) -> Message:
    return say("That is %(rate)s for every 100 in a year.", rate=Share(pct))
