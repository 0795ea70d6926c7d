"""The same answer changed in two places: both are shown, the person chooses, nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence

from flask import render_template, request

from app.language.messages import Message
from app.plan.fields import Section
from app.plan.sections import field
from app.plan.words import Words, answer
from app.services.errors import Conflict
from app.web.drafting.opened import Opened

NEVER_RESENT = {"csrf_token", "based_on"}


def both_versions(here: Opened, part: Section, clash: Conflict) -> tuple[str, int]:
    """Their words and mine for each answer in question."""
    currency = here.plan.currency
    rows = [
        (
            field(part.key, key).label,
            listed(answer(field(part.key, key), clash.theirs[key], currency)),
            listed(answer(field(part.key, key), clash.yours[key], currency)),
        )
        for key in clash.fields
    ]
    return page(here, part, rows, clash.number)


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
    typed = [(name, text) for name, text in request.form.items(multi=True) if name not in NEVER_RESENT]
    html = render_template(
        "drafting/conflict.html",
        plan=here.plan,
        part=part,
        name=name,
        rows=rows,
        number=number,
        typed=typed,
        address=request.path,
    )
    return html, 409


def listed(words: Words) -> list[Message]:
    return [words] if isinstance(words, Message) else list(words)
