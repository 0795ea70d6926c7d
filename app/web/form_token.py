"""The token that every form carries, signed once for a visit and not on every page."""

from __future__ import annotations

from functools import lru_cache

from flask import Flask
from flask_wtf.csrf import generate_csrf
from itsdangerous import URLSafeTimedSerializer

from app.web import at_hand

NAME = "csrf_token"
VISITS = 1024  # whose signed tokens a process remembers


def install(app: Flask) -> None:
    """Give it to the macros of the templates in the place of Flask-WTF's own; `page.py` gives it to the pages."""
    app.jinja_env.globals[NAME] = form_token


def form_token() -> str:
    """What Flask-WTF would give: its token is valid as long as the visit, so that one signature serves every page."""
    notes = at_hand.notes()
    known: str | None = notes.get(NAME)
    if known is None:
        of_visit = at_hand.session().get(NAME)
        key = str(at_hand.application().secret_key)
        known = notes[NAME] = _signed(key, of_visit) if of_visit else str(generate_csrf())
    return known


@lru_cache(maxsize=VISITS)
def _signed(key: str, token: str) -> str:
    return str(URLSafeTimedSerializer(key, salt="wtf-csrf-token").dumps(token))
