"""What the money pages of one's own plan share: the plan read once, the frame, and the way on where figures lack."""

from __future__ import annotations

from flask import render_template, request

from app.language.messages import mark
from app.models import Plan
from app.plan.reading import PlanReading
from app.services import plans
from app.web.access import current_account, db
from app.web.speech import speak_as_in

PAGES = (
    ("box", mark("The box"), ""),
    ("thin", mark("Thin months"), "/thin"),
    ("profit", mark("Profit"), "/profit"),
    ("household", mark("The family"), "/household"),
    ("loan", mark("The loan"), "/loan"),
    ("stress", mark("Hard years"), "/stress"),
    ("what_if", mark("What if …?"), "/what-if"),
)


def read(key: str) -> tuple[Plan, PlanReading]:
    plan = plans.visible(db(), current_account(), key)
    speak_as_in(plan.country)
    return plan, plans.reading(db(), plan)


def page(plan: Plan, name: str, **views: object) -> str:
    """`name` is the template's and, for one of PAGES, the one that is not offered again."""
    home = f"/plan/{plan.key}"
    pages = [(one, title, f"{home}/money{path}") for one, title, path in PAGES]
    return render_template(
        f"drafting/money/{name}.html",
        plan=plan,
        page=name,
        pages=pages,
        parts=f"{home}/part",
        why=f"{home}/money/why",
        asked=asked_month(),
        **views,
    )


def not_yet(plan: Plan, reading: PlanReading, name: str) -> str:
    """Instead of figures: how many answers are missing, and the way to the first of them."""
    first = next((part for part, _question in reading.missing), None) or next(
        (one.section for one in reading.advice if one.code == "X0"), ""
    )
    pages = [(one, title, f"/plan/{plan.key}/money{path}") for one, title, path in PAGES]
    address = f"/plan/{plan.key}/part/{first}" if first else f"/plan/{plan.key}"
    return render_template(
        "drafting/money/not_yet.html", plan=plan, page=name, pages=pages, missing=reading.missing, address=address
    )


def asked_month() -> int | None:
    """The month whose number is to be opened; what is no number opens the lowest."""
    asked = request.args.get("month", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) <= 2 else None
