"""The programme office: plans by state, cards of returnees, who accompanies whom, lenders to show a plan to."""

from flask import Blueprint

blueprint = Blueprint("desk", __name__)

from app.web.desk import (  # noqa: E402 - the views need the blueprint first
    agreed,
    board,
    cards,
    follow_up,
    grant,
    note,
    person,
    plan,
)

__all__ = ["agreed", "blueprint", "board", "cards", "follow_up", "grant", "note", "person", "plan"]
