"""`/mentoring/<key>/rules`: the ways to register and to be taxed in a plan's country, as its owner sees them."""

from __future__ import annotations

from flask import render_template

from app.plan.answered import value
from app.services import country_rules
from app.web.access import audience, db
from app.web.mentoring import blueprint
from app.web.mentoring.reading_page import opened
from app.web.rules_cards import cards, country_name
from app.web.speech import today


@blueprint.get("/mentoring/<key>/rules")
@audience("mentor")
def rules(key: str) -> str:
    here = opened(key)
    country = value(here.reading.answers, "me", "country") or here.plan.country
    found = country_rules.of_country(db(), country)
    shown = cards(found, here.reading, today())
    return render_template("mentoring/rules.html", plan=here.plan, cards=shown, country=country_name(country))
