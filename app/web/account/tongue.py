"""Choosing the language: kept with the account, or with the visit of whoever is not signed in."""

from __future__ import annotations

from flask import abort, redirect, render_template, request, session
from werkzeug.wrappers import Response

from app.language.tongues import LANGUAGES
from app.services import people
from app.web.access import audience, db, reader
from app.web.account import blueprint
from app.web.own_paths import own_path


@blueprint.get("/language")
@audience("everyone")
def languages() -> str:
    return render_template("account/language.html", next=own_path(request.args.get("next", "/")))


@blueprint.post("/language")
@audience("everyone")
def language() -> Response:
    wanted, account = request.form.get("language", ""), reader()
    if wanted not in LANGUAGES:
        abort(404)
    if account is None:
        session["language"] = wanted
    else:
        people.choose_language(db(), account, wanted)
    return redirect(own_path(request.form.get("next", "/")), 303)
