"""Blank forms on paper, for whoever fills them in or hands them out."""

from flask import Blueprint

blueprint = Blueprint("forms", __name__)

from app.web.forms import blank  # noqa: E402 - the views need the blueprint first

__all__ = ["blank", "blueprint"]
