"""What is said of a family beside its numbers: how much of sent money counts when one is careful (H3) and how little
food is too little (H4), both settings of the catalogue, silent without a row; school that is paid all year (H6), and
what the family needs each month where it is asked what is taken home (F4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import accumulate

from app.finance.household import monthly
from app.finance.inputs import HouseholdLine
from app.finance.outlook import HouseholdRow, Outlook
from app.finance.rounding import half_up, to_step
from app.language.messages import Message, Month, say
from app.language.money import Money
from app.plan import lines
from app.plan.answered import called, money, rows, value
from app.plan.fields import AllAnswers, known
from app.plan.month_names import named
from app.plan.place import FoodFloor, SentRule
from app.plan.progress import complete
from app.plan.rhythms import usual_month
from app.plan.sections import field
from app.plan.sections.costs import DRAWINGS
from app.plan.words import own

TOLD_LATER = ("debts", "savings")  # after the first questions
OF_NEED = ("spending", "debts", "savings", "income")
CHANGES = 2  # told one by one, where what the family needs changes in the year


def lowest_if_less_is_sent(outlook: Outlook, rule: SentRule) -> int | None:
    """The family's lowest reserve of the year, in minor units, where only that share of sent money comes; each month's
    loss is rounded. None where nobody sends money."""
    lines = [line for line in outlook.inputs.household.income if line.kind == "remittance" and line.amount]
    if not lines:
        return None
    sent = monthly(lines, outlook.inputs.first_month).tolist()
    lost = accumulate(half_up(Fraction(amount) * (100 - Fraction(rule.counted_pct)) / 100) for amount in sent)
    return min(row.reserve - missing for row, missing in zip(outlook.household, lost, strict=True))


def if_less_is_sent(outlook: Outlook, rule: SentRule | None) -> tuple[Message, ...]:
    """The careful view of a family to whom somebody sends money, with whose share it is."""
    lowest = lowest_if_less_is_sent(outlook, rule) if rule else None
    if rule is None or lowest is None:
        return ()
    amount, share = Money(abs(lowest), outlook.inputs.currency), rule.counted_pct
    if lowest < 0:
        said = say("If family sends only %(share)s of every 100, %(amount)s is missing.", share=share, amount=amount)
    else:
        said = say(
            "If family sends only %(share)s of every 100, at least %(amount)s stays put aside.",
            share=share,
            amount=amount,
        )
    return (said,) if rule.confirmed else (said, say("That share is our guess."))


def first_without(outlook: Outlook) -> HouseholdRow | None:
    """The first month in which the family has less than nothing."""
    return next((row for row in outlook.household if row.reserve < 0), None)


def nothing_left(outlook: Outlook) -> tuple[Message, ...]:
    """In which month the family has nothing for the first time, and in which it lacks most; none where it lasts."""
    first = first_without(outlook)
    if first is None:
        return ()
    lowest = min(outlook.household, key=lambda row: row.reserve)
    amount = Money(-lowest.reserve, outlook.inputs.currency)
    month, low = (Month(outlook.inputs.calendar(row.month)) for row in (first, lowest))
    if lowest.month == first.month:
        return (say("In %(month)s the family has nothing left: %(amount)s is missing.", month=month, amount=amount),)
    return (
        say("In %(month)s the family has nothing left for the first time.", month=month),
        say("Its lowest month is %(month)s: %(amount)s is missing.", month=low, amount=amount),
    )


def food_a_head(answers: AllAnswers) -> int | None:
    """What food for one person comes to in a usual month, in minor units; None until people and food are told."""
    people = [value(answers, "household", key) for key in ("adults", "children")]
    spent = (row for row in rows(answers, "household", "spending") if known(row.get("amount")))
    food = [row for row in spent if row.get("kind") == "food"]
    eat = sum(int(number) for number in people if number is not None)
    return half_up(Fraction(sum(usual_month(row) for row in food), eat)) if food and eat else None


def little_food(answers: AllAnswers, floor: FoodFloor | None, currency: str) -> Iterator[Message]:
    """The question beside the food, where it is less for each person than the country's floor; then whose floor."""
    found = food_a_head(answers) if floor else None
    if floor is None or found is None or found >= floor.a_head:
        return
    yield say("Food is %(amount)s a month for each of you. Is all of it counted?", amount=Money(found, currency))
    least = Money(floor.a_head, currency)
    if floor.confirmed:
        yield say("The programme counts at least %(least)s for one person.", least=least)
    else:
        yield say("Our guess is at least %(least)s for one person.", least=least)


def school_all_year(answers: AllAnswers) -> Iterator[tuple[Message, ...]]:
    """H6: school that is counted in each month, holidays too; asked beside the list, for some pay it so."""
    for row in rows(answers, "household", "spending"):
        if row.get("kind") == "school" and known(row.get("name")) and not (known(row.get("months")) and row["months"]):
            words = say("“%(name)s” counts in every month. Is it paid in the holidays too?", name=own(row["name"]))
            yield words, say("If not, choose its months.")


def need_of_family(answers: AllAnswers) -> int | None:
    """What the business must give each month, in minor units; None until it is told what the family spends."""
    spent = answers.get("household", {}).get("spending")
    if not known(spent) or not complete(field("household", "spending"), spent):
        return None
    told = {
        key: sum(usual_month(row) for row in rows(answers, "household", key) if known(row.get("amount")))
        for key in OF_NEED
    }
    return told["spending"] + told["debts"] + told["savings"] - told["income"]


def need_by_month(answers: AllAnswers) -> tuple[int, ...] | None:
    """The same for months 1 to 12, never below nothing: what ends after some months counts until then. What falls in
    some months of the year counts in all of them with its share, since the last month's amount goes on in the next
    year; no share is lost in rounding."""
    if need_of_family(answers) is None:
        return None
    told = [
        (sign, lines.home(row))
        for key, sign in (("spending", 1), ("debts", 1), ("savings", 1), ("income", -1))
        for row in rows(answers, "household", key)
        if known(row.get("amount"))
    ]
    return tuple(_needed((sign, line) for sign, line in told if _comes(line, n)) for n in range(1, 13))


def unlike_the_need(answers: AllAnswers) -> tuple[int, ...] | None:
    """What is taken home in months 1 to 12, where the family needs anything else."""
    need, taken = need_by_month(answers), value(answers, "costs", DRAWINGS.key)
    if not taken or need is None:
        return None
    year = tuple((*taken, *[taken[-1]] * len(need))[: len(need)])
    return None if year == need else year


def need_before(answers: AllAnswers, then: AllAnswers | None = None) -> tuple[int, ...] | None:
    """What the family needed before, where just that is what is taken home and the need is another now: while debts,
    savings or both were not told, or `then`, when what is taken home was written. None where only debts and savings
    changed it and one of them is still to be told: then it changes once more."""
    year = unlike_the_need(answers)
    return year if year and (_before_told(answers, year) or _when_written(answers, then, year)) else None


def _before_told(answers: AllAnswers, year: tuple[int, ...]) -> bool:
    """Whether this was the need before debts, savings or both were told; False while one of them is still open."""
    ways = (TOLD_LATER, *((key,) for key in TOLD_LATER))
    return not _told_later(answers) and any(_need_without(answers, left_out) == year for left_out in ways)


def _when_written(answers: AllAnswers, then: AllAnswers | None, year: tuple[int, ...]) -> bool:
    if not then or need_by_month(then) != year:
        return False
    return not (_told_later(answers) and _need_without(answers) == _need_without(then))


def _told_later(answers: AllAnswers) -> bool:
    """Whether debts or savings are still to be told."""
    return any(answers["household"].get(key) is None for key in TOLD_LATER)


def _need_without(answers: AllAnswers, left_out: tuple[str, ...] = TOLD_LATER) -> tuple[int, ...] | None:
    return need_by_month({**answers, "household": {**answers["household"], **dict.fromkeys(left_out)}})


def needs_more_now(answers: AllAnswers, currency: str, then: AllAnswers | None = None) -> Message | None:
    """Why the page of what is taken home is to be looked at again."""
    before, need = need_before(answers, then), need_by_month(answers)
    if before is None or need is None:
        return None
    n = next(at for at, (was, now) in enumerate(zip(before, need, strict=True)) if was != now)
    told = {"before": Money(before[n], currency), "now": Money(need[n], currency)}
    if _before_told(answers, before):
        return say(
            "You take home %(before)s a month, as your family needed before you told its debts and savings. Now it "
            "needs %(now)s.",
            **told,
        )
    return say(
        "You take home %(before)s a month, as your family needed when you wrote it. Since then its money changed: now "
        "it needs %(now)s.",
        **told,
    )


def need_changes(answers: AllAnswers, currency: str) -> tuple[Message, ...]:
    """From which month on it is another amount, and what ends then: of many changes the first ones."""
    need, opening = need_by_month(answers) or (), value(answers, "start", "opening_month")
    said = []
    for n in range(2, len(need) + 1):
        if need[n - 1] != need[n - 2] and (ended := _ended(answers, n - 1)):
            told = {"amount": Money(need[n - 1], currency), "name": ", ".join(ended)}
            if opening:
                said.append(
                    say("From %(month)s on it is %(amount)s: “%(name)s” ends.", month=named(opening, n), **told)
                )
            else:
                said.append(say("From month %(n)s on it is %(amount)s: “%(name)s” ends.", n=n, **told))
    return (*said[:CHANGES], *((say("Later it changes again."),) if len(said) > CHANGES else ()))


def _ended(answers: AllAnswers, month: int) -> tuple[str, ...]:
    """What comes or is paid for the last time in that month."""
    found = (row for key in OF_NEED for row in rows(answers, "household", key) if known(row.get("amount")))
    return tuple(called(row) for row in found if lines.home(row).months_left == month)


def _comes(line: HouseholdLine, month: int) -> bool:
    return line.months_left is None or month <= line.months_left


def _needed(told: Iterable[tuple[int, HouseholdLine]]) -> int:
    """As it is said beside the question, or a few of the smallest coins more where its lines were rounded down."""
    said, exact = 0, Fraction(0)
    for sign, line in told:
        said += sign * line.a_month
        months = 12 if line.calendar_months is None else len(line.calendar_months)
        exact += Fraction(sign * line.amount * months, 12)
    return max(0, said, to_step(exact, 1, "up"))


def to_take_home(answers: AllAnswers, currency: str) -> Message | None:
    """F4: what the family needs from the business, beside the question what is taken home; while nobody said yet what
    else leaves the house, that it can be more."""
    need = need_of_family(answers)
    if need is None or need <= 0:
        return None
    amount = Money(need, currency)
    if any(answers.get("household", {}).get(key) is None for key in TOLD_LATER):
        return say(
            "Your family needs %(amount)s a month from the business, without debts and savings not told yet.",
            amount=amount,
        )
    if money(answers, "household", "reserve") <= 0:
        return say("Your family needs %(amount)s a month from the business.", amount=amount)
    return say(
        "Your family needs %(amount)s a month from the business. Take less while what you put aside lasts.",
        amount=amount,
    )
