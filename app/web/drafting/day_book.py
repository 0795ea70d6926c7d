"""`/plan/<key>/book`: the months after opening, written by their owner, beside what the plan said."""

from __future__ import annotations

from flask import abort, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from app.language.money import Money
from app.models import Purpose
from app.plan.day_book import LAST, together
from app.services import consents, day_book, plans
from app.services.addresses import new_key
from app.web.access import audience, current_account, db, now
from app.web.drafting import blueprint
from app.web.drafting.book_here import Book, opened
from app.web.drafting.book_lines import MonthForm
from app.web.drafting.opened import currency_sign
from app.web.figures import booked
from app.web.speech import tongue

Page = str | Response | tuple[str, int]


@blueprint.get("/plan/<key>/book")
@audience("returnee")
def book(key: str) -> str:
    """Twelve months, each with what it did to the box, or still to be written."""
    here = opened(key)
    rows = [(row, here.beside(row.month), here.so_far(row.month)) for row in here.rows[1:]]
    written = [told for _, told, _ in rows if told]
    return render_template(
        "drafting/book.html",
        plan=here.plan,
        rows=rows,
        when=here.when,
        together=together(written, here.plan.currency),
        box=booked(here.outlook, written, here.opening, tongue()) if here.outlook else None,
        next_month=next((row.month for row, told, _ in rows if not told), None),
        today=here.over + 1 if rows and 0 <= here.over < LAST else None,
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
    here = opened(key)
    return _month(here, month, _form(here, month, None))


@blueprint.post("/plan/<key>/book/<int:month>/<book_key>")
@audience("returnee")
def write_month(key: str, month: int, book_key: str) -> Page:
    here = opened(key)
    form = _form(here, month, request.form)
    if not form.validate(day_book.tellings(db(), here.plan, month)):
        return _month(here, month, form), 422
    told = form.told
    day_book.write(db(), here.plan, book_key, month, told.amounts, current_account(), now(), told.about)
    return redirect(url_for("drafting.book_month", key=key, month=month, saved=1), 303)


@blueprint.post("/plan/<key>/book/<int:month>/<int:number>/back")
@audience("returnee")
def take_back_month(key: str, month: int, number: int) -> Page:
    """The month as it was before, or as it was told last; nothing of it is lost."""
    here = opened(key)
    day_book.take_back(db(), here.plan, month, number, current_account(), now())
    return redirect(url_for("drafting.book_month", key=key, month=month, undone=1), 303)


def _form(here: Book, month: int, sent: MultiDict[str, str] | None) -> MonthForm:
    return MonthForm(here.figures(month), month, here.months.get(month), here.days(month), here.plan.currency, sent)


def _month(here: Book, month: int, form: MonthForm) -> str:
    currency = here.plan.currency
    return render_template(
        "drafting/book_month.html",
        plan=here.plan,
        month=month,
        when=here.when(month),
        form=form.form,
        lines=form.lines,
        sign=currency_sign(currency),
        book_key=new_key(),
        told=here.beside(month),
        so_far=here.so_far(month),
        to_come=month > here.over + 1,
        undo=here.undo.get(month),
        redo=here.redo.get(month),
        money=lambda minor: Money(minor, currency),
    )
