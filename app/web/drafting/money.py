"""The money of her own plan: the box, what stays, the family, the loan, and hard years."""

from __future__ import annotations

from flask import render_template, request

from app.finance.outlook import Outlook
from app.language.messages import mark
from app.models import Plan
from app.plan.reading import PlanReading
from app.plan.review_states import WRITABLE
from app.services import catalogue, plans
from app.web import figures
from app.web.access import audience, current_account, db, now
from app.web.drafting import blueprint
from app.web.speech import speak_as_in, tongue

PAGES = (
    ("box", mark("The box"), ""),
    ("profit", mark("Profit"), "/profit"),
    ("household", mark("The family"), "/household"),
    ("loan", mark("The loan"), "/loan"),
    ("stress", mark("Hard years"), "/stress"),
)


@blueprint.get("/plan/<key>/money")
@audience("returnee")
def money(key: str) -> str:
    """Will there be money in the box? And how much must be sold?"""
    plan, reading = _read(key)
    if reading.outlook is None:
        return _not_yet(plan, reading, "box")
    seen, speaker = reading.outlook, tongue()
    return _page(
        plan,
        "box",
        box=figures.box(reading, seen, speaker, month=_asked_month()),
        least=figures.least(seen, speaker),
        stress=figures.stress(seen, with_ways=False),
    )


@blueprint.get("/plan/<key>/money/profit")
@audience("returnee")
def profit(key: str) -> str:
    """What stays at the end of the year?"""
    plan, reading = _read(key)
    if reading.outlook is None:
        return _not_yet(plan, reading, "profit")
    return _page(plan, "profit", year=figures.year(reading.outlook, tongue()))


@blueprint.get("/plan/<key>/money/household")
@audience("returnee")
def household(key: str) -> str:
    """Will the family have enough?"""
    plan, reading = _read(key)
    if reading.outlook is None:
        return _not_yet(plan, reading, "household")
    return _page(plan, "household", family=figures.family(reading, reading.outlook, tongue(), month=_asked_month()))


@blueprint.get("/plan/<key>/money/loan")
@audience("returnee")
def loan(key: str) -> str:
    """What does the loan really cost? A plan without one is whole."""
    plan, reading = _read(key)
    if reading.outlook is None:
        return _not_yet(plan, reading, "loan")
    return _page(plan, "loan", loan=_loan(plan, reading, reading.outlook))


@blueprint.get("/plan/<key>/money/stress")
@audience("returnee")
def stress(key: str) -> str:
    """What if things go worse, and what would repair it?"""
    plan, reading = _read(key)
    if reading.outlook is None:
        return _not_yet(plan, reading, "stress")
    return _page(plan, "stress", stress=figures.stress(reading.outlook), writable=WRITABLE)


def _read(key: str) -> tuple[Plan, PlanReading]:
    plan = plans.visible(db(), current_account(), key)
    speak_as_in(plan.country)
    return plan, plans.reading(db(), plan)


def _loan(plan: Plan, reading: PlanReading, seen: Outlook) -> figures.LoanView | None:
    caps = catalogue.legal_caps(db(), plan.country)
    return figures.loan(reading, seen, tongue(), caps, now().date())


def _page(plan: Plan, page: str, **views: object) -> str:
    pages = [(name, title, f"/plan/{plan.key}/money{path}") for name, title, path in PAGES]
    parts = f"/plan/{plan.key}/part"
    return render_template(
        f"drafting/money/{page}.html", plan=plan, page=page, pages=pages, parts=parts, asked=_asked_month(), **views
    )


def _not_yet(plan: Plan, reading: PlanReading, page: str) -> str:
    """Instead of figures: how many answers are missing, and the way to the first of them."""
    first = next((part for part, _question in reading.missing), None) or next(
        (one.section for one in reading.advice if one.code == "X0"), ""
    )
    pages = [(name, title, f"/plan/{plan.key}/money{path}") for name, title, path in PAGES]
    address = f"/plan/{plan.key}/part/{first}" if first else f"/plan/{plan.key}"
    return render_template(
        "drafting/money/not_yet.html", plan=plan, page=page, pages=pages, missing=reading.missing, address=address
    )


def _asked_month() -> int | None:
    """The month whose number is to be opened; what is no number opens the lowest."""
    asked = request.args.get("month", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) <= 2 else None
