"""The partner lender's room: only the files that were shared with it."""

from flask import Blueprint

blueprint = Blueprint("lending", __name__)

from app.web.lending import files  # noqa: E402, F401 - the views hang themselves on the blueprint
