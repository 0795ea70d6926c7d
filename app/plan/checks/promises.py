"""What was promised to others: debts, savings groups, shares, guarantees. Needs the answers only."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from app.language.messages import say
from app.language.money import Money
from app.plan import group
from app.plan.answered import called, cell, rows, value
from app.plan.checks.advice import Advice
from app.plan.fields import AllAnswers, known
from app.plan.rhythms import A_MONTH, usual_month
from app.plan.together import JOINT

NEAR = Decimal("0.2")  # of what is said to be left


def promises_advice(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    yield from _debts(answers, currency)
    yield from _pots(answers, currency)
    yield from _turns(answers)
    yield from _shares(answers)
    yield from _lent_by_family(answers)
    yield from _land(answers)


def _debts(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    """H11: the instalments and what is left in all do not tell the same."""
    for row in rows(answers, "household", "debts"):
        left = cell(row, "left", 0)
        if not left or not known(row.get("amount")) or not known(row.get("months_left")):
            continue
        paid = usual_month(row) * int(Decimal(row["months_left"]))
        if abs(paid - left) > NEAR * left:
            message = say(
                "“%(debt)s”: the payments come to %(paid)s, but %(left)s is left. Which one is right?",
                debt=called(row),
                paid=Money(paid, currency),
                left=Money(left, currency),
            )
            yield Advice("H11", "ask", "none", message, None, "household", "debts")


def _pots(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    """H12: a pot is what all members pay in once."""
    for row in rows(answers, "household", "savings"):
        if not all(known(row.get(key)) for key in ("pot", "members", "amount")):
            continue
        whole = row["amount"] * int(Decimal(row["members"]))
        if row["pot"] != whole:
            message = say(
                "“%(group)s”: all members together pay %(whole)s. Your pot says %(pot)s.",
                group=called(row),
                whole=Money(whole, currency),
                pot=Money(row["pot"], currency),
            )
            yield Advice("H12", "ask", "none", message, None, "household", "savings")


def _turns(answers: AllAnswers) -> Iterator[Advice]:
    """H12: nobody's turn is later than that of the last member."""
    for row in rows(answers, "household", "savings"):
        if not known(row.get("pot_month")) or not known(row.get("members")):
            continue
        month, members = int(Decimal(row["pot_month"])), int(Decimal(row["members"]))
        if month > members / A_MONTH[cell(row, "rhythm", "month")]:
            message = say(
                "“%(group)s”: you wait until month %(month)s. Before that all %(n)s people have had a turn.",
                group=called(row),
                month=month,
                n=members,
            )
            yield Advice("H12", "ask", "none", message, say("Ask the group for your month."), "household", "savings")


def _shares(answers: AllAnswers) -> Iterator[Advice]:
    """I7: the shares of those who are in the group are the whole, no more and no less; nobody told one yet."""
    listed = rows(answers, "idea", "partners")
    if missing := group.nobody_told(listed, answers.get(JOINT, {})):
        yield Advice("I7", "red", "none", *missing, "idea", "partners")
    elif group.there(listed) and group.told(listed) != group.WHOLE:
        yield Advice("I7", "red", "none", *group.unlike_whole(listed), "idea", "partners")


def _lent_by_family(answers: AllAnswers) -> Iterator[Advice]:
    """G4: money lent by family is a debt like others."""
    lenders = {row.get("lender") for row in rows(answers, "household", "debts")}
    if value(answers, "sources", "family_money") == "loan" and "family" not in lenders:
        message = say("Your family lends you money. It does not stand with your debts.")
        yield Advice("G4", "ask", "none", message, None, "household", "debts")


def _land(answers: AllAnswers) -> Iterator[Advice]:
    """N6: the roof is never the guarantee of a first loan."""
    if "land" in (value(answers, "sources", "guarantee") or ()):
        message = say("The lender can take your house or land.")
        repair = say("Ask for another guarantee: a group, a person, or a thing of the business.")
        yield Advice("N6", "red", "none", message, repair, "sources", "guarantee")
