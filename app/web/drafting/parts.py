"""A whole part on one page, for good networks and for typing in what stands on paper."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.plan.choices import offered
from app.plan.fields import Field, Kind, Section
from app.plan.sections import asked_fields, asked_steps
from app.services.errors import Conflict, NotWritable
from app.web.access import audience, now
from app.web.drafting import blueprint
from app.web.drafting.conflict import both_versions
from app.web.drafting.opened import Opened, address, currency_sign, opened, part_of, table_of
from app.web.drafting.questions import save
from app.web.section_form import SectionForm
from app.web.speech import tongue

Answer = str | Response | tuple[str, int]


@blueprint.get("/plan/<key>/part/<part>")
@audience("returnee")
def whole_part(key: str, part: str) -> Answer:
    here = opened(key)
    found = part_of(here, part)
    return _whole_page(here, found, _whole_form(here, found))


@blueprint.post("/plan/<key>/part/<part>")
@audience("returnee")
def save_whole_part(key: str, part: str) -> Answer:
    here = opened(key)
    found = part_of(here, part)
    form = _whole_form(here, found, request.form)
    if not form.validate():
        return _whole_page(here, found, form), 422
    try:
        save(here, found, form)
    except Conflict as clash:
        return both_versions(here, found, clash)
    except NotWritable:
        return _whole_page(here, found, form), 409
    return redirect(url_for("drafting.plan_home", key=key, saved=1), 303)


def _whole_form(here: Opened, part: Section, typed: Any = None) -> SectionForm:
    fields = [field for field in asked_fields(part, here.answers) if field.kind is not Kind.TABLE]
    fields = list(offered(fields, here.answers, here.part(part.key)))
    return SectionForm(fields, here.part(part.key), tongue(), here.plan.currency, typed, insists=False)


def _whole_page(here: Opened, part: Section, form: SectionForm) -> str:
    tables: list[tuple[Field, str, int]] = [
        (table, address(here, part, step), _length(here, part, table))
        for step in asked_steps(part, here.answers)
        if (table := table_of(step))
    ]
    return render_template(
        "drafting/part.html",
        plan=here.plan,
        here=here,
        part=part,
        form=form,
        tables=tables,
        sign=currency_sign(here.plan.currency),
        year=now().year,
    )


def _length(here: Opened, part: Section, table: Field) -> int:
    rows = here.part(part.key).get(table.key)
    return len(rows) if isinstance(rows, list) else 0
