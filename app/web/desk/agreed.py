"""P10 at the desk: a yes or a no that a person signed on paper or said, recorded as hers and shown to her as such."""

from __future__ import annotations

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import Message, say
from app.language.tongues import OWN_NAMES
from app.services import consents, desk
from app.services.errors import Stale
from app.web.access import audience, current_account, db, now
from app.web.desk import blueprint
from app.web.desk.cards import CARD
from app.web.desk.person import person_page
from app.web.whole_numbers import whole

FIRST = f"reads-{consents.PURPOSES[0]}"
NOTHING = say("Choose yes or no for one of them.")
HOW_MISSING = say("Choose one.")
SINCE = say("These answers were changed since you opened the page. Look once more.")


@blueprint.post(f"{CARD}/consents")
@audience("desk")
def record_consents(card_key: str) -> str | tuple[str, int] | Response:
    """What was answered is recorded; a question without an answer stays as it is."""
    by, typed = current_account(), request.form
    account = desk.card_at(db(), by, card_key).account
    chosen = {purpose: typed.get(f"reads-{purpose}", "") for purpose in consents.PURPOSES}
    answers = {purpose: answer == "yes" for purpose, answer in chosen.items() if answer in ("yes", "no")}
    language, errors = typed.get("language", ""), dict[str, Message]()
    if not answers:
        errors[FIRST] = NOTHING
    if typed.get("how") not in consents.AT_THE_DESK:
        errors["how"] = HOW_MISSING
    if language not in OWN_NAMES:
        errors["language"] = HOW_MISSING
    if errors:
        return person_page(card_key, typed, errors), 422
    how, seen = consents.AT_THE_DESK[typed["how"]], whole(typed.get("based_on", ""), 12) or 0
    try:
        consents.record(db(), account, answers, how, language, seen, by, now())
    except Stale:
        return person_page(card_key, typed, {FIRST: SINCE}), 409
    return redirect(url_for("desk.person", card_key=card_key, saved=1, _anchor="readers"), 303)
