"""The list of plans by state, and the list of cards."""

from __future__ import annotations

from flask import render_template, request

from app.plan.review_words import STATES
from app.services import desk
from app.services.addresses import printed_code
from app.web.access import audience, current_account, db, now
from app.web.desk import blueprint
from app.web.whole_numbers import asked_page


@blueprint.get("/desk")
@audience("desk")
def board() -> str:
    state, page = request.args.get("state", ""), asked_page()
    found = desk.board(db(), current_account(), now(), state, page)
    chosen = state if state in STATES else ""
    return render_template("desk/board.html", board=found, states=STATES, state=chosen, page=page)


@blueprint.get("/desk/cards")
@audience("desk")
def cards() -> str:
    page = asked_page()
    found = desk.people(db(), current_account(), page)
    return render_template("desk/cards.html", people=found, page=page, printed_code=printed_code, full=desk.PAGE)
