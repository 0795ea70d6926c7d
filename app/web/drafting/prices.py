"""`/plan/<key>/prices`: after the return each price is looked at once more, one at a time, and the end compares."""

from __future__ import annotations

import datetime as dt
from typing import Any

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import Message, say
from app.plan import prices
from app.plan.difference import changes
from app.plan.fields import Field, Kind
from app.plan.limits import is_tag
from app.plan.other_money import newest_of_each
from app.plan.prices import Price, Refresh
from app.plan.whereabouts import told
from app.services import price_refresh, versions
from app.services.errors import NotWritable, Stale
from app.services.places import place_of
from app.web.access import audience, current_account, db, now
from app.web.changed import grouped
from app.web.drafting import blueprint
from app.web.drafting.closed import closed, typed_in
from app.web.drafting.opened import Opened, currency_sign, opened, page_of
from app.web.drafting.other_money import Typed, about, counted, keep
from app.web.drafting.versions import lowest
from app.web.section_form import SectionForm, tag_of
from app.web.speech import today, tongue
from app.web.whole_numbers import whole

Page = str | Response | tuple[str, int]
NAME = say("Before the price refresh")
CHANGED = say("This price was changed since you opened the page. Look once more.")
ASKED = Field("amount", "", Kind.MONEY, "", required=True, must=True, least=0)


@blueprint.get("/plan/<key>/prices")
@audience("returnee")
def all_prices(key: str) -> str:
    return _overview(opened(key))


@blueprint.post("/plan/<key>/prices")
@audience("returnee")
def begin_prices(key: str) -> Page:
    """Open the first price; a refresh under way goes on."""
    here = opened(key)
    try:
        price_refresh.begin(db(), here.plan, current_account(), now())
    except NotWritable:
        return _overview(here), 409
    return _on(key)


@blueprint.get("/plan/<key>/prices/<item>")
@audience("returnee")
def price(key: str, item: str) -> Page:
    here = opened(key)
    run, one = _found(here, item)
    return _one(here, run, one) if run and one else redirect(url_for("drafting.all_prices", key=key), 303)


@blueprint.post("/plan/<key>/prices/<item>")
@audience("returnee")
def look_at_price(key: str, item: str) -> Page:
    """Still right, a new amount, or not known yet; then the next price."""
    here = opened(key)
    run, one = _found(here, item)
    if run is None or one is None:
        return redirect(url_for("drafting.all_prices", key=key), 303)
    if not here.writable:
        return closed(here, typed_in(here, _form(here, request.form), {}, lambda _: one.name))
    typed = counted(here, (ASKED,), request.form)
    form = _form(here, typed.form)
    found = request.form.get("do", "new")
    if found == "new" and (not form.validate() or typed.waits):
        typed.mark(form)
        return _one(here, run, one, form, typed), 422
    try:
        _keep(here, one, found, form)
    except Stale:
        return _one(opened(key), run, one, problem=CHANGED), 409
    if found == "new":
        keep(here, typed, lambda _: one.path)
    return _on(key)


def _keep(here: Opened, one: Price, found: str, form: SectionForm) -> None:
    shown = whole(request.form.get("was", ""), 16)
    was = -1 if shown is None else shown
    amount = int(form.questions[0].stored) if found == "new" else one.amount.minor
    if found != "new" and one.amount.minor != was:
        raise Stale(one.path)
    kind, tag = ("open", "guess") if found == "open" else ("new" if amount != was else "right", _tag(one, found))
    name = tongue().speak(NAME)
    price_refresh.look(db(), here.plan, one.path, kind, amount, tag, was, current_account(), now(), name)


def _tag(one: Price, found: str) -> str:
    """How the price is known now, where she says it. Else one that is still right as before; of a new one she has asked
    at least."""
    tag = tag_of(request.form, "amount--how")
    kept = one.tag if found == "right" else None
    return tag if tag in ("know", "asked") else kept or "asked"


def _found(here: Opened, item: str) -> tuple[Refresh | None, Price | None]:
    """The refresh and the price of this address, where it is still one of them."""
    run = prices.refresh(here.answers, here.plan.currency)
    return run, next((one for one in run.prices if one.path == item), None) if run else None


def _on(key: str) -> Response:
    """The next price, or the end."""
    here = opened(key)
    run = prices.refresh(here.answers, here.plan.currency)
    if run and run.left:
        return redirect(url_for("drafting.price", key=key, item=run.left[0].path), 303)
    return redirect(url_for("drafting.all_prices", key=key), 303)


def _form(here: Opened, typed: Any = None) -> SectionForm:
    return SectionForm((ASKED,), {}, tongue(), here.plan.currency, typed)


def _one(
    here: Opened,
    run: Refresh,
    one: Price,
    form: SectionForm | None = None,
    typed: Typed | None = None,
    problem: Message | None = None,
) -> str:
    day = price_refresh.written(db(), here.plan, (one,)).get(one.path, run.began)
    back = prices.first_day_back(here.answers, today())
    return render_template(
        "drafting/price.html",
        plan=here.plan,
        here=here,
        one=one,
        at=[each.path for each in run.prices].index(one.path) + 1,
        of=len(run.prices),
        done=len(run.found),
        wrote=_wrote(one, day, back),
        months=prices.own_months(one, here.answers),
        q=(form or _form(here)).questions[0],
        errors=form.summary if form else [],
        sign=currency_sign(here.plan.currency),
        other=about(here, (ASKED,), lambda _: one.path, typed),
        problem=problem,
    )


def _wrote(one: Price, day: dt.date, back: dt.date | None) -> Message:
    if back and day < back:
        return say("You wrote %(amount)s on %(day)s, before your return.", amount=one.amount, day=day)
    return say("You wrote %(amount)s on %(day)s.", amount=one.amount, day=day)


def _overview(here: Opened) -> str:
    run = prices.refresh(here.answers, here.plan.currency)
    under_way = bool(run and run.left)
    due = () if under_way else price_refresh.due(db(), here.plan, today())
    return render_template(
        "drafting/prices.html",
        plan=here.plan,
        here=here,
        where=told(here.answers, today()),
        run=run,
        under_way=under_way,
        due=due,
        priced=any(True for _ in prices.prices(here.answers, here.plan.currency)),
        why=prices.why(reasons for _, reasons in due),
        old=[rate for rate in newest_of_each(here.answers) if rate.is_old(today())],
        **(_compared(here, run) if run and not under_way else {}),
    )


def _compared(here: Opened, run: Refresh) -> dict[str, Any]:
    """The plan before the refresh beside the plan of now; each look says how a price is known, so that is no news."""
    then, _ = versions.at(db(), here.plan, run.number)
    where = place_of(db(), here.plan)
    return {
        "changes": grouped([one for one in changes(then, here.answers, here.plan.currency) if not is_tag(one.column)]),
        "boxes": [(say("Then"), lowest(here, then, where)), (say("Now"), lowest(here, here.answers, where))],
        "address": lambda change: page_of(here, change),
    }
