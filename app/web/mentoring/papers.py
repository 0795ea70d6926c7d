"""The plan on paper and as a workbook, as it was sent."""

from __future__ import annotations

from flask import Response

from app.models import Plan
from app.services import forms, happenings, papers, plans, queue
from app.web.access import audience, current_account, db, now
from app.web.mentoring import blueprint
from app.web.papers import as_file, as_workbook
from app.web.speech import speak_as_in, tongue


@blueprint.get("/mentoring/<key>/paper.pdf")
@audience("mentor")
def paper(key: str) -> Response:
    plan, number = as_sent(key)
    return as_file(papers.dossier(db(), plan, tongue(), now(), number))


@blueprint.get("/mentoring/<key>/family.pdf")
@audience("mentor")
def family_page(key: str) -> Response:
    plan, number = as_sent(key)
    return as_file(papers.family_page(db(), plan, tongue(), now(), number))


@blueprint.get("/mentoring/<key>/answers.pdf")
@audience("mentor")
def filled_form(key: str) -> Response:
    plan, number = as_sent(key)
    return as_file(forms.filled(db(), plan, tongue().language, number))


@blueprint.get("/mentoring/<key>/workbook.xlsx")
@audience("mentor")
def workbook(key: str) -> Response:
    plan, number = as_sent(key)
    return as_workbook(papers.workbook(db(), plan, tongue(), now(), number))


def as_sent(key: str) -> tuple[Plan, int]:
    """The plan at this address for the signed-in mentor, and which version was sent."""
    plan = plans.visible(db(), current_account(), key)
    speak_as_in(plan.country)
    return plan, queue.version_read(happenings.of(db(), plan))
