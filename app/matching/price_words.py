"""A loan fit in two short sentences: what it costs, and what would turn a no into a yes."""

from __future__ import annotations

from app.language.messages import Message, say
from app.language.money import Money
from app.matching.need import Need
from app.matching.rank import LoanFit
from app.matching.reasons import Reason, Verdict


def price_words(fit: LoanFit) -> Message:
    """Money first; both prices where the method of the rate is unknown."""
    currency = fit.product.currency
    if not fit.costs:
        return say("We do not know its price yet.")
    if len(fit.costs) == 1:
        cost = fit.costs[0]
        if not cost.price and not cost.saved:
            received = Money(cost.received, currency)
            return say(
                "Without interest: you receive %(received)s and give back as much. Ask about fees.", received=received
            )
        return say(
            "You receive %(received)s and give back %(total)s. The loan costs %(cost)s.",
            received=Money(cost.received, currency),
            total=Money(cost.given_back, currency),
            cost=Money(cost.price, currency),
        )
    low, high = sorted(cost.price for cost in fit.costs)
    return say(
        "It costs %(low)s or %(high)s. That depends on how interest is counted.",
        low=Money(low, currency),
        high=Money(high, currency),
    )


def repairs(fit: LoanFit, need: Need) -> tuple[Message, ...]:
    """What would change each no that a person can change; empty where nothing does."""
    found = (_repair(reason, fit, need) for reason in fit.reasons if reason.verdict is Verdict.NO)
    return tuple(message for message in found if message is not None)


def _repair(reason: Reason, fit: LoanFit, need: Need) -> Message | None:
    product = fit.product
    longest, most = product.term.most, product.amount[1]
    match reason.key:
        case "new_business":
            return say("Start with the grant. Ask again after 6 to 12 months of work.")
        case "term" if longest is not None and need.term_months is not None and need.term_months > longest:
            return say("Give it back within %(most)s months.", most=longest)
        case "amount" if most is not None and need.amount is not None and need.amount > most:
            return say("Ask for %(most)s at most.", most=Money(most, product.currency))
        case _:
            return None
