"""What the checks say and every answer in words, on as few pages as keep each of them light to carry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, count
from math import ceil

from app.language.messages import Message, mark, say
from app.plan.checks import Advice
from app.plan.sections import SECTIONS
from app.web.answers import Line, Part

FIRST_HALF = 6  # parts that are read back before the others
# How much each is to carry, measured over many plans: an answer with its question some 32 compressed bytes. Of a row
# its name and amount stand on a line; beside them, and for each month of a series, come a few words.
ANSWER, ROW, WORDS, ADVICE = 10, 4, 1, 15
ON_A_PAGE, TO_BE_CHANGED = 730, 670  # where a link stands beside each answer there is less room
ADVICE_FIRST = mark("Look at these first")
ADVICE_ON_A_PAGE = 25


@dataclass(frozen=True)
class Page:
    """What the checks say comes before the answers, the gravest first."""

    advice: tuple[Advice, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def weight(self) -> int:
        return ADVICE * len(self.advice) + sum(_weight(line) for part in self.parts for line in part.lines)

    @property
    def name(self) -> Message | str:
        """By its parts."""
        if not self.parts:
            return ADVICE_FIRST
        first, last = self.parts[0].section, self.parts[-1].section
        if first is last:
            return first.title
        return say("Parts %(first)s to %(last)s", first=first.number, last=last.number)

    @property
    def onward(self) -> Message | str:
        """What leads there."""
        if not self.parts:
            return mark("Go on")
        return say("Go on to parts %(first)s to %(last)s", first=self.parts[0].section.number, last=len(SECTIONS))


def pages(parts: Sequence[Part], advice: Sequence[Advice], writable: bool) -> list[Page]:
    """At least one, whatever there is to say."""
    room = TO_BE_CHANGED if writable else ON_A_PAGE
    said = [Page(tuple(advice[at : at + ADVICE_ON_A_PAGE])) for at in range(0, len(advice), ADVICE_ON_A_PAGE)]
    first, rest = (
        [Page(parts=(part,)) for part in parts if (part.section.number > FIRST_HALF) == later]
        for later in (False, True)
    )
    return [*_together([*said, *first], room), *_together(rest, room)] or [Page()]


def _together(pieces: Sequence[Page], room: int) -> list[Page]:
    """On as few pages as keep each of them light, about as much on one as on the other."""
    sizes = [piece.weight for piece in pieces]
    for many in count(max(ceil(sum(sizes) / room), 1)):
        each = max(sum(sizes), 1) / many
        held: dict[int, list[Page]] = {}
        for piece, size, until in zip(pieces, sizes, accumulate(sizes), strict=True):
            held.setdefault(int((until - size / 2) / each), []).append(piece)  # where its middle falls
        found = [_one(some) for some in held.values()]
        if all(page.weight <= room or len(some) == 1 for page, some in zip(found, held.values(), strict=True)):
            break  # a part that is too heavy alone is as light as it can be
    return found


def _one(pieces: Sequence[Page]) -> Page:
    return Page(
        tuple(one for piece in pieces for one in piece.advice), tuple(one for piece in pieces for one in piece.parts)
    )


def _weight(line: Line) -> int:
    if line.rows:
        beside = sum(len(row.beside) + len(row.told) for row in line.rows)
        return ANSWER + ROW * len(line.rows) + WORDS * beside
    return ANSWER if isinstance(line.words, Message) else ANSWER + WORDS * len(line.words)
