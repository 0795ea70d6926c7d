"""What was typed into a page whose visit has lapsed: kept on the server for the same person, sent again later.

It is kept as it was typed and beside the plan, not in it: half an answer never takes the place of a whole one.
What was typed into a page that was left without saving is kept the same way, and stands in that page again when it is
opened the next time.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from flask import Flask, Response, redirect, request
from werkzeug.wrappers import Response as Answer

from app.models import Role, WebSession
from app.services import sessions
from app.services.sealed import seal, unseal
from app.web.at_hand import asked, session
from app.web.database import READS, db
from app.web.own_paths import own_path

NEVER_KEPT = {"csrf_token", "pin", "password", "code"}
SEALED = {"private_note"}  # kept as the note itself is: unreadable in the database
VISIT, PATH = "away-visit", "away-path"  # what the script says beside the typed text
NAME = "away-name"  # the title of the page, for the list of what waits on a phone
PAGE = "away-page"  # the page that was left: only what is put aside for it says so
BESIDE = {VISIT, PATH, NAME, PAGE}
LET_GO = "let-go"  # the button of whoever does not need the words any more; it says where to go on
AGAIN = "sent-again"  # what of it was sent again as it was, and is not saved yet
OF_EVERY_FORM = {"csrf_token", "based_on", *BESIDE}
ENDS = {"go", LET_GO}  # the buttons of a form that is saved, or let go, even where every box of it is empty now
LOCKED = 423  # nothing is wrong with what was sent, but the plan is closed: it waits on, here and on a phone
MOST = 200_000  # signs of typed text of one form


def install(app: Flask) -> None:
    """After the guards: what is sent is sent by whom it belongs to."""
    app.before_request(_let_go)
    app.after_request(_on_to_the_next)


def typed() -> dict[str, list[str]]:
    """The form of this request, without what is never kept."""
    return {name: texts for name, texts in request.form.lists() if name not in NEVER_KEPT | BESIDE | {LET_GO}}


def put_aside(visit: WebSession, path: str, page: str | None = None) -> bool:
    """Keep this request's form for the next sign-in of the visit's person, or for when `page` is opened again; whether
    there is something that waits for the sign-in."""
    form = typed()
    if of_another(visit, path):
        return False
    ours = own_path(path) == path and (page is None or own_path(page) == page)
    if form and ours and sum(len(text) for texts in form.values() for text in texts) <= MOST:
        sessions.keep_typed(db(), visit, path, _with_sealed(form, lambda text: seal(text, path)), page)
    return bool(_sent_later(visit.data))


def of_another(visit: WebSession, path: str) -> bool:
    """Words that a helper typed into somebody's plan do not wait for the helper: the paper has them."""
    return visit.account.role != Role.RETURNEE and path.startswith("/plan/")


def waiting() -> list[dict[str, Any]]:
    """What this person typed before and has not sent yet, the oldest first."""
    return [_opened(kept) for kept in _sent_later(session())]


class Left(NamedTuple):
    """What was typed into a page before and not saved, as its script reads it, and an address that lets it go."""

    forms: str
    path: str


def left() -> Left | None:
    """None on nearly every page."""
    kept = session().get("kept")
    if not kept or asked().method not in READS:
        return None
    here = [_opened(one) for one in kept if one.get("page") == asked().path]
    return Left(json.dumps(here), here[0]["path"]) if here else None


def note_sent() -> None:
    """What was put aside is being sent again as it was. It goes on waiting until that is saved."""
    if asked().method in READS or not waiting():
        return
    sent = {"path": request.path, "typed": _even(typed())}
    same = [kept for kept in session()["kept"] if {**kept, "typed": _even(_opened(kept)["typed"])} == sent]
    if same:  # sealed twice, the same words are not alike: one of them goes on waiting
        session()["kept"] = [kept for kept in session()["kept"] if kept not in same[1:]]
        session()[AGAIN] = same[0]


def left_beside(known: set[str]) -> str | None:
    """The key of another new line of this list that was typed and not saved: its address was made for it alone. None
    where this one has words itself: two that wait would send to each other."""
    folder, own = request.path.rsplit("/", 1)
    pages = [kept["page"].rsplit("/", 1) for kept in session().get("kept") or [] if "page" in kept]
    new = [key for beside, key in pages if beside == folder and key not in known]
    return None if own in new else next(iter(new), None)


def refused() -> bool:
    """Whether the one that waits first was sent again and not saved: its person has read why."""
    return bool(waiting()) and _sent_later(session())[0] == session().get(AGAIN)


def _sent_later(data: Any) -> list[dict[str, Any]]:
    """What the next sign-in asks to send; what a page was left with waits for that page."""
    return [kept for kept in data.get("kept") or [] if "page" not in kept]


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
    if status != LOCKED and session().get("kept"):
        _forget_left()
    done = session().get(AGAIN)
    if not done or done["path"] != request.path:
        return response
    session().pop(AGAIN)
    if status == LOCKED:  # only the same words, sent once more, end its waiting
        return response
    session()["kept"] = [kept for kept in session().get("kept") or [] if kept != done]
    if waiting():
        response.location = "/send-again"
    return response


def _forget_left() -> None:
    """The page's words were saved, or are let go: they stand in it no more. A press beside them changes nothing."""
    page, sent = urlsplit(request.referrer or "").path, {*request.form} - OF_EVERY_FORM

    def saved(kept: dict[str, Any]) -> bool:
        here = "page" in kept and (kept["path"] == request.path or kept["page"] == page)
        return here and bool(sent & {*kept["typed"], *ENDS})

    if any(map(saved, session()["kept"])):
        session()["kept"] = [kept for kept in session()["kept"] if not saved(kept)]


def _let_go() -> Answer | None:
    """Nothing is saved: whoever presses it leaves the plan as it is; after a question about it the page says so."""
    if asked().method in READS or LET_GO not in request.form:
        return None
    path, _, kept = request.form[LET_GO].partition("?")
    return redirect(own_path(path) + ("?kept=1" if kept else ""), 303)
