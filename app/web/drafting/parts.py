"""The plan's home with its parts, a whole part on one page, and the person's plans."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import Message, Month, count, mark, say
from app.language.money import Money
from app.plan.fields import Choice, Field, Kind, Section
from app.plan.progress import Status, next_step, open_answers
from app.plan.reading import PlanReading
from app.plan.sections import SECTIONS, asked_fields, asked_steps, section
from app.plan.sections.me import COUNTRY_NAMES
from app.services import plans, remarks
from app.services.addresses import new_key
from app.services.errors import Conflict, NotWritable
from app.web.access import audience, current_account, db, now
from app.web.drafting import blueprint
from app.web.drafting.conflict import both_versions
from app.web.drafting.opened import Opened, address, currency_sign, opened, part_of
from app.web.drafting.questions import save
from app.web.pictures import box_chart
from app.web.section_form import SectionForm
from app.web.speech import speak_as_in, tongue

Answer = str | Response | tuple[str, int]
NEW_PLAN = (
    Field(
        "country",
        "P2",
        Kind.CHOICE,
        mark("In which country will you work?"),
        hint=mark("The plan counts in the money of that country."),
        required=True,
        must=True,
        choices=tuple(Choice(country, name) for country, name in COUNTRY_NAMES.items()),
    ),
    Field(
        "title",
        "I1",
        Kind.LINE,
        mark("What do you call your plan?"),
        hint=mark("For example: Egg farm, Kumasi."),
        required=True,
        must=True,
        most=80,
    ),
)


@blueprint.get("/plan")
@audience("returnee")
def my_plans() -> Answer:
    return _plans_page(SectionForm(NEW_PLAN, {}, tongue(), "EUR"), new_key())


@blueprint.post("/plan")
@audience("returnee")
def start_plan() -> Answer:
    """Open a new plan at the address that the page was given; sent twice it is one plan."""
    form = SectionForm(NEW_PLAN, {}, tongue(), "EUR", request.form)
    if not form.validate():
        return _plans_page(form, request.form.get("key", "")), 422
    country, title = (question.stored for question in form.questions)
    by = current_account()
    plan = plans.start(db(), request.form.get("key", ""), country, title, by, now())
    if plan.latest == 0:
        plans.save_answers(db(), plan, "me", {"country": plan.country}, 0, by, now())
    return redirect(url_for("drafting.plan_home", key=plan.key), 303)


@blueprint.get("/plan/<key>")
@audience("returnee")
def plan_home(key: str) -> Answer:
    here = Opened(plans.visible(db(), current_account(), key), {})
    speak_as_in(here.plan.country)
    seen = plans.reading(db(), here.plan)
    here = Opened(here.plan, seen.answers)
    asks = _open_questions(here)
    return render_template(
        "drafting/plan.html",
        plan=here.plan,
        here=here,
        seen=seen,
        parts=[_part_line(here, seen, part, asks) for part in SECTIONS],
        ready=list(seen.statuses.values()).count(Status.READY),
        asked=sum(status is not Status.NOT_FOR_YOU for status in seen.statuses.values()),
        next=_next(here, asks),
        box=_box(seen),
        lowest=_lowest(seen),
        state=STATES[here.plan.state],
    )


@blueprint.get("/plan/<key>/part/<part>")
@audience("returnee")
def whole_part(key: str, part: str) -> Answer:
    here = opened(key)
    found = part_of(here, part)
    return _whole_page(here, found, _whole_form(here, found))


@blueprint.post("/plan/<key>/part/<part>")
@audience("returnee")
def save_whole_part(key: str, part: str) -> Answer:
    here = opened(key)
    found = part_of(here, part)
    form = _whole_form(here, found, request.form)
    if not form.validate():
        return _whole_page(here, found, form), 422
    try:
        save(here, found, form)
    except Conflict as clash:
        return both_versions(here, found, clash)
    except NotWritable:
        return _whole_page(here, found, form), 409
    return redirect(url_for("drafting.plan_home", key=key, saved=1), 303)


def _plans_page(form: SectionForm, key: str) -> str:
    mine = plans.own(db(), current_account())
    return render_template("drafting/plans.html", plans=mine, form=form, key=key, states=STATES)


def _open_questions(here: Opened) -> list[remarks.Thread]:
    if here.plan.state == "draft":
        return []
    return [one for one in remarks.threads(db(), here.plan, current_account()) if one.talk is remarks.Talk.OPEN]


def _part_line(
    here: Opened, seen: PlanReading, part: Section, asks: list[remarks.Thread]
) -> tuple[str, int, str, str, str | None]:
    state = seen.statuses[part.key]
    if state is Status.NOT_FOR_YOU:
        return part.key, part.number, part.title, state.value, None
    asked_here = any(one.section == part.key for one in asks)
    first = asked_steps(part, here.answers)[0]
    return part.key, part.number, part.title, "mentor_asks" if asked_here else state.value, address(here, part, first)


def _next(here: Opened, asks: list[remarks.Thread]) -> tuple[Message | str, str, Message | str] | None:
    """The one thing to do now: title, address, and a sentence about it."""
    if not here.writable:
        return None
    if asks:
        part = section(asks[0].section)
        step = next(step for step in part.steps if asks[0].field in [field.key for field in step.fields])
        return step.title, address(here, part, step), say("Your mentor has a question about this answer.")
    found = next_step(here.answers)
    if found is None:
        return None
    part, step = found
    return step.title, address(here, part, step), _left(here, part)


def _left(here: Opened, part: Section) -> Message | str:
    left = open_answers(part, here.answers)
    if not left:
        return ""
    return count(
        "One answer is left in “%(part)s”.", "%(n)s answers are left in “%(part)s”.", left, part=say(part.title)
    )


def _lowest(seen: PlanReading) -> Message | None:
    """The sentence over the picture."""
    if seen.outlook is None:
        return None
    worst = min(seen.outlook.months, key=lambda month: month.closing_cash)
    amount = Money(abs(worst.closing_cash), seen.place.currency)
    if worst.calendar is None:
        return say("On opening day %(amount)s is in the box. It is the lowest day.", amount=amount)
    if worst.closing_cash < 0:
        return say("In %(month)s the box is short of %(amount)s.", month=Month(worst.calendar), amount=amount)
    return say("In %(month)s the box goes down to %(amount)s.", month=Month(worst.calendar), amount=amount)


def _box(seen: PlanReading) -> str | None:
    if seen.outlook is None:
        return None
    speaker = tongue()
    labels = [
        speaker.speak(say("Start")),
        *(speaker.month(m.calendar or 1, short=True) for m in seen.outlook.months[1:]),
    ]
    return box_chart([month.closing_cash for month in seen.outlook.months], labels, speaker, seen.place.currency)


def _whole_form(here: Opened, part: Section, typed: object = None) -> SectionForm:
    fields = [field for field in asked_fields(part, here.answers) if field.kind is not Kind.TABLE]
    return SectionForm(fields, here.part(part.key), tongue(), here.plan.currency, typed, insists=False)  # type: ignore[arg-type]  # the form of a request


def _whole_page(here: Opened, part: Section, form: SectionForm) -> str:
    tables: list[tuple[Field, str, int]] = [
        (step.fields[0], address(here, part, step), _length(here, part, step.fields[0]))
        for step in asked_steps(part, here.answers)
        if len(step.fields) == 1 and step.fields[0].kind is Kind.TABLE
    ]
    return render_template(
        "drafting/part.html",
        plan=here.plan,
        here=here,
        part=part,
        form=form,
        tables=tables,
        sign=currency_sign(here.plan.currency),
        year=now().year,
    )


def _length(here: Opened, part: Section, table: Field) -> int:
    rows = here.part(part.key).get(table.key)
    return len(rows) if isinstance(rows, list) else 0


STATES = {
    "draft": say("Not sent yet"),
    "sent": say("Your mentor has the plan and reads it."),
    "question_asked": say("Your mentor has a question."),
    "changes_asked": say("Your mentor asks you to change something."),
    "ready": say("Your plan is ready. It goes on to the programme."),
    "ready_on_conditions": say("Your plan is ready if one thing happens first."),
    "another_road": say("With these numbers the plan does not hold. Your mentor shows you another road."),
    "withdrawn": say("You took the plan back."),
}
