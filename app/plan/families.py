"""Several families that take home from one box: what a repair gives each of them, by the shares of their plan.

A change of what is taken home is one of the whole, for one answer (F4) holds it; the shares part it again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from app.finance.household import family
from app.finance.inputs import PlanInputs
from app.finance.months import project
from app.finance.repair import TESTS, Repair
from app.language.messages import Message, say
from app.plan import together
from app.plan.applying import answers_of, more_home, with_answers
from app.plan.assumptions import TAKEN_HOME, figures
from app.plan.fields import AllAnswers
from app.plan.place import Place
from app.plan.words import own


@dataclass(frozen=True)
class Families:
    """The plan as one of its people reads it. `reader` is the name of whose family its figures are, "" where that is
    who reads them; `others` are the others' names."""

    answers: AllAnswers
    place: Place
    reader: str = ""

    @property
    def others(self) -> Message:
        """The others by name."""
        first, *more = self.answers[together.JOINT]["others"] or ["…"]
        said = own(first)
        for name in more:
            said = say("%(names)s, %(name)s", names=said, name=own(name))
        return said

    @property
    def rest(self) -> Message:
        """All others, of an amount that is theirs together."""
        return say("%(names)s together", names=self.others) if self._several else self.others

    @property
    def _several(self) -> bool:
        return len(self.answers[together.JOINT]["others"]) > 1

    @property
    def whose(self) -> Message:
        """Of which family the figures are."""
        if self.reader:
            return say("Here the family is that of %(name)s.", name=own(self.reader))
        if self._several:
            return say("Here the family is your own. The families of %(others)s stay private.", others=self.others)
        return say("Here the family is your own. The family of %(others)s stays private.", others=self.others)

    def mine(self, amount: int) -> int:
        """Of an amount of the whole, what comes to the reader's family."""
        return together.parted(self.answers, (amount,))[0][0]

    def with_more_home(self, amount: int) -> PlanInputs:
        """The plan with so many minor units a month more taken home by all of them."""
        part, key = TAKEN_HOME
        return figures(with_answers(self.answers, {part: {key: more_home(self.answers, amount)}}), self.place)

    def as_parted(self, repair: Repair, test: str) -> Repair:
        """The same repair as its answers would give it: what is taken home less is parted among all."""
        if repair.kind != "drawings_less":
            return repair
        inputs = figures(with_answers(self.answers, answers_of(repair, self.answers)), self.place)
        after = project(inputs, (TESTS[test],))
        return replace(
            repair,
            inputs=inputs,
            lowest_cash=int(after.closing_cash[0, :13].min()),
            lowest_reserve=int(family(after).reserve.min()),
        )


def of_family(shared: Families | None, alone: str, own_one: str, named: str, **values: Any) -> Message:
    """The sentence of three marked ones that fits: of a plan's only family, of the reader's own, or of `%(name)s`."""
    if shared is None:
        return say(alone, **values)
    return say(named, name=own(shared.reader), **values) if shared.reader else say(own_one, **values)


def families(answers: AllAnswers, place: Place, reader: str = "") -> Families | None:
    """None where one person writes the plan."""
    return Families(answers, place, reader) if answers.get(together.JOINT) else None
