"""A page that was left alone: the press that goes on, and what happens when nobody presses.

The page counts, the server judges: a visit ends here and nowhere else, so a phone that slept or a second page
can be wrong about the time without harm. The visit's key, known to its pages only, opens nothing; it lets a
page put aside what was typed into it even after its cookie is gone.
"""

from __future__ import annotations

from typing import Any

from flask import abort, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.models import Role, WebSession
from app.services import sessions
from app.web.access import audience, current_visit, db, home, now, reader
from app.web.account import blueprint
from app.web.account.leaving import CLEAR, CLEAR_VISIT
from app.web.own_phone import sent_again
from app.web.put_aside import PAGE, PATH, VISIT, put_aside
from app.web.reader_language import chosen


@blueprint.post("/still-here")
@audience("everyone")
def still_here() -> dict[str, int]:
    """Somebody is at the page: the visit goes on, for as many seconds as the answer says."""
    visit = current_visit()
    if visit.row is None or visit.row.key != request.form.get(VISIT):
        visit.silent = True
        abort(404)
    moment = now()
    return {"left": visit.left(moment, seen=moment)}


@blueprint.post("/away")
@audience("everyone")
def put_away() -> dict[str, Any]:
    """Nobody seems to be there, or a page was left: how long the visit lasts still, or where to go once the typed text
    is kept."""
    visit = current_visit()
    visit.silent = True
    row = sessions.by_key(db(), request.form.get(VISIT, ""))
    if row is None:
        return {"to": "/"}
    same = visit.row is not None and visit.row.account_id == row.account_id
    path, page = request.form.get(PATH, ""), request.form.get(PAGE)
    if row.id == visit.row_id or (same and sent_again()):
        if page and row.id == visit.row_id:
            put_aside(row, path, page)
        left = max(1, visit.left(now()))  # in its last second it is still open: ask again after it
        return {"left": left, "to": page}
    kept = put_aside(row, path)
    return {"to": _page_of(row, kept)}


@blueprint.get("/away")
@audience("everyone")
def away() -> Response:
    """Signed out for being quiet: nothing of the person, and nothing that the browser keeps."""
    account = reader()
    if account is not None:
        return redirect(home(account), 303)
    address = "/staff" if "staff" in request.args else "/sign-in"
    address += f"?lang={chosen()}" if "lang" in request.args else ""
    answer = make_response(render_template("account/quiet.html", address=address, kept="kept" in request.args))
    answer.headers["Clear-Site-Data"] = CLEAR_VISIT if "own" in request.args else CLEAR
    return answer


def _page_of(row: WebSession, kept: bool) -> str:
    """Its address says the language too, for the page itself knows nobody any more."""
    staff = None if row.account.role == Role.RETURNEE else "yes"
    own = None if staff or row.shared else "yes"
    return url_for(
        "account.away", lang=row.account.language or chosen(), kept="yes" if kept else None, staff=staff, own=own
    )
