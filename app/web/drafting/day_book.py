"""`/plan/<key>/book`: the months after opening, written by their owner, beside what the plan said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.finance.actuals import Comparison
from app.finance.outlook import Outlook
from app.language.messages import Message
from app.language.money import Money
from app.models import Plan, Purpose
from app.plan.day_book import LAST, LINES, NAMES, compared, headline, largest
from app.services import consents, day_book, plans
from app.services.addresses import new_key
from app.web.access import audience, current_account, db, now
from app.web.drafting import blueprint
from app.web.drafting.opened import currency_sign
from app.web.section_form import SectionForm
from app.web.speech import speak_as_in, tongue

Page = str | Response | tuple[str, int]


@dataclass(frozen=True)
class Book:
    plan: Plan
    outlook: Outlook | None
    months: dict[int, dict[str, int]]
    shown: bool  # to the mentor

    def comparison(self, month: int) -> Comparison | None:
        written = month in self.months and self.outlook is not None
        return compared(self.outlook, self.months, month) if written and self.outlook else None


@blueprint.get("/plan/<key>/book")
@audience("returnee")
def book(key: str) -> str:
    """Twelve months, each with what it did to the box, or still to be written."""
    here = _opened(key)
    rows = [(row, here.comparison(row.month)) for row in here.outlook.months[1:]] if here.outlook else []
    return render_template(
        "drafting/book.html",
        plan=here.plan,
        rows=[(row, told and headline(told, here.plan.currency)) for row, told in rows],
        together=_together(here, [told for _, told in rows if told]),
        next_month=next((row.month for row, told in rows if not told), None),
        shown=here.shown if here.plan.owner_id == current_account().id else None,
    )


@blueprint.post("/plan/<key>/book/reader")
@audience("returnee")
def let_read(key: str) -> Response:
    """Whether the mentor may read the book; only the plan's owner says so, and can take it back."""
    plan, by = plans.visible(db(), current_account(), key), current_account()
    if plan.owner_id != by.id:
        abort(404)
    consents.give(db(), Purpose.BOOK, request.form.get("read") == "yes", by, tongue().language, by, now())
    return redirect(url_for("drafting.book", key=key, saved=1), 303)


@blueprint.get("/plan/<key>/book/<int:month>")
@audience("returnee")
def book_month(key: str, month: int) -> Page:
    here = _opened(key)
    return _month(here, month, _form(here, month))


@blueprint.post("/plan/<key>/book/<int:month>/<book_key>")
@audience("returnee")
def write_month(key: str, month: int, book_key: str) -> Page:
    here = _opened(key)
    form = _form(here, month, request.form)
    if not form.validate():
        return _month(here, month, form), 422
    amounts = {q.field.key: q.stored for q in form.questions if q.stored is not None}
    day_book.write(db(), here.plan, book_key, month, amounts, current_account(), now())
    return redirect(url_for("drafting.book_month", key=key, month=month, saved=1), 303)


def _opened(key: str) -> Book:
    plan = plans.visible(db(), current_account(), key)
    speak_as_in(plan.country)
    return Book(plan, plans.reading(db(), plan).outlook, *day_book.opened(db(), plan))


def _form(here: Book, month: int, typed: Any = None) -> SectionForm:
    if not 1 <= month <= LAST or here.outlook is None:
        abort(404)
    stored = here.months.get(month, {})
    return SectionForm(LINES, stored, tongue(), here.plan.currency, typed, waits=False, insists=False)


def _month(here: Book, month: int, form: SectionForm) -> str:
    told = here.comparison(month)
    currency = here.plan.currency
    row = here.outlook.months[month] if here.outlook else abort(404)
    return render_template(
        "drafting/book_month.html",
        plan=here.plan,
        month=month,
        row=row,
        form=form,
        sign=currency_sign(currency),
        book_key=new_key(),
        planned={line.key: Money(getattr(row, line.key), currency) for line in LINES},
        said=[words for words in (headline(told, currency), largest(told, currency)) if words] if told else [],
        lines=[(NAMES[one.line], one) for one in told.in_all if one.planned or one.actual] if told else [],
        money=lambda minor: Money(minor, currency),
    )


def _together(here: Book, told: list[Comparison]) -> Message | None:
    """All written months together."""
    if not told:
        return None
    whole = Comparison((), (), (), sum(one.better for one in told))
    return headline(whole, here.plan.currency)
