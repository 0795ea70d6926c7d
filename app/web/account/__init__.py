"""Everybody's own: coming in, choosing a language, saying who may read, seeing what is kept, leaving."""

from flask import Blueprint

blueprint = Blueprint("account", __name__)

from app.web.account import away, landing, leaving, my_data, own_phone, reading_rights, signing_in, tongue  # noqa: E402, F401 - the views need the blueprint
