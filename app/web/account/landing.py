"""The first page of whoever is not signed in."""

from __future__ import annotations

from flask import redirect, render_template
from werkzeug.wrappers import Response

from app.web.access import audience, home, reader
from app.web.account import blueprint


@blueprint.get("/")
@audience("everyone")
def landing() -> str | Response:
    account = reader()
    return redirect(home(account), 303) if account else render_template("account/landing.html")
