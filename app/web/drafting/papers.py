"""The plan on paper, for its owner."""

from __future__ import annotations

from flask import Response

from app.services import forms, papers
from app.web.access import audience, db, now
from app.web.drafting import blueprint
from app.web.drafting.opened import own_plan
from app.web.papers import as_file
from app.web.speech import tongue


@blueprint.get("/plan/<key>/paper.pdf")
@audience("returnee")
def paper(key: str) -> Response:
    """The whole plan as a PDF in the reader's language, as it is now."""
    plan = own_plan(key)
    return as_file(papers.dossier(db(), plan, tongue(), now()))


@blueprint.get("/plan/<key>/family.pdf")
@audience("returnee")
def family_page(key: str) -> Response:
    """One page with pictures for the family, with the plan's figures of now."""
    plan = own_plan(key)
    return as_file(papers.family_page(db(), plan, tongue(), now()))


@blueprint.get("/plan/<key>/answers.pdf")
@audience("returnee")
def filled_form(key: str) -> Response:
    """The paper form with the answers of now in its boxes, under the same numbers."""
    plan = own_plan(key)
    return as_file(forms.filled(db(), plan, tongue().language))
