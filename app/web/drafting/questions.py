"""One question, or a small group, on a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from flask import redirect, render_template, request
from markupsafe import Markup
from werkzeug.wrappers import Response

from app.handbook.questions import helping
from app.language.messages import Message
from app.matching.lent import told
from app.plan.answered import money
from app.plan.checks.loan_use import ticked_and_paid_otherwise
from app.plan.checks.where import elsewhere
from app.plan.choices import offered
from app.plan.counted_from import COUNTED, counted_from
from app.plan.family_rules import to_take_home
from app.plan.fields import Section, Step
from app.plan.first_stock import unlike
from app.plan.goods_home import as_products_say
from app.plan.in_words import needed
from app.plan.loan_words import another_offer
from app.plan.looked_at import left_empty
from app.plan.other_money import path_of
from app.plan.paid_later_words import by_products, paid_later_all_the_same
from app.plan.sections.borrowing import AMOUNT, PURPOSE
from app.plan.sections.costs import DRAWINGS, TAKEN_HOME
from app.plan.sections.lenders_terms import TERMS
from app.plan.sections.me import WHERE
from app.plan.sections.paid_later import PAYS_LATER
from app.plan.sections.paid_later import TERMS as PAID_LATER
from app.plan.sections.start import FIRST_STOCK
from app.plan.starting_points.taking import taken
from app.plan.to_borrow import gap, to_borrow
from app.plan.words import answer
from app.services import plans
from app.services.errors import Conflict
from app.services.places import place_of
from app.web.access import audience, current_account, db, now
from app.web.drafting import blueprint
from app.web.drafting.calendar_of_feasts import feasts_by_box, feasts_of
from app.web.drafting.closed import closed, typed_in
from app.web.drafting.conflict import both_versions, listed
from app.web.drafting.heeded import heed
from app.web.drafting.loan_months import beside, beside_boxes, fits_here, lent_here, newly_wrong
from app.web.drafting.near import example, nearest
from app.web.drafting.opened import (
    NEW,
    Opened,
    address,
    based_on,
    by_gaps,
    currency_sign,
    fields_of,
    neighbours,
    newly_asked,
    of_the_first,
    onward,
    opened,
    part_of,
    step_of,
    table_of,
    talks,
    wrote,
)
from app.web.drafting.other_money import Typed, about, counted, keep
from app.web.drafting.presses import offered as press_of
from app.web.drafting.presses import put
from app.web.drafting.suggested import suggested
from app.web.drafting.tables import save_table, table_page
from app.web.drafting.taken import taken_now
from app.web.section_form import SectionForm
from app.web.set_once import set_once
from app.web.speech import today, tongue

ASKED = "drafting/_asked.html"


class Asked(NamedTuple):
    """The question and what helps to answer it, set for the page."""

    head: Markup
    help: Markup


Answer = str | Response | tuple[str, int]


@blueprint.get("/plan/<key>/part/<part>/<page>")
@audience("returnee", beside=True)
def question(key: str, part: str, page: str) -> Answer:
    here = opened(key)
    section = part_of(here, part)
    step = step_of(here, section, page)
    if not step.fields:
        return redirect(address(here, section, step), 303)
    if table_of(step):
        return table_page(here, section, step)
    return show(here, section, step, form_of(here, section, step))


@blueprint.post("/plan/<key>/part/<part>/<page>")
@audience("returnee", beside=True)
def save_question(key: str, part: str, page: str) -> Answer:
    here = opened(key)
    section = part_of(here, part)
    step = step_of(here, section, page)
    if table_of(step):
        return save_table(here, section, step)
    if not here.writable:
        return closed(here, typed_in(here, form_of(here, section, step, request.form), here.part(part)))
    if request.form.get("do") == "count":
        return _pressed(here, section, step)
    typed = counted(here, step.fields, request.form)
    form = form_of(here, section, step, typed.form)
    if not form.validate() or typed.waits:
        typed.mark(form)
        return show(here, section, step, form, typed), 422
    try:
        save(here, section, form)
        keep(here, typed, lambda key: path_of(part, key))
    except Conflict as clash:
        return both_versions(here, section, clash)
    after = opened(key)
    goes = request.form.get("go") != "stop"
    new = newly_asked(here, after, section, step) if goes else None
    stays = typed.told or (goes and newly_wrong(here, after, step.fields))
    if stays or new:  # what became of the amount, is not right yet, or was opened by an answer is read before going on
        more: dict[str, Any] = {"new": new, "_anchor": NEW} if new else {}
        return redirect(address(here, section, step, saved=1, gaps=by_gaps(), **more), 303)
    unknown = any(question.unknown for question in form.questions)
    return redirect(onward(after, section, step, here.answers, unknown), 303)


def _pressed(here: Opened, part: Section, step: Step) -> Answer:
    """The page with a proposal in its boxes; nothing is saved yet."""
    press = press_of(here, form_of(here, part, step, request.form))
    if press is None:
        return redirect(address(here, part, step, gaps=by_gaps()), 303)
    boxes, words = press.fill()
    filled = put(request.form, press.field, boxes)
    return show(here, part, step, form_of(here, part, step, filled), counted(here, step.fields, filled), words)


def form_of(here: Opened, part: Section, step: Step, typed: Any = None) -> SectionForm:
    given = here.part(part.key)
    fields = needed(offered(fields_of(here, step), here.answers, given), given)
    fields = nearest(here, part.key, fields) if len(fields) > 1 else fields  # one alone has it above the boxes
    return SectionForm(fields, suggested(here, fields, given), tongue(), here.plan.currency, typed)


def save(here: Opened, part: Section, form: SectionForm) -> None:
    """Keep what was changed on this page since it was opened; raises Conflict or NotWritable."""
    seen = based_on()
    base = here.answers if seen == here.plan.latest else plans.answers(db(), here.plan, seen)
    changed = form.changed(base.get(part.key, {}))
    shown = {question.field.key: question.stored for question in form.questions}
    changed |= left_empty(part, here.answers, shown, shown)
    plans.save_answers(db(), here.plan, part.key, changed, seen, current_account(), now())
    heed(here, part.key, changed)


def show(
    here: Opened,
    part: Section,
    step: Step,
    form: SectionForm,
    typed: Typed | None = None,
    said: Sequence[Message] = (),
) -> str:
    """`said` is told of what was put into the boxes and is not saved yet."""
    before, after, at, of = neighbours(here, part, step)
    ahead, lends = _to_borrow(here) if step.key == AMOUNT.key else (_beside(here, part, step), ())
    return render_template(
        "drafting/question.html",
        plan=here.plan,
        here=here,
        part=part,
        step=step,
        form=form,
        more=[one for one in form.questions if one.field.more],
        numbers=dict.fromkeys(one.field.number for one in form.questions),
        asked=_asked(here, part, step, at, of),
        before=before,
        after=after,
        sign=currency_sign(here.plan.currency),
        took=list(taken_now(here)),
        threads=talks(here, part, step),
        wrote=wrote(here, part),
        ahead=ahead,
        feasts=feasts_of(here) if step.key == "opening_month" else None,
        wrong={} if form.errors or said else beside(here, step.fields),
        by_box={one.field.key: feasts_by_box(here, one.field) for one in form.questions if one.field.first},
        lends=lends,
        press=press_of(here, form),
        pressed=said,
        of_loan=beside_boxes(here, form.questions),
        may_start=lambda: not taken(here.answers),
        other=about(here, step.fields, lambda key: path_of(part.key, key), typed),
        said=lambda field: listed(answer(field, here.part(part.key).get(field.key), here.plan.currency)),
    )


def _beside(here: Opened, part: Section, step: Step) -> Message | None:
    """What the plan knows already and this page is answered with."""
    if step.key in KNOWN:
        return KNOWN[step.key](here)
    return counted_from(part.key, step.key, here.answers, today()) if step.key in COUNTED else None


def _to_borrow(here: Opened) -> tuple[Message | None, tuple[Sequence[Message], ...]]:
    """N2: what is missing without a loan, where no helper types; what is known of loans of the amount that is written
    or missing, then where that was read."""
    found = lent_here(here)  # brings the place too
    lacks = None if here.beside else gap(here.answers, place_of(db(), here.plan))
    amount = money(here.answers, "sources", AMOUNT.key) or (lacks.most if lacks else 0)
    lends, read_in = told(found, amount, today(), fits_here(here, amount) if amount else ()) if found else ((), ())
    return to_borrow(lacks, here.plan.currency) if lacks else None, (lends, read_in) if lends else ()


def _asked(here: Opened, part: Section, step: Step, at: int, of: int) -> Asked:
    """What this page asks of everybody alike, at its place among the first questions or in its part."""
    first = of_the_first(here, part, step)
    words, language = (part.title, step.title, step.why), tongue().language
    chapter = helping(part, step, language)
    head = set_once(ASKED, "head", language, *words, first is not None, *(first or (at, of)), here.listens)
    eg = example(here, part.key, step.key, step.example)
    return Asked(head, set_once(ASKED, "help", language, eg, chapter))


KNOWN: dict[str, Callable[[Opened], Message | None]] = {  # by page; where a helper types, nothing of the plan's figures
    WHERE.key: lambda here: elsewhere(here.answers, here.plan.country),
    DRAWINGS.key: lambda here: (
        None if here.plan.joint or here.beside else to_take_home(here.answers, here.plan.currency)
    ),
    TAKEN_HOME.key: lambda here: as_products_say(here.answers, here.plan.currency),
    FIRST_STOCK.key: lambda here: unlike(here.answers, here.plan.currency),
    PAID_LATER.key: lambda here: by_products(here.answers),
    PAYS_LATER.key: lambda here: paid_later_all_the_same(here.answers),
    PURPOSE.key: lambda here: ticked_and_paid_otherwise(here.answers),
    TERMS.key: lambda here: another_offer(here.answers),
}
