"""A card for a new returnee, a new card for a lost one, its paper."""

from __future__ import annotations

from flask import Response, render_template, request

from app.language.messages import Message, say
from app.language.tongues import LANGUAGES, OWN_NAMES, Tongue
from app.models import Role
from app.services import card_papers, desk
from app.services import cards as issuing
from app.services.addresses import checked_key, new_key
from app.services.errors import NotStorable, Unsaid
from app.web.access import audience, current_account, db, now
from app.web.desk import blueprint
from app.web.papers import as_file
from app.web.sign_in_card import shown, sign_in_address
from app.web.speech import tongue
from app.web.whole_numbers import whole

CARD = "/desk/cards/<card_key>"


@blueprint.get("/desk/new-card")
@audience("desk")
def new_card() -> str:
    return _form(new_key(), {}, {})


@blueprint.post(CARD)
@audience("desk")
def issue(card_key: str) -> str | tuple[str, int]:
    """Make the card and show its PIN, once; the same form again shows the same card without it."""
    typed = {name: request.form.get(name, "") for name in ("name", "language", "mentor", "class")}
    language = typed["language"] if typed["language"] in LANGUAGES else None
    try:
        issued = desk.issue(
            db(),
            card_key,
            typed["name"],
            language,
            mentor_id(typed["mentor"]),
            typed["class"] or None,
            current_account(),
            now(),
        )
    except (Unsaid, NotStorable):
        return _form(checked_key(card_key), typed, {"name": say("Write a name. Another name is fine.")}), 422
    return render_template("desk/issued.html", shown=shown(issued))


@blueprint.post(f"{CARD}/replace/<replace_key>")
@audience("desk")
def replace(card_key: str, replace_key: str) -> str:
    """The old card opens nothing from now on; the new one is shown once."""
    by = current_account()
    issued = issuing.replace(db(), desk.person(db(), by, card_key).card, replace_key, by, now())
    return render_template("desk/issued.html", shown=shown(issued))


@blueprint.post(f"{CARD}/paper.pdf")
@audience("desk")
def card_paper(card_key: str) -> Response:
    """The card to print; with its PIN while that stands on the page that asks."""
    card = desk.card_at(db(), current_account(), card_key)
    language = card.account.language or tongue().language
    pin = request.form.get("pin", "")
    return as_file(card_papers.sheet(card, pin, sign_in_address(card), Tongue(language)))


def mentor_id(typed: str) -> int | None:
    """The mentor that was chosen in a list; what is no number is nobody at all."""
    return (whole(typed, 9) or -1) if typed else None


def _form(key: str, typed: dict[str, str], errors: dict[str, Message]) -> str:
    by = current_account()
    return render_template(
        "desk/new_card.html",
        key=key,
        languages=[("", say("Not chosen yet")), *((code, say("%(name)s", name=OWN_NAMES[code])) for code in LANGUAGES)],
        mentors=[
            ("", say("Nobody yet")),
            *((one.id, say("%(name)s", name=one.name)) for one in desk.staff(db(), by, Role.MENTOR)),
        ],
        classes=[("", say("No class")), *((one.key, say("%(name)s", name=one.name)) for one in desk.classes(db(), by))],
        typed=typed,
        errors=errors,
    )
