"""The returnee's room: the plan's parts and questions, its money, its offers, sending it."""

from flask import Blueprint

blueprint = Blueprint("drafting", __name__)

from app.web.drafting import money, offers, papers, parts, questions, rows, sending  # noqa: E402, F401  # the views need the blueprint first
