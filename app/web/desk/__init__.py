"""The programme office: plans by state, cards of returnees, who accompanies whom, lenders to show a plan to."""

from flask import Blueprint

blueprint = Blueprint("desk", __name__)

from app.web.desk import board, cards, grant, note, person, plan  # noqa: E402 - the views need the blueprint first

__all__ = ["blueprint", "board", "cards", "grant", "note", "person", "plan"]
