"""A whole part on one page, in the order of the paper: for good networks and for typing in what stands on paper."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.plan.before import PART
from app.plan.checks import running_advice
from app.plan.choices import offered
from app.plan.fields import Field, Kind, Section, Step
from app.plan.other_money import path_of
from app.plan.sections.borrowing import INSTALMENTS
from app.services.errors import Conflict
from app.web import figures
from app.web.access import audience
from app.web.drafting import blueprint
from app.web.drafting.closed import closed, typed_in
from app.web.drafting.conflict import both_versions
from app.web.drafting.for_another import part_after
from app.web.drafting.loan_months import beside, newly_wrong
from app.web.drafting.near import nearest
from app.web.drafting.opened import (
    NEW,
    Opened,
    address,
    currency_sign,
    fields_of,
    newly_asked,
    opened,
    part_of,
    step_of,
    steps_of,
)
from app.web.drafting.other_money import Typed, about, counted, keep
from app.web.drafting.questions import save
from app.web.section_form import Question, SectionForm
from app.web.speech import tongue

Answer = str | Response | tuple[str, int]
LIST = "list:"  # the button that saves and opens the list of a page


@blueprint.get("/plan/<key>/part/<part>")
@audience("returnee", beside=True)
def whole_part(key: str, part: str) -> Answer:
    here = opened(key)
    found = part_of(here, part)
    return _whole_page(here, found, _whole_form(here, found))


@blueprint.post("/plan/<key>/part/<part>")
@audience("returnee", beside=True)
def save_whole_part(key: str, part: str) -> Answer:
    here = opened(key)
    found = part_of(here, part)
    if not here.writable:
        return closed(here, typed_in(here, _whole_form(here, found, request.form), here.part(part)))
    typed = counted(here, found.fields, request.form)
    form = _whole_form(here, found, typed.form)
    if not form.validate() or typed.waits:
        typed.mark(form)
        return _whole_page(here, found, form, typed), 422
    try:
        save(here, found, form)
        keep(here, typed, lambda key: path_of(part, key))
    except Conflict as clash:
        return both_versions(here, found, clash)
    if typed.told:  # what became of the amounts is read before going on
        return redirect(url_for("drafting.whole_part", key=key, part=part, saved=1), 303)
    return redirect(_onward(here, opened(key), found), 303)


def _onward(before: Opened, here: Opened, part: Section) -> str:
    """The list that was asked for, what is not right yet, what an answer of this page opened on it, the next part of
    the paper, or the plan's home."""
    go = request.form.get("go", "")
    if go.startswith(LIST):
        return address(here, part, step_of(here, part, go.removeprefix(LIST)))
    if newly_wrong(before, here, part.fields):
        wrong = next(iter(beside(here, part.fields)))
        return url_for("drafting.whole_part", key=here.plan.key, part=part.key, saved=1, _anchor=wrong)
    new = newly_asked(before, here, part)
    if new:
        return url_for("drafting.whole_part", key=here.plan.key, part=part.key, saved=1, new=new, _anchor=NEW)
    after = part_after(here, part) if go == "next" else None
    if after is not None:
        return url_for("drafting.whole_part", key=here.plan.key, part=after.key, saved=1)
    return url_for("drafting.plan_home", key=here.plan.key, saved=1)


def _whole_form(here: Opened, part: Section, typed: Any = None) -> SectionForm:
    fields = [field for field in fields_of(here, part) if not _long(field)]
    fields = list(nearest(here, part.key, offered(fields, here.answers, here.part(part.key))))
    return SectionForm(fields, here.part(part.key), tongue(), here.plan.currency, typed, insists=False)


def _whole_page(here: Opened, part: Section, form: SectionForm, typed: Typed | None = None) -> str:
    wrong = {} if form.errors else beside(here, part.fields)
    return render_template(
        "drafting/part.html",
        plan=here.plan,
        here=here,
        part=part,
        form=form,
        pages=[_page(here, part, step, form, wrong) for step in steps_of(here, part) if step.fields],
        after=part_after(here, part),
        sign=currency_sign(here.plan.currency),
        other=about(here, fields_of(here, part), lambda key: path_of(part.key, key), typed),
        today=_today(here, part),
        wrong=wrong,
    )


def _today(here: Opened, part: Section) -> figures.TodayView | None:
    """With the part of a business that runs already: what its answers come to."""
    if part.key != PART:
        return None
    found = running_advice(here.answers, here.plan.currency)
    return figures.today(here.answers, None, here.plan.currency, found)


def _page(
    here: Opened, part: Section, step: Step, form: SectionForm, wrong: Collection[str]
) -> tuple[Step, list[Question], list[Question], tuple[Field, str, int] | None]:
    """A page of the part: its questions that hold something or are refused, those to fold, or its list with where it is
    and how long."""
    alone = step.fields[0] if _long(step.fields[0]) else None
    keys = {field.key for field in step.fields}
    questions = [question for question in form.questions if question.field.key in keys]
    shown = [one for one in questions if _holds(one) or one.error or one.field.key in wrong]
    folded = [one for one in questions if one not in shown]
    return step, shown, folded, (alone, address(here, part, step), _length(here, part, alone)) if alone else None


def _holds(question: Question) -> bool:
    return question.unknown or any(text.strip() for text in question.input.typed)


def _long(field: Field) -> bool:
    """A list, or the months of a loan: on a page of its own, or the whole part is too heavy to carry."""
    return field.kind is Kind.TABLE or field is INSTALMENTS


def _length(here: Opened, part: Section, listed: Field) -> int:
    rows = here.part(part.key).get(listed.key)
    return len(rows) if isinstance(rows, list) else 0
