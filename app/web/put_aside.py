"""What was typed into a page whose visit has lapsed: kept on the server for the same person, sent again later.

It is kept as it was typed and beside the plan, not in it: half an answer never takes the place of a whole one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask, Response, redirect, request, session
from werkzeug.wrappers import Response as Answer

from app.models import Role, WebSession
from app.services import sessions
from app.services.sealed import seal, unseal
from app.web.at_hand import asked
from app.web.database import READS, db
from app.web.own_paths import own_path

NEVER_KEPT = {"csrf_token", "pin", "password", "code"}
SEALED = {"private_note"}  # kept as the note itself is: unreadable in the database
VISIT, PATH = "away-visit", "away-path"  # what the script says beside the typed text
NAME = "away-name"  # the title of the page, for the list of what waits on a phone
BESIDE = {VISIT, PATH, NAME}
LET_GO = "let-go"  # the button of whoever does not need the words any more; it says where to go on
AGAIN = "sent-again"  # what of it was sent again as it was, and is not saved yet
LOCKED = 423  # nothing is wrong with what was sent, but the plan is closed: it waits on, here and on a phone
MOST = 200_000  # signs of typed text of one form


def install(app: Flask) -> None:
    """After the guards: what is sent is sent by whom it belongs to."""
    app.before_request(_let_go)
    app.after_request(_on_to_the_next)


def typed() -> dict[str, list[str]]:
    """The form of this request, without what is never kept."""
    return {name: texts for name, texts in request.form.lists() if name not in NEVER_KEPT | BESIDE | {LET_GO}}


def put_aside(visit: WebSession, path: str) -> bool:
    """Keep this request's form for the next sign-in of the visit's person; whether there is something that waits."""
    form = typed()
    if of_another(visit, path):
        return False
    if form and own_path(path) == path and sum(len(text) for texts in form.values() for text in texts) <= MOST:
        sessions.keep_typed(db(), visit, path, _with_sealed(form, lambda text: seal(text, path)))
    return bool(visit.data.get("kept"))


def of_another(visit: WebSession, path: str) -> bool:
    """Words that a helper typed into somebody's plan do not wait for the helper: the paper has them."""
    return visit.account.role != Role.RETURNEE and path.startswith("/plan/")


def waiting() -> list[dict[str, Any]]:
    """What this person typed before and has not sent yet, the oldest first."""
    return [_opened(kept) for kept in session.get("kept") or []]


def note_sent() -> None:
    """What was put aside is being sent again as it was. It goes on waiting until that is saved."""
    if asked().method in READS or not waiting():
        return
    sent = {"path": request.path, "typed": _even(typed())}
    same = [kept for kept in session["kept"] if {**kept, "typed": _even(_opened(kept)["typed"])} == sent]
    if same:  # sealed twice, the same words are not alike: one of them goes on waiting
        session["kept"] = [kept for kept in session["kept"] if kept not in same[1:]]
        session[AGAIN] = same[0]


def refused() -> bool:
    """Whether the one that waits first was sent again and not saved: its person has read why."""
    return bool(waiting()) and session["kept"][0] == session.get(AGAIN)


def _opened(kept: dict[str, Any]) -> dict[str, Any]:
    return {**kept, "typed": _with_sealed(kept["typed"], lambda text: unseal(text, kept["path"]) or "")}


def _with_sealed(form: dict[str, list[str]], turn: Callable[[str], str]) -> dict[str, list[str]]:
    return {name: [turn(text) for text in texts] if name in SEALED else texts for name, texts in form.items()}


def _even(form: dict[str, list[str]]) -> dict[str, list[str]]:
    """With the line ends of every browser alike."""
    return {name: [text.replace("\r\n", "\n") for text in texts] for name, texts in form.items()}


def _on_to_the_next(response: Response) -> Response:
    """One form was sent again and saved, perhaps after a question about it, or is let go: it waits no more, and the
    next that waits comes after it."""
    status = response.status_code
    if asked().method in READS or status not in (303, LOCKED):
        return response
    done = session.get(AGAIN)
    if not done or done["path"] != request.path:
        return response
    session.pop(AGAIN)
    if status == LOCKED:  # only the same words, sent once more, end its waiting
        return response
    session["kept"] = [kept for kept in session.get("kept") or [] if kept != done]
    if waiting():
        response.location = "/send-again"
    return response


def _let_go() -> Answer | None:
    """Nothing is saved: whoever presses it leaves the plan as it is."""
    if asked().method in READS or LET_GO not in request.form:
        return None
    return redirect(own_path(request.form[LET_GO]), 303)
