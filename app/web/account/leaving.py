"""Signing out, and leaving quickly."""

from __future__ import annotations

from flask import current_app, make_response, redirect, render_template
from werkzeug.wrappers import Response

from app.web.access import audience, current_visit
from app.web.account import blueprint
from app.web.speech import tongue

CLEAR = '"cache", "cookies", "storage"'
CLEAR_VISIT = '"cache", "cookies"'  # what waits on an own phone stays, and the chapters


@blueprint.post("/sign-out")
@audience("everyone")
def sign_out() -> Response:
    return _out("/")


@blueprint.post("/leave")
@audience("everyone")
def leave() -> Response:
    """Ends the visit, then a page that says nothing of us moves on to a neutral site, in the reader’s language."""
    return _out(f"/leave?lang={tongue().language}")


@blueprint.get("/leave")
@audience("everyone")
def gone() -> Response:
    away = current_app.config["RITORNO"].leave_to
    return make_response(render_template("account/gone.html", away=away))


def _out(address: str) -> Response:
    current_visit().leave()
    answer = redirect(address, 303)
    answer.headers["Clear-Site-Data"] = CLEAR
    return answer
