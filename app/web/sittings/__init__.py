"""Typing paper answers for somebody beside: opened with her card and PIN, for one plan, for one sitting."""

from flask import Blueprint

blueprint = Blueprint("sittings", __name__)

from app.web.sittings import opening  # noqa: E402 - the views need the blueprint first

__all__ = ["blueprint", "opening"]
