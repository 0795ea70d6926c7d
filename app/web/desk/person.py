"""One returnee at the desk: the card, who accompanies, the plans."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import say
from app.models import Role
from app.plan.review_words import STATES
from app.services import cards, desk
from app.services.addresses import new_key, printed_code
from app.web.access import audience, current_account, db, now
from app.web.desk import blueprint
from app.web.desk.cards import CARD, mentor_id


@blueprint.get(CARD)
@audience("desk")
def person(card_key: str) -> str:
    by = current_account()
    mentors = [(one.id, say("%(name)s", name=one.name)) for one in desk.staff(db(), by, Role.MENTOR)]
    return render_template(
        "desk/person.html",
        person=desk.person(db(), by, card_key),
        mentors=[("", say("Nobody")), *mentors],
        states=STATES,
        printed_code=printed_code,
        replace_key=new_key(),
    )


@blueprint.post(f"{CARD}/unlock")
@audience("desk")
def unlock(card_key: str) -> Response:
    """Open a card that too many wrong PINs have locked."""
    by = current_account()
    cards.unlock(db(), desk.card_at(db(), by, card_key), by, now())
    return redirect(url_for("desk.person", card_key=card_key), 303)


@blueprint.post(f"{CARD}/mentor")
@audience("desk")
def mentor(card_key: str) -> Response:
    """Another mentor from now on, or nobody: the one before sees nothing more."""
    by = current_account()
    returnee = desk.card_at(db(), by, card_key).account
    chosen = mentor_id(request.form.get("mentor", ""))
    if chosen is None:
        desk.end_assignment(db(), returnee, by, now())
    else:
        desk.assign(db(), returnee, chosen, by, now())
    return redirect(url_for("desk.person", card_key=card_key), 303)
