"""The trainer's classes, and one class with its members' progress."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import Message, say
from app.plan.review_words import STATES
from app.services import classes
from app.services.addresses import checked_key, new_key
from app.services.errors import NotStorable, Unsaid
from app.web.access import audience, current_account, db, now
from app.web.teaching import blueprint


@blueprint.get("/teaching")
@audience("trainer")
def my_classes() -> str:
    return _page(new_key())


@blueprint.post("/teaching/<class_key>")
@audience("trainer")
def start(class_key: str) -> Response | tuple[str, int]:
    try:
        classes.start(db(), class_key, request.form.get("name", ""), current_account(), now())
    except (Unsaid, NotStorable):
        return _page(checked_key(class_key), say("Write a name for the class.")), 422
    return redirect(url_for("teaching.one_class", class_key=class_key), 303)


@blueprint.get("/teaching/<class_key>")
@audience("trainer")
def one_class(class_key: str) -> str:
    return board_page(class_key)


def board_page(class_key: str, typed: str = "", error: Message | None = None, card_key: str = "") -> str:
    """One class, perhaps with what was typed for a new card and what is asked about it."""
    board = classes.board(db(), current_account(), class_key)
    return render_template(
        "teaching/class.html",
        board=board,
        states=STATES,
        card_key=card_key or new_key(),
        new_key=new_key,
        typed=typed,
        error=error,
    )


def _page(key: str, error: Message | None = None) -> str:
    mine = classes.mine(db(), current_account())
    return render_template("teaching/classes.html", classes=mine, key=key, error=error)
