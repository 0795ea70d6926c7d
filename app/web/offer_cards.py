"""Offers as the cards that returnee and mentor see: groups, sentences, sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.language.messages import Currency, Message, count, say
from app.language.money import Money
from app.matching.funding_mix import FundingMix, funding_mix
from app.matching.grants import GrantFit
from app.matching.need import Need
from app.matching.price_words import price_words, repairs
from app.matching.rank import LoanFit, counted
from app.matching.reasons import Reason, Verdict
from app.plan.reading import PlanReading
from app.services.catalogue import Offers

KINDS = {Verdict.YES: "yes", Verdict.ASK: "may", Verdict.BEFORE: "not", Verdict.NO: "not"}
MIX_KINDS = {**KINDS, Verdict.BEFORE: "may"}  # between two bands: to be thought about, not in the way
QUESTIONS = ("new_business", "total", "fee", "method", "savings_back", "amount", "term")  # the weightiest first
SHOWN = 3  # questions on a card; the rest is folded away
SIGNS = {"yes": "yes", "ask": "maybe", "no": "no"}
GROUPS = {sign: group for group, sign in SIGNS.items()}
SURE = {
    "high": say("We are sure that it was so."),
    "medium": say("We are fairly sure that it was so."),
    "low": say("We are not sure of it."),
}
FIRST = 3  # lenders to ask that are shown before the rest is folded away


Pair = tuple[str, Message]  # yes, may or not, and the sentence


@dataclass(frozen=True)
class Card:
    """One offer: `fit` is yes, maybe or no; `questions` are those for which the card has no room."""

    title: Message | str
    fit: str
    amount: Money | None
    said: Message
    reasons: tuple[Pair, ...]
    questions: tuple[Pair, ...]
    notes: tuple[Message, ...]
    changes: tuple[Message, ...]
    source: Message
    sure: Message
    confirmed: bool
    grant: bool = False  # given by a programme's office, not lent
    most: bool = False  # the amount is the most that is lent, where the plan names none


@dataclass(frozen=True)
class OfferPage:
    """`mix` is None while the plan has no figures; `wants_loan` None while that is not answered."""

    mix: FundingMix | None
    mix_reasons: tuple[Pair, ...]
    grants: tuple[Card, ...]
    ended: tuple[Card, ...]
    fitting: tuple[Card, ...]
    asking: tuple[Card, ...]
    more_asking: tuple[Card, ...]
    refusing: tuple[Card, ...]
    wants_loan: bool | None

    @property
    def lenders(self) -> int:
        return len(self.fitting) + len(self.asking) + len(self.more_asking) + len(self.refusing)

    @property
    def counted(self) -> tuple[Message, ...]:
        """How many open offers there are, and how many of them are what for this plan, in whole sentences."""
        cards = (*self.grants, *self.fitting, *self.asking, *self.more_asking, *self.refusing)
        groups = [GROUPS[card.fit] for card in cards]
        if not groups:
            return ()
        all_ = count("We compared your plan with one offer.", "We compared your plan with %(n)s offers.", len(groups))
        return (all_, *counted(groups))


def offer_page(found: Offers, seen: PlanReading) -> OfferPage:
    """All offers for one plan, in the order in which they are read."""
    asking = _loans(found, "ask")
    mix = funding_mix(seen.outlook) if seen.outlook else None
    return OfferPage(
        mix=mix,
        mix_reasons=tuple((MIX_KINDS[one.verdict], one.message) for one in mix.reasons) if mix else (),
        grants=tuple(grant_card(fit) for fit in found.grants if fit.group != "no" or fit.state == "open"),
        ended=tuple(grant_card(fit) for fit in found.grants if fit.group == "no" and fit.state != "open"),
        fitting=_loans(found, "yes"),
        asking=asking[:FIRST],
        more_asking=asking[FIRST:],
        refusing=_loans(found, "no"),
        wants_loan=found.need.wants_loan,
    )


def grant_card(fit: GrantFit) -> Card:
    reasons, more = _pairs(fit.reasons)
    return Card(
        title=_programme(fit.programme),
        fit=SIGNS[fit.group],
        amount=fit.asked if fit.asked.minor else None,
        said=say("You give nothing back."),
        reasons=reasons,
        questions=more,
        notes=tuple(note for note in (fit.may_ask, fit.with_family, _rate_note(fit)) if note is not None),
        changes=(),
        source=fit.lines[0].origin.words,
        sure=SURE[fit.lines[0].origin.confidence],
        confirmed=fit.lines[0].origin.confirmed,
        grant=True,
    )


def loan_card(fit: LoanFit, need: Need) -> Card:
    amount = need.amount or fit.product.amount[1]
    reasons, more = _pairs(fit.reasons)
    return Card(
        title=f"{fit.product.lender}, {fit.product.name}",
        fit=SIGNS[fit.group],
        amount=None if amount is None else Money(amount, fit.product.currency),
        most=not need.amount,
        said=price_words(fit),
        reasons=reasons,
        questions=more,
        notes=(),
        changes=repairs(fit, need),
        source=fit.product.origin.words,
        sure=SURE[fit.product.origin.confidence],
        confirmed=fit.product.origin.confirmed,
    )


def _loans(found: Offers, group: str) -> tuple[Card, ...]:
    return tuple(loan_card(fit, found.need) for fit in found.loans_that(group))


def _pairs(reasons: Iterable[Reason]) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """What speaks for an offer, what stands in the way, the weightiest questions; then the other questions."""
    ordered = sorted(reasons, key=_weight)
    pairs = [(KINDS[reason.verdict], reason.message) for reason in ordered]
    known = sum(kind != "may" for kind, _ in pairs)
    return tuple(pairs[: known + SHOWN]), tuple(pairs[known + SHOWN :])


def _weight(reason: Reason) -> tuple[int, int]:
    group = ("yes", "not", "may").index(KINDS[reason.verdict])
    return group, QUESTIONS.index(reason.key) if reason.key in QUESTIONS else len(QUESTIONS)


def _programme(name: str) -> Message | str:
    """Its name as its papers have it; who carries it is called as in the reader's language."""
    own, found, _ = name.partition(" (IOM)")
    return say("%(programme)s (IOM)", programme=own) if found else name


def _rate_note(fit: GrantFit) -> Message | None:
    """With which rate of which day the limit was counted, where it was counted at all."""
    if fit.rate is None or fit.limit is None or fit.limit.currency == "EUR":
        return None
    units, day = fit.rate.units_per_euro, fit.rate.day  # whole: who multiplies by it finds our amount
    home = Currency(fit.limit.currency, units)
    return say(
        "For 1 euro we counted %(units)s %(currency)s, the rate of %(day)s.", units=units, currency=home, day=day
    )
