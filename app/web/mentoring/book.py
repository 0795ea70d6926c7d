"""`/mentoring/<key>/book`: the written months beside the plan as it was sent, where its owner shows them."""

from __future__ import annotations

from flask import render_template

from app.language.messages import say
from app.language.money import Money
from app.plan.answered import value
from app.plan.book_days import months_over
from app.plan.day_book import beside, together
from app.plan.month_names import named
from app.services import day_book
from app.web.access import audience, current_account, db
from app.web.mentoring import blueprint
from app.web.mentoring.money import read_as_sent
from app.web.speech import today


@blueprint.get("/mentoring/<key>/book")
@audience("mentor")
def book(key: str) -> str:
    plan, reading = read_as_sent(key)
    opening = value(reading.answers, "start", "opening_month")
    over = months_over(opening, today())
    months, seen = day_book.for_mentor(db(), plan, current_account(), over), reading.outlook
    found = [beside(seen, n, one, plan.currency) for n, one in months.items()] if months and seen else []
    return render_template(
        "mentoring/book.html",
        plan=plan,
        shown=months is not None,
        together=together(found, plan.currency),
        months=found,
        when=lambda month: say("%(month)s", month=named(opening, month)),
        money=lambda minor: Money(minor, plan.currency),
    )
