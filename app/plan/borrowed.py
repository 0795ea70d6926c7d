"""The loan as the lender's terms say it, from what was answered about it."""

from __future__ import annotations

from app.finance.grace_kinds import GraceKind
from app.finance.inputs import LoanTerms
from app.finance.loans.charges import Charge, Insurance, Savings
from app.finance.loans.methods import Bullet, EqualPrincipal, Flat, Method, UpFrontInterest
from app.finance.loans.terms import EQUAL_INSTALMENTS, FOUR_WEEKLY, MONTHLY, TWO_WEEKLY, WEEKLY, Rhythm
from app.plan.answered import decimal, money, value
from app.plan.fields import AllAnswers
from app.plan.sections.borrowing import wants_loan

METHODS: dict[str | None, Method] = {
    "equal_principal": EqualPrincipal(),
    "flat": Flat(),
    "up_front": UpFrontInterest(),
    "bullet": Bullet(),
}
RHYTHMS: dict[str | None, Rhythm] = {"week": WEEKLY, "two_weeks": TWO_WEEKLY, "four_weeks": FOUR_WEEKLY}

GRACE: dict[str | None, GraceKind] = {"later": "later", "added": "added", "free": "free"}


def loan(answers: AllAnswers) -> LoanTerms | None:
    """None where no loan is wanted."""
    if not wants_loan(answers):
        return None
    months = int(decimal(answers, "sources", "term", "1"))
    by_month = _by_month(answers, months)
    return LoanTerms(
        principal=money(answers, "sources", "amount"),
        annual_rate_pct=decimal(answers, "sources", "rate"),
        term_months=months,
        grace_months=int(decimal(answers, "sources", "grace")),
        upfront_fee_pct=decimal(answers, "sources", "fee"),
        instalment_step=money(answers, "sources", "instalment_step") or 1,
        instalment_rounding="up" if value(answers, "sources", "rounding") == "up" else "half_up",
        principal_by_month=by_month,
        method=METHODS.get(value(answers, "sources", "method"), EQUAL_INSTALMENTS),
        rhythm=RHYTHMS.get(None if by_month else value(answers, "sources", "every"), MONTHLY),
        grace_kind=GRACE.get(value(answers, "sources", "grace_kind"), "interest"),
        charges=_charges(answers),
        insurance=_insurance(answers),
        savings=_savings(answers),
    )


def _by_month(answers: AllAnswers, months: int) -> tuple[int, ...] | None:
    """What is given back in each month, where the months differ; nothing written after the end is no month more."""
    given = value(answers, "sources", "instalments")
    if not given:
        return None
    return tuple(given if any(given[months:]) else given[:months])


def _charges(answers: AllAnswers) -> tuple[Charge, ...]:
    """Fees in money, beside the one in every hundred."""
    once, each = (money(answers, "sources", key) for key in ("fixed_fee", "fee_each"))
    found = Charge("fixed_fee", once), Charge("fee_each", each, "each")
    return tuple(charge for charge in found if charge.amount)


def _insurance(answers: AllAnswers) -> tuple[Insurance, ...]:
    premium = decimal(answers, "sources", "premium")
    return (Insurance("insurance", premium, "balance"),) if premium else ()


def _savings(answers: AllAnswers) -> tuple[Savings, ...]:
    kept, each = (money(answers, "sources", key) for key in ("kept_back", "saved_each"))
    returned = value(answers, "sources", "given_back") != "no"
    return (Savings(withheld=kept, each=each, returned=returned),) if kept or each else ()
