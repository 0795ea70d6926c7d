"""The mentor's room: plans to read, one plan with what changed, comments, the answer."""

from flask import Blueprint

blueprint = Blueprint("mentoring", __name__)

from app.web.mentoring import (  # noqa: E402 - the views need the blueprint first
    answering,
    book,
    country_rules,
    follow_up,
    gone,
    money,
    offers,
    papers,
    plans_to_read,
    points,
    questions,
    reading_page,
)

__all__ = [
    "answering",
    "blueprint",
    "book",
    "country_rules",
    "follow_up",
    "gone",
    "money",
    "offers",
    "papers",
    "plans_to_read",
    "points",
    "questions",
    "reading_page",
]
