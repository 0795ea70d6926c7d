"""One returnee at the desk: the card, who accompanies, the plans."""

from __future__ import annotations

from collections.abc import Mapping

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import Message, say
from app.language.tongues import OWN_NAMES
from app.models import Account, Role
from app.plan.may_read import ASKED
from app.plan.review_words import STATES
from app.plan.sections.me import TONGUES
from app.plan.ways import meeting, speaks_with
from app.plan.words import own
from app.services import cards, consents, desk, told
from app.services.addresses import new_key, printed_code
from app.web.access import audience, current_account, db, now
from app.web.desk import blueprint
from app.web.desk.cards import CARD, mentor_id


@blueprint.get(CARD)
@audience("desk")
def person(card_key: str) -> str:
    return person_page(card_key)


def person_page(
    card_key: str, typed: Mapping[str, str] | None = None, errors: Mapping[str, Message] | None = None
) -> str:
    """The page; `typed` and `errors` are of the answers about who may read, where they come back."""
    by = current_account()
    found = desk.person(db(), by, card_key)
    me = told.tongues(db(), found.account)
    spoken = speaks_with(me)
    staff = desk.staff(db(), by, Role.MENTOR)
    mentors = [(one.id, _option(one)) for one in sorted(staff, key=lambda one: one.language not in spoken)]
    return render_template(
        "desk/person.html",
        person=found,
        tongues=meeting(me, TONGUES.fields),
        mentors=[("", say("Nobody yet")), *mentors],
        states=STATES,
        printed_code=printed_code,
        replace_key=new_key(),
        asked=ASKED,
        given=(given := consents.current(db(), found.account)),
        newest=consents.newest(given),
        typed=typed or {"language": str(me.get("reads") or found.account.language or "")},
        tongues_of_ours=list(OWN_NAMES.items()),
        errors=errors or {},
    )


def _option(mentor: Account) -> Message:
    """A mentor's name, with the language of her pages where she chose one."""
    return own(" · ".join([mentor.name, *([OWN_NAMES[mentor.language]] if mentor.language in OWN_NAMES else [])]))


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
