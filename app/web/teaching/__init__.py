"""The trainer's room: own classes, how far each person is, cards for them. Counts, never amounts."""

from flask import Blueprint

blueprint = Blueprint("teaching", __name__)

from app.web.teaching import cards, classes  # noqa: E402 - the views need the blueprint first

__all__ = ["blueprint", "cards", "classes"]
