"""`/plan/<key>/book/<month>/days`: what came in and went out on single days of a month."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from app.language.money import Money
from app.plan.book_days import FULL, NO_SUCH_DAY, QUESTIONS, DayLine, shown, so_far, wrong_day
from app.plan.day_book import NAMES
from app.services import book_days
from app.services.addresses import new_key
from app.services.errors import Full
from app.web.access import audience, current_account, db, now
from app.web.drafting import blueprint
from app.web.drafting.book_here import Book, opened
from app.web.drafting.opened import currency_sign
from app.web.section_form import SectionForm
from app.web.speech import today, tongue

Page = str | Response | tuple[str, int]


@blueprint.get("/plan/<key>/book/<int:month>/days")
@audience("returnee")
def book_of_days(key: str, month: int) -> Page:
    """What is written of the month, and one more line."""
    here = opened(key)
    return _page(here, month, _form(here, None, {"day": _usual_day(here, month)}))


@blueprint.post("/plan/<key>/book/<int:month>/days/<line_key>")
@audience("returnee")
def write_day(key: str, month: int, line_key: str) -> Page:
    here = opened(key)
    here.figures(month)
    form = _form(here, request.form, {})
    fine = form.validate()
    kind, amount, day, what = (question.stored for question in form.questions)
    if fine and wrong_day(here.opening, month, int(day)):
        form.questions[2].error, fine = NO_SUCH_DAY, False
    if not fine:
        return _page(here, month, form), 422
    told = DayLine(0, month, int(day), kind, amount, what or "")
    try:
        book_days.add(db(), here.plan, line_key, told, current_account(), now())
    except Full:
        form.questions[1].error = FULL
        return _page(here, month, form), 422
    return redirect(url_for("drafting.book_of_days", key=key, month=month, saved=1), 303)


@blueprint.post("/plan/<key>/book/<int:month>/days/<int:number>/back")
@audience("returnee")
def take_back_day(key: str, month: int, number: int) -> Page:
    """A line does not count any more, or counts again; all of them stay on the page."""
    here = opened(key)
    book_days.take_back(db(), here.plan, month, number, current_account(), now())
    return redirect(url_for("drafting.book_of_days", key=key, month=month, saved=1), 303)


def _usual_day(here: Book, month: int) -> str | None:
    """Today in the month that runs, else the day that was written last."""
    if month == here.over + 1:
        return str(today().day)
    return next((str(row.day) for row in reversed(here.lines) if row.month == month), None)


def _form(here: Book, sent: MultiDict[str, str] | None, usual: dict[str, str | None]) -> SectionForm:
    return SectionForm(QUESTIONS, usual, tongue(), here.plan.currency, sent, waits=False)


def _page(here: Book, month: int, form: SectionForm) -> str:
    currency, days = here.plan.currency, here.days(month)
    told = here.months[month].amounts if month in here.months else {}
    return render_template(
        "drafting/book_days.html",
        plan=here.plan,
        month=month,
        when=here.when(month),
        to_come=month > here.over + 1,
        form=form,
        asked={question.field.key: question for question in form.questions},
        sign=currency_sign(currency),
        line_key=new_key(),
        names=NAMES,
        lines=shown(here.lines, month),
        so_far=so_far(days, currency) if days else None,
        whole=[(NAMES[line], Money(told[line], currency)) for line in days if line in told],
        money=lambda minor: Money(minor, currency),
    )
