"""Which language a page speaks: asked for by its address, chosen by the person, else wished by the browser."""

from __future__ import annotations

from flask import Flask
from flask_babel import Babel

from app.language.tongues import CATALOGUES, LANGUAGES
from app.web.access import reader
from app.web.at_hand import asked, session, wished

ENGLISH_FIRST = sorted(LANGUAGES, key=lambda language: language != "en")


def install(app: Flask) -> None:
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(CATALOGUES)
    app.config["BABEL_DEFAULT_LOCALE"] = "en"
    Babel(app, locale_selector=chosen)


def chosen() -> str:
    """`?lang=xx` for this page alone, the person's choice, the visitor's choice, `Accept-Language`, English."""
    account, request = reader(), asked()
    for language in (wished("lang"), account.language if account else None, session().get("language")):
        if language in LANGUAGES:
            return str(language)
    return request.accept_languages.best_match(ENGLISH_FIRST, default="en") or "en"
