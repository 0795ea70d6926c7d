"""Cards for the people of the trainer's own class."""

from __future__ import annotations

from flask import Response, render_template, request

from app.language.messages import say
from app.language.tongues import Tongue
from app.services import card_papers, classes
from app.services.addresses import checked_key
from app.services.errors import NotStorable, Unsaid
from app.web.access import audience, current_account, db, now
from app.web.papers import as_file
from app.web.sign_in_card import shown, sign_in_address
from app.web.speech import tongue
from app.web.teaching import blueprint
from app.web.teaching.classes import board_page

CARD = "/teaching/<class_key>/cards/<card_key>"


@blueprint.post(CARD)
@audience("trainer")
def issue(class_key: str, card_key: str) -> str | tuple[str, int]:
    """A card for somebody new in this class, shown once with its PIN."""
    by, name = current_account(), request.form.get("name", "")
    found = classes.visible(db(), by, class_key)
    try:
        issued = classes.issue(db(), card_key, name, found, by, now())
    except (Unsaid, NotStorable):
        problem = say("Write a name. Another name is fine.")
        return board_page(class_key, name, problem, checked_key(card_key)), 422
    return render_template("teaching/issued.html", shown=shown(issued), training_class=found)


@blueprint.post(f"{CARD}/replace/<replace_key>")
@audience("trainer")
def replace(class_key: str, card_key: str, replace_key: str) -> str:
    """The old card opens nothing from now on; the new one is shown once."""
    by = current_account()
    found = classes.visible(db(), by, class_key)
    issued = classes.replace(db(), card_key, replace_key, found, by, now())
    return render_template("teaching/issued.html", shown=shown(issued), training_class=found)


@blueprint.post(f"{CARD}/paper.pdf")
@audience("trainer")
def card_paper(class_key: str, card_key: str) -> Response:
    by = current_account()
    card = classes.card(db(), by, classes.visible(db(), by, class_key), card_key)
    language = card.account.language or tongue().language
    return as_file(card_papers.sheet(card, request.form.get("pin", ""), sign_in_address(card), Tongue(language)))
