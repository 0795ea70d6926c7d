"""The handbook, open to everyone: its list, its chapters, its words."""

from flask import Blueprint

blueprint = Blueprint("reading", __name__)

from app.web.reading import chapter, contents, words  # noqa: E402, F401 - the views hang themselves on the blueprint
