"""X0: answers that cannot all be true, each said with the question that must be changed and with its own figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.finance.errors import ImpossibleTerms, TooLarge
from app.finance.loan import table
from app.language.messages import Message, count, mark, say
from app.language.money import Money
from app.plan.answered import decimal, money, value
from app.plan.borrowed import loan
from app.plan.checks.advice import Advice
from app.plan.checks.origin import Origin, Row, origin
from app.plan.fields import AllAnswers
from app.plan.sections import section

MONTHS = ("sources", "instalments")


def impossible(error: ImpossibleTerms, answers: AllAnswers, currency: str) -> Advice:
    """Figures that cannot be computed, said where they can be changed."""
    found = origin(error.field, answers)
    return _advice(found, _said(error, found, answers, currency))


def months_advice(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    """What is wrong with the months of a loan, known as soon as they and the loan are."""
    words = wrong_months(answers, currency)
    if words is not None:
        yield _advice(origin("loan.principal_by_month", answers), words)


def wrong_months(answers: AllAnswers, currency: str) -> Message | None:
    """How much of the loan its months lack or have too much, and months after its end; None while they may be right."""
    given, lent = value(answers, *MONTHS), value(answers, "sources", "amount")
    term = int(decimal(answers, "sources", "term"))
    if not given or not lent:
        return None
    if term and any(given[term:]):
        return count(
            "The loan ends after one month. The months after it must be empty.",
            "The loan ends after %(n)s months. The months after it must be empty.",
            term,
        )
    left = lent - sum(given)
    said = {"given": Money(sum(given), currency), "amount": Money(lent, currency), "gap": Money(abs(left), currency)}
    if left > 0:
        return say("In these months you give back %(given)s of %(amount)s. %(gap)s is still missing.", **said)
    return (
        say("In these months you give back %(given)s. The loan is %(amount)s: %(gap)s too much.", **said)
        if left
        else None
    )


def _advice(found: Origin, words: Message) -> Advice:
    named = say("Change your answer to “%(question)s”", question=say(found.question.label))
    return Advice("X0", "block", "mentor", words, named, found.part, found.step.key)


def _said(error: ImpossibleTerms, found: Origin, answers: AllAnswers, currency: str) -> Message:
    """The contradiction with its own figures, where people can write one; else that two numbers do not go together."""
    key = (found.part, found.question.key)
    if isinstance(error, TooLarge):
        return _too_large(found.row)
    if key == MONTHS and (words := wrong_months(answers, currency)):
        return words
    if key in _OF_A_ROW and found.row is not None:
        return _of_a_row(*_OF_A_ROW[key], found.row, currency)
    if key == ("sources", "grace"):
        return _grace(answers)
    if key == ("sources", "grace_kind"):
        return say("Each month of this loan has its own amount. So no interest can be added to the loan.")
    if error.reason == "nothing_left" and (terms := loan(answers)):
        kept = terms.principal - table(terms).received
        said = {"amount": Money(terms.principal, currency), "kept": Money(kept, currency)}
        return say("You borrow %(amount)s, and the lender keeps %(kept)s of it at the start. Nothing is left.", **said)
    if key == ("sources", "instalment_step"):
        step = Money(money(answers, *key), currency)
        return say("The lender rounds to %(step)s. An instalment is less than that.", step=step)
    return say("Two numbers in “%(part)s” do not go together.", part=say(section(found.part).title))


def _grace(answers: AllAnswers) -> Message:
    return say(
        "Months of the loan: %(term)s. Grace months: %(grace)s. These must be fewer.",
        term=decimal(answers, "sources", "term"),
        grace=decimal(answers, "sources", "grace"),
    )


def _too_large(row: Row | None) -> Message:
    if row is None:
        return say("A number here is too large to count with.")
    return say("“%(name)s”: a number here is too large to count with.", name=str(row["name"]))


def _of_a_row(sentence: str, whole: str, part: str, row: Row, currency: str) -> Message:
    return say(sentence, name=str(row["name"]), whole=Money(row[whole], currency), part=Money(row[part], currency))


_OF_A_ROW: Mapping[tuple[str, str], tuple[str, str, str]] = {  # of a list: its sentence, the whole and its part
    ("start", "assets"): (
        mark("“%(name)s” costs %(whole)s. At the end you sell it for %(part)s, which is more."),
        "price",
        "residual",
    ),
    ("existing", "equipment"): (
        mark("“%(name)s” is worth %(whole)s today. At the end you sell it for %(part)s, which is more."),
        "worth",
        "residual",
    ),
    ("existing", "customers_owe"): (
        mark("“%(name)s” owes %(whole)s. Of it %(part)s never comes, which is more."),
        "amount",
        "lost",
    ),
    ("existing", "loans"): (
        mark("“%(name)s”: %(whole)s is left to pay. Of it %(part)s is interest, which is more."),
        "left",
        "interest",
    ),
}
