"""`/mentoring/<key>/book`: the written months beside the plan as it was sent, where its owner shows them."""

from __future__ import annotations

from flask import render_template

from app.finance.actuals import Comparison
from app.language.money import Money
from app.plan.day_book import NAMES, compared, headline, largest
from app.services import day_book
from app.web.access import audience, current_account, db
from app.web.mentoring import blueprint
from app.web.mentoring.money import read_as_sent


@blueprint.get("/mentoring/<key>/book")
@audience("mentor")
def book(key: str) -> str:
    plan, reading = read_as_sent(key)
    months, seen = day_book.for_mentor(db(), plan, current_account()), reading.outlook
    told = [(seen.months[month], compared(seen, months, month)) for month in months] if months and seen else []
    whole = Comparison((), (), (), sum(one.better for _, one in told))
    return render_template(
        "mentoring/book.html",
        plan=plan,
        shown=months is not None,
        together=headline(whole, plan.currency) if told else None,
        months=[(row, _said(one, plan.currency), _lines(one)) for row, one in told],
        money=lambda minor: Money(minor, plan.currency),
    )


def _said(one: Comparison, currency: str) -> list[object]:
    return [words for words in (headline(one, currency), largest(one, currency)) if words]


def _lines(one: Comparison) -> list[tuple[str, object]]:
    return [(NAMES[line.line], line) for line in one.in_all if line.planned or line.actual]
