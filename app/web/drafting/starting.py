"""The person's plans, and a new one."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.services import plans
from app.services.addresses import new_key
from app.web.access import audience, current_account, db, now
from app.web.drafting import blueprint
from app.web.new_plan import asked_too, begun, form_of
from app.web.section_form import SectionForm

Answer = str | Response | tuple[str, int]


@blueprint.get("/plan")
@audience("returnee")
def my_plans() -> Answer:
    return _plans_page(form_of(), new_key())


@blueprint.post("/plan")
@audience("returnee")
def start_plan() -> Answer:
    """Open a new plan at the address that the page was given; sent twice it is one plan."""
    form = form_of(request.form)
    told = begun(form)
    if told is None:
        return _plans_page(form, request.form.get("key", "")), 422
    by = current_account()
    plan = plans.start(db(), request.form.get("key", ""), told.country, told.title, by, now(), told.currency)
    if plan.latest == 0:
        plans.save_answers(db(), plan, "me", {"country": plan.country}, 0, by, now())
    return redirect(url_for("drafting.plan_home", key=plan.key), 303)


def _plans_page(form: SectionForm, key: str) -> str:
    me = current_account()
    mine = plans.all_of(db(), me)
    return render_template(
        "drafting/plans.html", plans=mine, form=form, too=asked_too(form, request.form), key=key, me=me.id
    )
