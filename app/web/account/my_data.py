"""What is kept about me: who reads my plan, what I agreed to, where I am signed in."""

from __future__ import annotations

import datetime as dt

from flask import flash, redirect, render_template
from werkzeug.wrappers import Response

from app.language.messages import mark
from app.models import Role
from app.services import consents, sessions, sittings
from app.web.access import audience, current_account, current_visit, db, limits, now
from app.web.account import blueprint
from app.web.account.signing_in import ROLES
from app.web.speech import tongue


@blueprint.get("/my-data")
@audience(*ROLES)
def my_data() -> str:
    account, visit = current_account(), current_visit()
    before = visit.get("before")
    returnee = account.role == Role.RETURNEE
    given = consents.current(db(), account) if returnee else {}
    return render_template(
        "account/my_data.html",
        readers=consents.readers(db(), account, given) if returnee else [],
        given=given,
        typed=sittings.of_owner(db(), account) if returnee else [],
        visits=sessions.mine(db(), account, limits(), now()),
        this_visit=visit.row_id,
        before=dt.datetime.fromisoformat(before) if before else None,
    )


@blueprint.post("/my-data/visits/<key>/end")
@audience(*ROLES)
def end_visit(key: str) -> Response:
    """Sign out somewhere else; the same again changes nothing."""
    sessions.end_mine(db(), key, current_account())
    flash(tongue().speak(mark("That visit has ended.")))
    return redirect("/my-data", 303)
