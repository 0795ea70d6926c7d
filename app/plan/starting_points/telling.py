"""A starting point in words: how many lines, and each guess with its reason."""

from __future__ import annotations

import datetime as dt
from typing import assert_never

from app.language.messages import Message, count, say
from app.language.tongues import LANGUAGES, Tongue
from app.plan.country_papers import PAPERS
from app.plan.fields import Field
from app.plan.looked_at import TAKEN
from app.plan.sections import field
from app.plan.starting_points import POINTS, StartingPoint
from app.plan.starting_points.materials import MATERIALS
from app.plan.starting_points.seasons import levels, why
from app.plan.starting_points.shape import SLOW_START, Cost, Paper, Product, Risk, Thing
from app.plan.starting_points.taking import PARTS, Line, season, with_own
from app.plan.year_words import other_months


def in_short(one: StartingPoint) -> Message:
    """How much it would add, in one line."""
    counted = {part.key: part.counted(len(part.lines(one))) for part in PARTS}
    return say("%(products)s, %(things)s, %(costs)s, %(papers)s and %(risks)s", **counted)


def name(line: Line) -> str:
    return line.what if isinstance(line, Risk) else line.name


def called(line: Line, country: str) -> Message:
    """Its name as the country has it."""
    text = with_own("%(line)s", line, country)
    return Message(text, {"line": say(name(line))})


def reasons(line: Line) -> tuple[Message, ...]:
    """What is guessed for a line, and why; of a product without its months."""
    match line:
        case Product():
            many = say("%(n)s a month. Counted by: %(unit)s.", n=line.units, unit=say(line.unit))
            return many, line.why, say(SLOW_START[line.ramp])
        case Thing():
            needs = (say("It needs power, fuel or repairs each month."),) if line.upkeep else ()
            return say("It lasts about %(life)s.", life=lasting(line.life)), say(line.why), *needs
        case Cost():
            return _chosen("costs", "starts", line.starts), _chosen("costs", "grows", line.grows), say(line.why)
        case Paper():
            return (say(line.why),)
        case Risk():
            before = say("Before · %(words)s", words=say(line.before))
            likely = _chosen("risks", "likely", str(line.likely))
            return likely, say(line.why), before, say("After · %(words)s", words=say(line.after))
        case _:
            assert_never(line)


def why_months(of: StartingPoint | Line, country: str) -> tuple[Message, ...]:
    """Why the months of a trade, or of one of its products, are strong, weak or alike; nothing for other lines."""
    if not isinstance(of, StartingPoint | Product):
        return ()
    if isinstance(of, Product) and country in of.seasons:
        return (say("Its strong and weak months come from a plan that was counted in this country."),)
    return why(of.year, country)


def usual_year(of: StartingPoint | Line, country: str, first: dt.date) -> tuple[Message, ...]:
    """The months that are strong or weak in a trade, or for one of its products; nothing for other lines."""
    match of:
        case StartingPoint():
            return other_months([str(level) for level in levels(of.year, country, first)])
        case Product():
            return other_months(season(of, country, first))
        case _:
            return ()


def guess_behind(section: str, row_id: str, country: str, written: str) -> tuple[Message, ...]:
    """What a taken row rested on; nothing for a row that the person wrote, or that is called otherwise now: a guess
    belongs to the line for which it was made. What to do before and after a risk stands in the row itself."""
    line = _taken_as(section, row_id, country, written)
    if line is None:
        return ()
    return reasons(line)[:2] if isinstance(line, Risk) else (*reasons(line), *why_months(line, country))


def usually_used(row_id: str, country: str, written: str) -> Message | None:
    """What usually goes into the product of a taken row; nothing for one that is called otherwise now."""
    line = _taken_as("sales", row_id, country, written)
    materials = MATERIALS.get(line.key) if line else None
    return say("Usually used: %(materials)s.", materials=say(materials)) if materials else None


def _taken_as(section: str, row_id: str, country: str, written: str) -> Line | None:
    """The line that a row was taken from, while it is called so in some language."""
    line = _LINES.get((section, row_id.removeprefix(TAKEN))) if row_id.startswith(TAKEN) else None
    if line is None:
        return None
    names = {Tongue(language).gettext(name(line)) for language in LANGUAGES}
    return line if written.strip() in names | {with_own(each, line, country) for each in names} else None


_LINES: dict[tuple[str, str], Line] = {
    **{("rules", paper.key): paper for paper in PAPERS},
    **{(part.section, line.key): line for part in PARTS for one in POINTS for line in part.lines(one)},
}


def lasting(months: int) -> Message:
    return count("one month", "%(n)s months", months)


def _chosen(table: str, column: str, key: str) -> Message:
    """The question about a cost or a risk with the answer that is guessed."""
    asked: Field = next(one for one in field(table, table).columns if one.key == column)
    return say(
        "%(question)s %(answer)s",
        question=say(asked.label),
        answer=say(next(choice.label for choice in asked.choices if choice.key == key)),
    )
