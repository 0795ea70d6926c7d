"""What somebody brings to the work of the plan, in sentences: the jobs done (P7), and this very work before (I4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.language.messages import Message, say
from app.plan.answered import rows, value
from app.plan.fields import AllAnswers, Answers, known
from app.plan.sections.idea import DONE_BEFORE, EXPERIENCE
from app.plan.sections.work import JOBS, WORK, years
from app.plan.words import answer, own

_PLACE = JOBS.columns[-1]


def jobs_done(jobs: Iterable[Answers]) -> tuple[Message, ...]:
    """Each job with how long and where it was; what is not told yet is left out."""
    return tuple(_job(row) for row in jobs if known(row.get("job")))


def experience(answers: AllAnswers) -> tuple[Message, ...]:
    """The jobs and the words about them, then whether this very work was done before, and where."""
    return (*jobs_done(rows(answers, "me", JOBS.key)), *_words(answers))


def _words(answers: AllAnswers) -> Iterator[Message]:
    if about := value(answers, "me", WORK.key):
        yield own(about)
    ticked, where = (value(answers, "idea", each.key) for each in (DONE_BEFORE, EXPERIENCE))
    if ticked:
        yield say("Have you done this before? %(answer)s", answer=answer(DONE_BEFORE, ticked, ""))
    if where:
        yield own(where)


def _job(row: Answers) -> Message:
    told = list(years(row, "")) if known(row.get("years")) else []
    told += [say(one.label) for one in _PLACE.choices if one.key == row.get("place")]
    match told:
        case [long, where]:
            return say("%(job)s · %(years)s · %(place)s", job=row["job"], years=long, place=where)
        case [one]:
            return say("%(job)s · %(told)s", job=row["job"], told=one)
        case _:
            return own(row["job"])
