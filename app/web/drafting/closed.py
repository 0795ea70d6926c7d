"""The plan was closed while somebody typed: nothing is saved, and what was typed stays, ready to be sent again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from flask import render_template, request

from app.language.messages import Message
from app.plan.fields import Answers, Field
from app.plan.month_names import from_opening
from app.plan.words import answer, own
from app.services.errors import NotWritable
from app.web.drafting import blueprint
from app.web.drafting.conflict import listed, sent_along
from app.web.drafting.opened import Opened, opened
from app.web.put_aside import LOCKED
from app.web.section_form import Question, SectionForm

Said = Sequence[tuple[Message | str, list[Message]]]


@blueprint.errorhandler(NotWritable)
def not_open(_error: NotWritable) -> tuple[str, int]:
    """Where a page has no boxes to read back, or the plan was closed in the last moment."""
    return closed(opened((request.view_args or {})["key"]))


def closed(here: Opened, said: Said = ()) -> tuple[str, int]:
    """The page with what was typed in it, in words (`said`) and as it was sent, on top of what it was sent on."""
    html = render_template(
        "drafting/closed.html", plan=here.plan, said=said, typed=sent_along("csrf_token"), address=request.path
    )
    return html, LOCKED


def typed_in(
    here: Opened, form: SectionForm, stored: Answers, label: Callable[[Field], Message | str] = lambda one: one.label
) -> Said:
    """What a form says otherwise than the plan: each question with its answer, or with what cannot be read."""
    return [
        (label(one.field), _words(here, one))
        for one in form.questions
        if one.input.problem or one.stored != stored.get(one.field.key)
    ]


def _words(here: Opened, one: Question) -> list[Message]:
    if one.input.problem:
        return [own(text) for text in one.input.typed if text.strip()]
    return listed(answer(from_opening(one.field, here.answers), one.stored, here.plan.currency))
