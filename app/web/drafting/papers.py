"""The plan on paper, for its owner."""

from __future__ import annotations

from flask import Response

from app.services import forms, papers, plans
from app.web.access import audience, current_account, db, now
from app.web.drafting import blueprint
from app.web.papers import as_file
from app.web.speech import speak_as_in, tongue


@blueprint.get("/plan/<key>/paper.pdf")
@audience("returnee")
def paper(key: str) -> Response:
    """The whole plan as a PDF in the reader's language, as it is now."""
    plan = plans.visible(db(), current_account(), key)
    speak_as_in(plan.country)
    return as_file(papers.dossier(db(), plan, tongue(), now()))


@blueprint.get("/plan/<key>/family.pdf")
@audience("returnee")
def family_page(key: str) -> Response:
    """One page with pictures for the family, with the plan's figures of now."""
    plan = plans.visible(db(), current_account(), key)
    speak_as_in(plan.country)
    return as_file(papers.family_page(db(), plan, tongue(), now()))


@blueprint.get("/plan/<key>/answers.pdf")
@audience("returnee")
def filled_form(key: str) -> Response:
    """The paper form with the answers of now in its boxes, under the same numbers."""
    plan = plans.visible(db(), current_account(), key)
    speak_as_in(plan.country)
    return as_file(forms.filled(db(), plan, tongue().language))
