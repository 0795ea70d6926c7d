"""`/plan/<key>/follow-up`: what the mentor noted about the business after its opening, for its owner to read."""

from __future__ import annotations

from flask import render_template

from app.services import follow_ups
from app.web.access import audience, current_account, db
from app.web.drafting import blueprint
from app.web.drafting.opened import own_plan
from app.web.follow_up_notes import told


@blueprint.get("/plan/<key>/follow-up")
@audience("returnee")
def follow_up(key: str) -> str:
    plan = own_plan(key)
    return render_template(
        "drafting/follow_up.html", plan=plan, told=told(follow_ups.notes(db(), plan, current_account()), plan.currency)
    )
