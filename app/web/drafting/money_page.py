"""What the money pages of one's own plan share: the plan read once, the frame, and the way on where figures lack."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from flask import render_template

from app.finance.outlook import Outlook
from app.language.messages import mark, say
from app.models import Plan
from app.plan.reading import PlanReading
from app.services import plans
from app.web.access import db
from app.web.drafting.first_box import first_box
from app.web.drafting.opened import Opened, address, own_plan
from app.web.whole_numbers import asked_month

P = ParamSpec("P")
View = Callable[Concatenate[Plan, PlanReading, Outlook, P], str]

WROTE_MEANWHILE = say("Something was written since you opened this page. Look once more.")
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
    plan = own_plan(key)
    return plan, plans.reading(db(), plan)


def with_figures(name: str) -> Callable[[View[P]], Callable[..., str]]:
    """A page of the plan at this address with its figures; while they lack, the way to the first missing answer.

    `name` is the page's in PAGES, or its template's.
    """

    def declare(view: View[P]) -> Callable[..., str]:
        @wraps(view)
        def opened(key: str, *args: P.args, **more: P.kwargs) -> str:
            plan, reading = read(key)
            seen = reading.outlook
            return not_yet(plan, reading, name) if seen is None else view(plan, reading, seen, *args, **more)

        return opened

    return declare


def page(plan: Plan, name: str, template: str = "", **views: object) -> str:
    """`name` is the template's where it has no other and, for one of PAGES, the one that is not offered again."""
    home = f"/plan/{plan.key}"
    pages = [(one, title, f"{home}/money{path}") for one, title, path in PAGES]
    return render_template(
        f"drafting/money/{template or name}.html",
        plan=plan,
        page=name,
        pages=pages,
        parts=f"{home}/part",
        why=f"{home}/money/why",
        asked=asked_month(),
        **views,
    )


def not_yet(plan: Plan, reading: PlanReading, name: str) -> str:
    """Instead of figures what the plan's home says: the box without a loan that is not told yet, how many answers are
    missing, or which one cannot be; and the way to it."""
    here = Opened(plan, reading.answers)
    wrong = next((one for one in reading.advice if one.code == "X0" and not reading.missing), None)
    onward = f"/plan/{plan.key}"
    if wrong:
        onward += f"/part/{wrong.section}/{wrong.step}"
    elif reading.next_for_picture:
        onward = address(here, *reading.next_for_picture, gaps=1)
    box = first_box(reading)
    return page(plan, name, "not_yet", here=here, seen=reading, box=box, wrong=wrong, address=onward)
