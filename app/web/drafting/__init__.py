"""The returnee's room: the plan's parts and questions, its money, its offers, sending it."""

from flask import Blueprint

blueprint = Blueprint("drafting", __name__)

from app.web.drafting import (  # noqa: E402 - the views need the blueprint first
    bringing,
    day_book,
    hard_years,
    home,
    money,
    offers,
    papers,
    partners,
    parts,
    price_year,
    prices,
    questions,
    rates,
    recipe,
    rows,
    sending,
    starting,
    starting_points,
    sureness,
    taking,
    trying,
    versions,
    what_if,
)

__all__ = [
    "blueprint",
    "bringing",
    "day_book",
    "hard_years",
    "home",
    "money",
    "offers",
    "papers",
    "partners",
    "parts",
    "price_year",
    "prices",
    "questions",
    "rates",
    "recipe",
    "rows",
    "sending",
    "starting",
    "starting_points",
    "sureness",
    "taking",
    "trying",
    "versions",
    "what_if",
]
