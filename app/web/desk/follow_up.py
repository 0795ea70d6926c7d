"""The visits and talks after the opening of a plan, as its mentor wrote them."""

from __future__ import annotations

from flask import render_template

from app.services import follow_ups
from app.web.access import audience, current_account, db
from app.web.desk import blueprint
from app.web.desk.plan import opened
from app.web.follow_up_notes import told


@blueprint.get("/desk/plans/<key>/follow-up")
@audience("desk")
def follow_up(key: str) -> str:
    plan = opened(key)
    notes = follow_ups.notes(db(), plan, current_account())
    return render_template("desk/follow_up.html", plan=plan, told=told(notes, plan.currency, private=False))
