"""Which programme's grant in kind fits the things of a plan, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.language.messages import Message, count, mark, say
from app.language.money import Money
from app.matching.ceilings import Ceiling, ceiling, converted, in_kind
from app.matching.dates import State
from app.matching.need import Need, Thing
from app.matching.offers import GrantLine, Rate
from app.matching.reasons import Reason, Verdict, worst

GOODS_WORDS = ("goods", "equipment", "micro-enterprise", "business", "same plan", "income activity")
EXCLUDED_WORDS = ("debt", "alcohol", "tobacco", "weapon", "fine")  # the default list, rule GEN-09

BELOW = (
    mark("It is below your limit of %(limit)s."),
    mark("It is below your limit of %(limit)s. That is %(converted)s."),
)
UP_TO = (mark("Your limit is %(limit)s."), mark("Your limit is %(limit)s. That is %(converted)s."))


@dataclass(frozen=True)
class ThingFit:
    thing: Thing
    reasons: tuple[Reason, ...]

    @property
    def verdict(self) -> Verdict:
        return worst(self.reasons)


@dataclass(frozen=True)
class GrantFit:
    """One programme against one plan. `limit` is the ceiling in the plan's currency, None without a rate."""

    programme: str
    lines: tuple[GrantLine, ...]
    state: State
    ceiling: Ceiling | None
    limit: Money | None
    asked: Money
    reasons: tuple[Reason, ...]
    things: tuple[ThingFit, ...]
    rate: Rate | None
    may_ask: Message | None  # the limit in words while nothing is asked for; else the reasons hold it against the limit

    @property
    def verdict(self) -> Verdict:
        return worst(self.reasons)

    @property
    def group(self) -> str:
        return self.verdict.group

    @property
    def with_family(self) -> Message | None:
        """What each person who returns too would add to the limit; None where nobody adds to it."""
        if self.ceiling is None or self.ceiling.adult is None or self.ceiling.minor is None:
            return None
        return say(
            "Who returns with you adds %(adult)s each, a child %(minor)s.",
            adult=self.ceiling.adult,
            minor=self.ceiling.minor,
        )


def match_grants(lines: Sequence[GrantLine], need: Need, rate: Rate | None) -> tuple[GrantFit, ...]:
    """The in-kind programmes of the country that the person leaves, open ones first."""
    home = [line for line in in_kind(lines) if line.donor_country == need.returns_from]
    programmes = dict.fromkeys(line.programme for line in home)
    fits = [_fit([line for line in home if line.programme == name], need, rate) for name in programmes]
    return tuple(sorted(fits, key=lambda fit: (fit.verdict is Verdict.NO, fit.programme)))


def _fit(lines: list[GrantLine], need: Need, rate: Rate | None) -> GrantFit:
    head = lines[0]
    state = head.when.state(need.today)
    most = ceiling(lines, need.family)
    asked = Money(need.grant_total, need.currency)
    limit = _limit(most, rate, need)
    things = tuple(ThingFit(thing, tuple(_thing_reasons(thing, head))) for thing in need.things)
    told = limit if most is None or need.grant_limit is not None else most.total
    reasons = [*_dates(state, head), *_things(things), *_room(asked, limit, told), *_ways(need)]
    may_ask = _limit_words(UP_TO, limit, told) if limit and not asked.minor else None
    return GrantFit(head.programme, tuple(lines), state, most, limit, asked, tuple(reasons), things, rate, may_ask)


def _limit(most: Ceiling | None, rate: Rate | None, need: Need) -> Money | None:
    if need.grant_limit is not None:
        return Money(need.grant_limit, need.currency)
    if most is None:
        return None
    if most.total.currency == need.currency:
        return most.total
    return converted(most.total, rate) if rate and most.total.currency == "EUR" else None


def _dates(state: State, line: GrantLine) -> Iterable[Reason]:
    if state == "ended":
        yield Reason("dates", Verdict.NO, line.when.ended)
    elif state == "not_yet":
        yield Reason("dates", Verdict.NO, say("It has not begun yet."))
    elif state == "unsure":
        yield Reason("dates", Verdict.ASK, say("Its dates are unsure. Ask your case officer."))
    else:
        yield Reason("dates", Verdict.YES, say("It is open, as far as we know."))


def _things(things: tuple[ThingFit, ...]) -> Iterable[Reason]:
    if not things:
        yield Reason("things", Verdict.ASK, say("No thing of your plan is marked for the grant yet."))
        return
    for key in ("use", "bought", "quotation"):
        found = [reason for fit in things for reason in fit.reasons if reason.key == key]
        if found:
            yield _summary(key, found, len(things))


def _summary(key: str, found: list[Reason], n: int) -> Reason:
    """One reason for all things: the worst one's words, or that it holds for all."""
    verdict = worst(found)
    if verdict is not Verdict.YES:
        return next(reason for reason in found if reason.verdict is verdict)
    return Reason(key, verdict, _all_fine(key, n))


def _all_fine(key: str, n: int) -> Message:
    if key == "use":
        return count("Your thing for work is on the list.", "Your %(n)s things for work are on the list.", n)
    return say("You have a paper with the price for each one.")


def _thing_reasons(thing: Thing, line: GrantLine) -> Iterable[Reason]:
    yield Reason("use", *_use(thing, line))
    if thing.bought:
        words = say("%(thing)s is bought already. A grant pays only after the yes.", thing=thing.name)
        yield Reason("bought", Verdict.NO, words)
    if thing.quotations:
        yield Reason("quotation", Verdict.YES, say("You have a paper with the price."))
    elif thing.offers_old:
        words = say("%(thing)s: the written offer is old. Ask the seller again.", thing=thing.name)
        yield Reason("quotation", Verdict.ASK, words)
    else:
        words = say("%(thing)s: ask the seller for a paper with the price.", thing=thing.name)
        yield Reason("quotation", Verdict.ASK, words)


def _use(thing: Thing, line: GrantLine) -> tuple[Verdict, Message]:
    named = thing.name.lower()
    if any(word in named for word in EXCLUDED_WORDS):
        return Verdict.NO, say("%(thing)s is not paid by a grant.", thing=thing.name)
    if any(word in line.uses.lower() for word in GOODS_WORDS):
        return Verdict.YES, say("Things for work are on the list.")
    return Verdict.ASK, say("%(thing)s: ask if the grant pays for it.", thing=thing.name)


def _room(asked: Money, limit: Money | None, told: Money | None) -> Iterable[Reason]:
    if limit is None:
        yield Reason("ceiling", Verdict.ASK, say("What is the limit of your grant? Ask your case officer."))
    elif asked.minor <= limit.minor:
        if asked.minor:
            yield Reason("ceiling", Verdict.YES, _limit_words(BELOW, limit, told))
    else:
        over = Money(asked.minor - limit.minor, asked.currency)
        words = say("It is %(over)s above your limit of %(limit)s.", over=over, limit=limit)
        yield Reason("ceiling", Verdict.BEFORE, words)


def _limit_words(words: tuple[str, str], limit: Money, told: Money | None) -> Message:
    """With what the limit is in the plan's money, where it is `told` in another."""
    if told is None or told.currency == limit.currency:
        return say(words[0], limit=limit)
    return say(words[1], limit=told, converted=limit)


def _ways(need: Need) -> Iterable[Reason]:
    """How a grant in kind is paid (rules GEN-01 and GEN-02)."""
    if need.things:
        yield Reason("ways", Verdict.YES, say("The office pays the seller. You receive the things."))
        yield Reason("ways", Verdict.YES, say("Nothing is bought before the programme says yes."))
