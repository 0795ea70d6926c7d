"""The mentor's room: plans to read, one plan with what changed, comments, the answer."""

from flask import Blueprint

blueprint = Blueprint("mentoring", __name__)

from app.web.mentoring import answering, papers, plans_to_read, questions, reading_page  # noqa: E402, F401 - views register on it
