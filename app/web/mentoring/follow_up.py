"""After the opening: what the mentor saw on a visit (V4), and what the owner told after months 1, 3, 6, 12 (V5)."""

from __future__ import annotations

from dataclasses import dataclass

from flask import abort, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from app.language.money import Money
from app.models import FollowUp, Plan, PlanEvent
from app.plan import follow_up
from app.plan.answered import value
from app.plan.book_days import months_over
from app.plan.day_book import from_customers
from app.plan.follow_up import TALKS, VISITS
from app.services import day_book, follow_ups, happenings, plans
from app.services.addresses import checked_key, new_key
from app.services.errors import NotWritable, Stale
from app.services.follow_ups import called_ready, next_ones, without_plan
from app.web.access import audience, current_account, db, now
from app.web.follow_up_notes import Book, told
from app.web.mentoring import blueprint
from app.web.section_form import SectionForm
from app.web.speech import speak_as_in, today, tongue
from app.web.whole_numbers import whole

Answer = str | Response | tuple[str, int]
PLACE = "/mentoring/<key>/follow-up"


@dataclass(frozen=True)
class Here:
    plan: Plan
    ready: PlanEvent | None
    notes: list[FollowUp]

    def of(self, about: str) -> list[FollowUp]:
        return [row for row in self.notes if row.about == about]


@blueprint.get(PLACE)
@audience("mentor")
def after_opening(key: str) -> str:
    """What is due, what was written, and where to write the next."""
    here = _opened(key)
    written = {row.about for row in here.notes}
    return render_template(
        "mentoring/follow_up.html",
        plan=here.plan,
        ready=here.ready,
        due=due(here.plan, here.ready, here.notes),
        told=told(here.notes, here.plan.currency, _book(here)),
        months=[n for about, n in TALKS.items() if about not in written],
        next_visit=next((one for one in VISITS if one not in written), None),
    )


@blueprint.get(f"{PLACE}/<about>")
@audience("mentor")
def write_note(key: str, about: str) -> Answer:
    """A new note, or the one that is there, to be written anew."""
    here = _opened(key)
    if about not in next_ones(here.notes):
        abort(404)
    if here.ready is None:
        return redirect(url_for("mentoring.after_opening", key=key), 303)
    there = here.of(about)
    return _show(here, about, _form(here, about, None), new_key(), len(there))


@blueprint.post(f"{PLACE}/<about>/<note_key>")
@audience("mentor")
def keep_note(key: str, about: str, note_key: str) -> Answer:
    """Keep a note; what is wrong comes back as it was typed."""
    here, seen = _opened(key), whole(request.form.get("based_on", ""), 9) or 0
    if about not in next_ones(here.notes):
        abort(404)
    form = _form(here, about, request.form)
    fine = form.validate()
    answers = {question.field.key: question.stored for question in form.questions}
    form.questions[0].error = form.questions[0].error or (follow_up.wrong_day(answers, today()) if fine else None)
    if form.errors:
        return _show(here, about, form, checked_key(note_key), seen), 422
    try:
        kept = follow_up.gathered(answers)
        follow_ups.write(db(), here.plan, note_key, about, kept, seen, current_account(), now())
    except Stale as newer:
        return _show(here, about, form, new_key(), int(str(newer)), changed=True), 409
    except NotWritable:  # not called ready yet: its page says so
        return redirect(url_for("mentoring.after_opening", key=key), 303)
    return redirect(url_for("mentoring.after_opening", key=key) + f"#{about}", 303)


def due(plan: Plan, ready: PlanEvent | None, notes: list[FollowUp]) -> tuple[int, ...]:
    """The months of the plan that are over and not talked about yet."""
    return follow_up.due(_opening(plan, ready), (row.about for row in notes), today())


def _opening(plan: Plan, ready: PlanEvent | None) -> str | None:
    """The first month of the plan that was called ready."""
    return value(plans.answers(db(), plan, ready.number), "start", "opening_month") if ready else None


def _opened(key: str) -> Here:
    plan, by = plans.visible(db(), current_account(), key), current_account()
    speak_as_in(plan.country)
    return Here(plan, called_ready(happenings.of(db(), plan)), follow_ups.notes(db(), plan, by))


def _book(here: Here) -> Book | None:
    over = months_over(_opening(here.plan, here.ready), today())
    return day_book.for_mentor(db(), here.plan, current_account(), over)


def _form(here: Here, about: str, typed: MultiDict[str, str] | None) -> SectionForm:
    there = here.of(about)
    stored = follow_up.laid_out(without_plan(there[-1].data)) if there else {}
    return SectionForm(follow_up.questions(about), stored, tongue(), here.plan.currency, typed, waits=False)


def _show(here: Here, about: str, form: SectionForm, note_key: str, seen: int, changed: bool = False) -> str:
    plan, month = here.plan, TALKS.get(about)
    outlook = plans.reading(db(), plan, here.ready.number).outlook if here.ready and month else None
    shown = (_book(here) or {}).get(month) if month else None
    return render_template(
        "mentoring/follow_up_note.html",
        plan=plan,
        about=about,
        title=follow_up.title(about),
        month=month,
        form=form,
        note_key=note_key,
        seen=seen,
        changed=changed,
        planned={key: Money(minor, plan.currency) for key, minor in follow_up.planned(outlook, month).items()}
        if outlook and month
        else {},
        book=from_customers(shown, plan.currency) if shown is not None else None,
        over=month in due(plan, here.ready, []) if month else True,
    )
