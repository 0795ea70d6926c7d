"""What was typed into a page whose visit has lapsed: kept on the server for the same person, sent again later.

It is kept as it was typed and beside the plan, not in it: half an answer never takes the place of a whole one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask, Response, request, session

from app.models import Role, WebSession
from app.services import sessions
from app.services.sealed import seal, unseal
from app.web.at_hand import asked
from app.web.database import READS, db
from app.web.own_paths import own_path

NEVER_KEPT = {"csrf_token", "pin", "password", "code"}
SEALED = {"private_note"}  # kept as the note itself is: unreadable in the database
VISIT, PATH = "away-visit", "away-path"  # what the script says beside the typed text
MOST = 200_000  # signs of typed text of one form


def install(app: Flask) -> None:
    app.after_request(_on_to_the_next)


def typed() -> dict[str, list[str]]:
    """The form of this request, without what is never kept."""
    return {name: texts for name, texts in request.form.lists() if name not in NEVER_KEPT | {VISIT, PATH}}


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


def forget_sent() -> None:
    """What was put aside is being sent again as it was."""
    if asked().method in READS or not waiting():
        return
    sent = {"path": request.path, "typed": _even(typed())}
    there = session.get("kept") or []
    left = [kept for kept in there if {**kept, "typed": _even(_opened(kept)["typed"])} != sent]
    if len(left) < len(there):
        session["kept"], session["sending"] = left, request.path


def _opened(kept: dict[str, Any]) -> dict[str, Any]:
    return {**kept, "typed": _with_sealed(kept["typed"], lambda text: unseal(text, kept["path"]) or "")}


def _with_sealed(form: dict[str, list[str]], turn: Callable[[str], str]) -> dict[str, list[str]]:
    return {name: [turn(text) for text in texts] if name in SEALED else texts for name, texts in form.items()}


def _even(form: dict[str, list[str]]) -> dict[str, list[str]]:
    """With the line ends of every browser alike."""
    return {name: [text.replace("\r\n", "\n") for text in texts] for name, texts in form.items()}


def _on_to_the_next(response: Response) -> Response:
    """One form was sent again and saved, perhaps after a question about it; the next that waits comes after it."""
    if (
        asked().method not in READS
        and response.status_code == 303
        and session.get("sending") == request.path
        and waiting()
    ):
        response.location = "/send-again"
    return response
