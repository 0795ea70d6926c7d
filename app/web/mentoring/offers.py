"""`/mentoring/<key>/offers`: what could pay for a plan, as its owner sees it, for the version that was sent."""

from __future__ import annotations

from flask import render_template

from app.services import catalogue
from app.web.access import audience, db
from app.web.mentoring import blueprint
from app.web.mentoring.reading_page import opened
from app.web.offer_cards import offer_page
from app.web.speech import today


@blueprint.get("/mentoring/<key>/offers")
@audience("mentor")
def offers(key: str) -> str:
    here = opened(key)
    found = catalogue.offers_for(db(), here.plan, here.reading.answers, today())
    return render_template("mentoring/offers.html", plan=here.plan, page=offer_page(found, here.reading))
