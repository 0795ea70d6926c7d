"""The same answer changed in two places: both are shown, the person chooses, nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence

from flask import render_template, request

from app.language.messages import Message
from app.plan.difference import ABSENT
from app.plan.fields import Answers, Field, Kind, Section
from app.plan.month_names import from_opening
from app.plan.sections import field
from app.plan.words import Words, answer
from app.services.errors import Conflict
from app.web.drafting.opened import Opened


def both_versions(here: Opened, part: Section, clash: Conflict) -> tuple[str, int]:
    """Their words and mine for each answer in question."""

    def words(asked: Field, told: Answers) -> Words:
        return answer(from_opening(asked, here.answers), told[asked.key], here.plan.currency)

    asked = [field(part.key, key) for key in clash.fields]
    rows = [(one.label, *apart(one, words(one, clash.theirs), words(one, clash.yours))) for one in asked]
    return page(here, part, rows, clash.number)


def apart(asked: Field, theirs: Words, mine: Words) -> tuple[list[Message], list[Message]]:
    """Both as lists; of the months of a series those that are not alike."""
    there, here_now = listed(theirs), listed(mine)
    if asked.kind is not Kind.SERIES:
        return there, here_now
    only = [word for word in there if word not in here_now], [word for word in here_now if word not in there]
    return only[0] or [ABSENT], only[1] or [ABSENT]


def page(
    here: Opened,
    part: Section,
    rows: Sequence[tuple[Message | str, list[Message], list[Message]]],
    number: int,
    name: Message | None = None,
) -> tuple[str, int]:
    """The page with what was typed kept inside it, ready to be sent on top of revision `number`.

    `name` is the row's, where the answers are columns of one.
    """
    html = render_template(
        "drafting/conflict.html",
        plan=here.plan,
        part=part,
        name=name,
        rows=rows,
        number=number,
        typed=sent_along("csrf_token", "based_on"),
        address=request.path,
    )
    return html, 409


def sent_along(*but: str) -> list[tuple[str, str]]:
    """What was typed, to be kept inside a page that sends it once more."""
    return [(name, text) for name, text in request.form.items(multi=True) if name not in but]


def listed(words: Words) -> list[Message]:
    return [words] if isinstance(words, Message) else list(words)
