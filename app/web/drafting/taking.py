"""What a plan can be taken along as: paper, sheets that count, a file for another Ritorno, days for a calendar."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.documents import dates
from app.models import Plan
from app.services import carrying, papers, plans
from app.web.access import audience, current_account, db, now
from app.web.drafting import blueprint
from app.web.drafting.opened import own_plan
from app.web.own_phone import own_phone
from app.web.papers import as_download, as_workbook
from app.web.speech import tongue


@blueprint.get("/plan/<key>/take")
@audience("returnee")
def take(key: str) -> str:
    plan = own_plan(key)
    reading = plans.reading(db(), plan)
    return render_template(
        "drafting/take.html",
        plan=plan,
        private=_for_herself(plan),
        days=bool(dates.entries(reading)),
    )


@blueprint.get("/plan/<key>/plan.json")
@audience("returnee")
def plan_file(key: str) -> Response:
    """Every answer, as another installation takes it in; what is answered alone where its owner ticked it."""
    plan = plans.visible(db(), current_account(), key)
    private = "private" in request.args and _for_herself(plan)
    return as_download(carrying.plan_as_file(db(), plan, private), "application/json")


def _for_herself(plan: Plan) -> bool:
    """Whether what only the owner sees may go into a file of hers: on a phone that nobody else uses."""
    return plan.owner_id == current_account().id and own_phone()


@blueprint.get("/plan/<key>/workbook.xlsx")
@audience("returnee")
def workbook(key: str) -> Response:
    """The months, the loan and the book of months as sheets that count by themselves."""
    plan = own_plan(key)
    return as_workbook(papers.workbook(db(), plan, tongue(), now(), booked=True))


@blueprint.get("/plan/<key>/dates.ics")
@audience("returnee")
def calendar_file(key: str) -> Response:
    """The days of the plan; without any, the page that says what there is."""
    plan = own_plan(key)
    printed = carrying.days_as_file(db(), plan, tongue(), now())
    if printed is None:
        return redirect(url_for("drafting.take", key=plan.key), 303)
    return as_download(printed, "text/calendar")
