"""`/plan/<key>/offers`: who could pay for what, the grant first, each yes and no with its reason."""

from __future__ import annotations

from flask import render_template

from app.plan.opening import NOT_KNOWN
from app.plan.sections.me import OTHER
from app.services import catalogue, plans
from app.web.access import audience, current_account, db
from app.web.drafting import blueprint
from app.web.offer_cards import offer_page
from app.web.speech import speak_as_in, today


@blueprint.get("/plan/<key>/offers")
@audience("returnee")
def offers(key: str) -> str:
    plan = plans.visible(db(), current_account(), key)
    speak_as_in(plan.country)
    seen = plans.reading(db(), plan)
    found = catalogue.offers_for(db(), plan, seen.answers, today())
    not_known = NOT_KNOWN if plan.country == OTHER else ""
    return render_template("drafting/offers.html", plan=plan, page=offer_page(found, seen), not_known=not_known)
