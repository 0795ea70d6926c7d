"""Guarantees and the other conditions that sources name, one sentence each."""

from __future__ import annotations

from app.language.messages import Message, say
from app.matching.columns import Columns
from app.matching.criteria.criterion import Criterion, Verdicts, simple, verdicts, where
from app.matching.need import Need
from app.matching.offers import LoanProduct
from app.matching.reasons import Verdict

ASK, BEFORE, YES = Verdict.ASK, Verdict.BEFORE, Verdict.YES

# condition key -> (verdict, sentence); the keys are those that the catalogue's parser gives
NAMED: dict[str, tuple[Verdict, Message]] = {
    "saving_before": (BEFORE, say("Save for three months before.")),
    "member": (BEFORE, say("You must be a member first.")),
    "trade_organisation": (BEFORE, say("You must be in a trade organisation.")),
    "experience": (ASK, say("They want experience in the trade. Which papers count?")),
    "plan": (YES, say("They want a plan. You have one.")),
    "quotation": (YES, say("They pay the seller. Your quotations count.")),
    "meetings": (ASK, say("There are meetings. When are they, and where?")),
    "training": (YES, say("Training comes with the loan.")),
    "no_debts": (ASK, say("They look at your other debts. Tell them all.")),
    "income_paper": (ASK, say("Which paper shows what I earn?")),
    "apply_abroad": (ASK, say("They ask for people still abroad. May I apply from home?")),
    "remittances": (ASK, say("It is for families who receive money from abroad.")),
    "place": (ASK, say("They lend in certain places only. Is mine one of them?")),
    "other": (ASK, say("There are more conditions. Which ones?")),
}

GUARANTEES: dict[str, tuple[Verdict, Message]] = {
    "none": (YES, say("They want no guarantee.")),
    "personal_guarantor": (BEFORE, say("Another person must sign for you.")),
    "collateral": (BEFORE, say("They want a thing as guarantee. Never give house or land.")),
    "guarantee_fund": (YES, say("A fund gives a guarantee for you.")),
    "state_guarantee": (YES, say("The state gives a guarantee for you.")),
}


def _named(key: str, verdict: Verdict, message: Message) -> Criterion:
    return simple(f"condition_{key}", lambda p: key in p.conditions, verdict, message)


def _guarantee(key: str, verdict: Verdict, message: Message) -> Criterion:
    return simple(f"guarantee_{key}", lambda p: key in p.guarantees, verdict, message)


def judge_registered(offers: Columns, need: Need) -> Verdicts:
    wanted = where(offers, lambda p: "registered" in p.conditions)
    return verdicts(offers, (wanted, YES if need.registered else BEFORE))


def say_registered(product: LoanProduct, need: Need, verdict: Verdict) -> Message:
    if verdict is YES:
        return say("They want a registered business. Yours is.")
    return say("Your business must be registered first.")


def judge_group(offers: Columns, need: Need) -> Verdicts:
    return verdicts(offers, (where(offers, lambda p: p.group_only), BEFORE))


def say_group(product: LoanProduct, need: Need, verdict: Verdict) -> Message:
    return say("It is a group loan. Each one answers for all.")


REGISTERED = Criterion("registered", judge_registered, say_registered)
GROUP = Criterion("group", judge_group, say_group)
CONDITIONS = (
    GROUP,
    REGISTERED,
    *(_guarantee(key, verdict, message) for key, (verdict, message) in GUARANTEES.items()),
    *(_named(key, verdict, message) for key, (verdict, message) in NAMED.items()),
)
