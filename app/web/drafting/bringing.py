"""A plan that comes in from a file becomes a new plan of whoever brings it."""

from __future__ import annotations

from collections.abc import Sequence

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.documents.plan_file import LARGEST, TOO_LARGE, NotAPlan
from app.language.messages import Message, count, say
from app.services import carrying
from app.services.addresses import new_key
from app.web.access import audience, current_account, db, now
from app.web.drafting import blueprint
from app.web.speech import tongue

Answer = str | Response | tuple[str, int]
NO_FILE = say("Choose the file first.")
NAMED = 12  # keys that no question has; the others are in the file still


@blueprint.get("/plan/import")
@audience("returnee")
def bring() -> str:
    return _page(new_key(), [TOO_LARGE] if "large" in request.args else [])


@blueprint.post("/plan/import")
@audience("returnee")
def bring_in() -> Answer:
    """Sent twice by the same page, a file is one plan."""
    key = request.form.get("key", "")
    content = _sent()
    if not content:
        return _page(key, [NO_FILE]), 422
    try:
        brought = carrying.bring_in(db(), key, content, current_account(), now())
    except NotAPlan as refused:
        return _page(key, refused.messages), 422
    flash(tongue().speak(say("The plan from the file is here.")))
    if brought.left_out:
        flash(tongue().speak(_left_out(brought.left_out)), "think")
    if brought.older:
        flash(tongue().speak(_older(brought.older)), "think")
    return redirect(url_for("drafting.plan_home", key=brought.plan.key), 303)


def _sent() -> bytes:
    """What was chosen, and never more of it than is looked at."""
    chosen = request.files.get("file")
    return chosen.stream.read(LARGEST + 1) if chosen else b""


def _left_out(names: Sequence[str]) -> Message:
    listed = ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
    return say("Some of the file has no question here and stayed out: %(names)s", names=listed)


def _older(versions: int) -> Message:
    return count(
        "One old version did not fit into the file.", "%(n)s old versions did not fit into the file.", versions
    )


def _page(key: str, problems: Sequence[Message] = ()) -> str:
    return render_template("drafting/bring.html", key=key, problems=problems)
