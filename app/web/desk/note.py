"""P9, the desk's private note about a person: on this page only, and nowhere else."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import Message, say
from app.models import Card
from app.plan.grant_questions import NOTE
from app.services import desk, notes
from app.services.addresses import checked_key, new_key
from app.services.errors import NotStorable, Stale, Unsaid
from app.web.access import audience, current_account, db, now
from app.web.desk import blueprint
from app.web.desk.cards import CARD
from app.web.whole_numbers import whole

Answer = str | Response | tuple[str, int]
TOO_LONG = say("This is too long. %(n)s letters fit here.", n=notes.LONGEST)


@blueprint.get(f"{CARD}/note")
@audience("desk")
def note(card_key: str) -> str:
    return _page(desk.card_at(db(), current_account(), card_key), new_key())


@blueprint.post(f"{CARD}/note/<note_key>")
@audience("desk")
def save_note(card_key: str, note_key: str) -> Answer:
    by = current_account()
    card, typed = desk.card_at(db(), by, card_key), request.form.get("private_note", "")
    seen = whole(request.form.get("based_on", ""), 9) or 0
    try:
        notes.write(db(), card.account, note_key, typed, seen, by, now())
    except (NotStorable, Unsaid):
        return _page(card, checked_key(note_key), typed, TOO_LONG), 422
    except Stale:
        return _page(card, new_key(), typed, say("Somebody wrote another note since. It stands below.")), 409
    return redirect(url_for("desk.note", card_key=card_key, saved=1), 303)


def _page(card: Card, note_key: str, typed: str | None = None, error: Message | None = None) -> str:
    written = notes.notes(db(), current_account(), card.account)
    newest = written[0] if written else None
    return render_template(
        "desk/note.html",
        card=card,
        question=NOTE,
        note_key=note_key,
        written=written,
        earlier=written if typed is not None else written[1:],
        typed=typed if typed is not None else (newest.text or "" if newest else ""),
        unread=newest is not None and newest.text is None,
        saved=request.args.get("saved") == "1" and not error,
        error=error,
    )
