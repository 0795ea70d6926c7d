"""What a person's own phone asks for beside the pages: its worker, and the page in place of one it cannot get."""

from __future__ import annotations

from flask import Response, render_template, request

from app.web import own_phone
from app.web.access import audience
from app.web.account import blueprint


@blueprint.get("/worker.js")
@audience("everyone")
def worker() -> Response:
    """At the root, since a worker stands before the pages under its own folder only."""
    answer = Response(own_phone.worker(), mimetype="text/javascript")
    answer.headers["Cache-Control"] = "no-cache"
    return answer


@blueprint.get("/not-sent")
@audience("everyone")
def not_sent() -> str:
    """`offline`: the copy on the phone, which nobody is signed in to."""
    return render_template("account/not_sent.html", offline="offline" in request.args)
