"""Do amount, time and age of the terms fit? An old limit is asked about, never a reason for a no."""

from __future__ import annotations

from math import ceil, floor

from app.language.messages import Message, count, say
from app.language.money import Money
from app.matching.columns import TENTHS, UNKNOWN, Columns, Ints
from app.matching.criteria.criterion import Criterion, Verdicts, silent, verdicts, where
from app.matching.need import Need
from app.matching.offers import LoanProduct
from app.matching.reasons import Verdict


def judge_amount(offers: Columns, need: Need) -> Verdicts:
    if need.amount is None:
        return silent(offers)
    return _judge_span(offers, need.amount, offers.amount_least, offers.amount_most)


def say_amount(product: LoanProduct, need: Need, verdict: Verdict) -> Message:
    least, most = (None if end is None else Money(end, product.currency) for end in product.amount)
    if need.amount is None or (least is None and most is None):
        return say("How much do you lend to a new client?")
    wanted = Money(need.amount, need.currency)
    if most is not None and need.amount > most.minor:
        if verdict is Verdict.NO:
            return say("You ask for %(wanted)s. The most is %(most)s.", wanted=wanted, most=most)
        return say("You ask for %(wanted)s. The most was %(most)s. What is it today?", wanted=wanted, most=most)
    if least is not None and need.amount < least.minor:
        if verdict is Verdict.NO:
            return say("You ask for %(wanted)s. They start at %(least)s.", wanted=wanted, least=least)
        return say("You ask for %(wanted)s. They began at %(least)s. And today?", wanted=wanted, least=least)
    return _inside(wanted, least, most)


def _inside(wanted: Money, least: Money | None, most: Money | None) -> Message:
    if least is None:
        return say("You ask for %(wanted)s. They lend up to %(most)s.", wanted=wanted, most=most)
    if most is None:
        return say("You ask for %(wanted)s. They lend from %(least)s.", wanted=wanted, least=least)
    return say("You ask for %(wanted)s. They lend %(least)s to %(most)s.", wanted=wanted, least=least, most=most)


def judge_term(offers: Columns, need: Need) -> Verdicts:
    if need.term_months is None:
        return silent(offers)
    return _judge_span(offers, int(need.term_months * TENTHS), offers.term_least, offers.term_most)


def say_term(product: LoanProduct, need: Need, verdict: Verdict) -> Message:
    if need.term_months is None or not product.term.known:
        return say("For how many months do you lend?")
    wanted = need.term_months  # beside it whole months: a source may say 83.1
    least = None if product.term.least is None else ceil(product.term.least)
    most = None if product.term.most is None else floor(product.term.most)
    if verdict is Verdict.ASK:
        return say("You want %(wanted)s months. Do you lend for so long today?", wanted=wanted)
    if least is None or least == most:
        return say("You want %(wanted)s months. They give up to %(most)s.", wanted=wanted, most=most or 0)
    if most is None:
        return say("You want %(wanted)s months. They give %(least)s or more.", wanted=wanted, least=least)
    return say("You want %(wanted)s months. They give %(least)s to %(most)s.", wanted=wanted, least=least, most=most)


def _judge_span(offers: Columns, wanted: int, least: Ints, most: Ints) -> Verdicts:
    """Between the two ends of each offer; an end that nobody wrote down is no limit, two are a question."""
    over = (most != UNKNOWN) & (wanted > most)
    under = (least != UNKNOWN) & (wanted < least)
    outside = over | under
    return verdicts(
        offers,
        (outside & offers.today_unsure, Verdict.ASK),
        (outside, Verdict.NO),
        ((most == UNKNOWN) & (least == UNKNOWN), Verdict.ASK),
        otherwise=Verdict.YES,
    )


def judge_grace(offers: Columns, need: Need) -> Verdicts:
    if need.grace_months <= 0:
        return silent(offers)
    enough = offers.grace >= need.grace_months
    return verdicts(offers, (enough, Verdict.YES), otherwise=Verdict.ASK)


def say_grace(product: LoanProduct, need: Need, verdict: Verdict) -> Message:
    if verdict is Verdict.YES:
        return say("You may pay interest only for the first months.")
    return count(
        "May I pay interest only in the first month?",
        "May I pay interest only in the first %(n)s months?",
        need.grace_months,
    )


def judge_end(offers: Columns, need: Need) -> Verdicts:
    ended = where(offers, lambda p: p.valid_until is not None and p.valid_until < need.today)
    return verdicts(offers, (ended, Verdict.NO))


def say_end(product: LoanProduct, need: Need, verdict: Verdict) -> Message:
    return say("This offer ended: %(day)s. Is there a new one?", day=product.valid_until)


def judge_terms_age(offers: Columns, need: Need) -> Verdicts:
    old = where(offers, lambda p: p.terms_age != "recent_2023_or_later" and not p.origin.confirmed)
    return verdicts(offers, (old, Verdict.ASK))


def say_terms_age(product: LoanProduct, need: Need, verdict: Verdict) -> Message:
    if product.terms_age == "undated" or not product.origin.date:
        return say("Their paper has no date. What are your terms today?")
    return say("These terms are of %(year)s. What are they today?", year=product.origin.date[:4])


AMOUNT = Criterion("amount", judge_amount, say_amount)
TERM = Criterion("term", judge_term, say_term)
GRACE = Criterion("grace", judge_grace, say_grace)
END = Criterion("end", judge_end, say_end)
TERMS_AGE = Criterion("terms_age", judge_terms_age, say_terms_age)
