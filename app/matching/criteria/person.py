"""Do they lend to this person, for this kind of work? What we do not know about a person is asked, never judged."""

from __future__ import annotations

from app.language.messages import Message, count, say
from app.matching.columns import ANY_SECTOR, UNKNOWN, UNSURE_SECTOR, Columns, sector_bits
from app.matching.criteria.criterion import Criterion, Verdicts, silent, simple, verdicts, where
from app.matching.need import Need
from app.matching.offers import LoanProduct
from app.matching.reasons import Verdict


def judge_new(offers: Columns, need: Need) -> Verdicts:
    if need.new_business is False:
        return silent(offers)
    return verdicts(
        offers,
        (where(offers, lambda p: p.takes_new == "no"), Verdict.NO if need.new_business else Verdict.ASK),
        (where(offers, lambda p: p.takes_new in ("yes", "with_plan")), Verdict.YES),
        otherwise=Verdict.ASK,
    )


def say_new(product: LoanProduct, need: Need, verdict: Verdict) -> Message:
    if product.takes_new == "yes":
        return say("They lend to a new business.")
    if product.takes_new == "with_plan":
        return say("They lend to a new business with a plan. You have one.")
    if product.takes_new is None:
        return say("Do you lend to a new business?")
    if product.least_business_months:
        return count(
            "They lend only when the business has run for a month.",
            "They lend only when the business has run for %(n)s months.",
            product.least_business_months,
        )
    return say("They lend only to a business that runs already.")


def judge_sector(offers: Columns, need: Need) -> Verdicts:
    told = offers.sectors != 0
    every = offers.sectors == ANY_SECTOR
    mine = sector_bits(need.sectors)
    if not mine:
        return verdicts(offers, (told & ~every, Verdict.ASK))
    fits = (offers.sectors & mine) != 0
    unsure = (offers.sectors & UNSURE_SECTOR) != 0
    return verdicts(offers, (~told, Verdict.SILENT), (fits, Verdict.YES), (unsure, Verdict.ASK), otherwise=Verdict.NO)


def say_sector(product: LoanProduct, need: Need, verdict: Verdict) -> Message:
    if verdict is Verdict.YES:
        return say("They lend for your kind of work.")
    if verdict is Verdict.NO:
        return say("They lend for other kinds of work.")
    return say("Do you lend for my kind of work?")


def judge_women(offers: Columns, need: Need) -> Verdicts:
    women = where(offers, lambda p: p.gender == "women")
    if need.woman is None:
        return verdicts(offers, (women, Verdict.ASK))
    return verdicts(offers, (women, Verdict.YES if need.woman else Verdict.NO))


def say_women(product: LoanProduct, need: Need, verdict: Verdict) -> Message:
    return say("They lend to women only.") if verdict is not Verdict.YES else say("They lend to women.")


def judge_age(offers: Columns, need: Need) -> Verdicts:
    told = (offers.age_least != UNKNOWN) | (offers.age_most != UNKNOWN)
    if need.age is None:
        return verdicts(offers, (told, Verdict.ASK))
    young = (offers.age_least != UNKNOWN) & (need.age < offers.age_least)
    old = (offers.age_most != UNKNOWN) & (need.age > offers.age_most)
    return verdicts(offers, (young | old, Verdict.NO), (told, Verdict.YES))


def say_age(product: LoanProduct, need: Need, verdict: Verdict) -> Message:
    least, most = product.age
    if least is not None and most is not None:
        if need.age is None:
            return say("They lend from %(least)s to %(most)s years of age.", least=least, most=most)
        return say("You are %(age)s. They lend from %(least)s to %(most)s.", age=need.age, least=least, most=most)
    if need.age is None:
        return _one_end(least, most)
    if least is not None:
        return say("You are %(age)s. They lend from %(least)s.", age=need.age, least=least)
    return say("You are %(age)s. They lend up to %(most)s.", age=need.age, most=most)


def _one_end(least: int | None, most: int | None) -> Message:
    if least is not None:
        return say("They lend from %(least)s years of age.", least=least)
    return say("They lend up to %(most)s years of age.", most=most)


NEW = Criterion("new_business", judge_new, say_new)
SECTOR = Criterion("sector", judge_sector, say_sector)
WOMEN = Criterion("women", judge_women, say_women)
AGE = Criterion("age", judge_age, say_age)
RETURNEES = simple(
    "returnees", lambda p: p.for_returnees, Verdict.YES, say("It is made for people who return or live abroad.")
)
FIRST = simple("first", lambda p: p.first_to_ask, Verdict.YES, say("They know the mentors’ network. Ask them first."))
