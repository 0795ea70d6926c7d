"""`/plan/<key>/rates`: the dated rates of the plan, what was counted by them, and which of it follows a newer rate."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.amounts import LARGEST
from app.language.messages import Message, say
from app.plan import other_money
from app.plan.fields import Field
from app.plan.other_money import TOLD, Rate, Told
from app.plan.sections import asking, field, section
from app.plan.sections.exchange import RATES
from app.plan.words import own
from app.services import plans
from app.web.access import audience, current_account, db, now
from app.web.drafting import blueprint
from app.web.drafting.opened import Opened, address, following, opened
from app.web.speech import today


@dataclass(frozen=True)
class Line:
    """One amount that was told in another money; `anew` what it becomes by a newer rate, where there is one."""

    path: str
    name: Message
    address: str
    told: Told
    anew: Told | None

    @property
    def offer(self) -> str:
        """What is sent back when it is chosen: the line with the amount that was shown, and with no other."""
        return f"{self.path}={self.anew.became.minor}" if self.anew else ""

    @property
    def question(self) -> Field:
        part, key, *_ = self.path.split(".")
        return field(part, key)


@blueprint.get("/plan/<key>/rates")
@audience("returnee")
def rates(key: str) -> str:
    return _page(opened(key))


@blueprint.post("/plan/<key>/rates")
@audience("returnee")
def follow_rates(key: str) -> Response:
    """Count the chosen amounts again by the newest rate; the others stay as they are, and so does one that a rate
    written since would make another amount than the page showed."""
    here = opened(key)
    chosen = set(request.form.getlist("follow"))
    for line in _lines(here):
        if line.anew and line.offer in chosen:
            _count_again(key, line.path, line.anew)
    return redirect(url_for("drafting.rates", key=key, saved=1), 303)


def _count_again(key: str, path: str, anew: Told) -> None:
    here = opened(key)
    part, question, value = other_money.put(here.answers, path, anew.became.minor)
    for where, changed in ((part, {question: value}), (TOLD, {path: anew.stored})):
        plans.save_answers(db(), here.plan, where, changed, here.plan.latest, current_account(), now())


def _page(here: Opened) -> str:
    lines = _lines(here)
    found = other_money.rates(here.answers)
    newest = other_money.newest_of_each(here.answers)
    part = section("sources")
    step = asking(part, RATES.key)
    return render_template(
        "drafting/rates.html",
        plan=here.plan,
        here=here,
        rates=[(rate, other_money.source_words(rate), rate in newest, _edit(here, rate)) for rate in found],
        old=[rate for rate in newest if rate.is_old(today())],
        lines=lines,
        asked=[line.question for line in lines],
        on=address(here, *on) if (on := following(here, part, step)) else None,
        new_rate=url_for("drafting.row", key=here.plan.key, part="sources", page=RATES.key, row=secrets.token_hex(4)),
    )


def _edit(here: Opened, rate: Rate) -> str:
    return url_for("drafting.row", key=here.plan.key, part="sources", page=RATES.key, row=rate.row)


def _lines(here: Opened) -> list[Line]:
    found = []
    for path, told in other_money.origins(here.answers, here.plan.currency).items():
        rate = other_money.newest(here.answers, told.amount.currency)
        same = rate is None or (rate.per, rate.rate, rate.day) == (told.rate.per, told.rate.rate, told.rate.day)
        anew = None if same or rate is None else other_money.convert(told.amount, rate, here.plan.currency)
        if anew is not None and not 0 < anew.became.minor <= LARGEST:
            anew = None  # no question takes such an amount
        found.append(Line(path, _name(here, path), _address(here, path), told, anew))
    return found


def _name(here: Opened, path: str) -> Message:
    """The question's own words, or the row's name with its column's."""
    part, key, *cell = path.split(".")
    question = field(part, key)
    if not cell:
        return say(question.label)
    column = next(column for column in question.columns if column.key == cell[1])
    name = other_money.at(here.answers, f"{part}.{key}.{cell[0]}.{question.columns[0].key}")
    return say("%(name)s · %(question)s", name=own(str(name or "…")), question=say(column.label))


def _address(here: Opened, path: str) -> str:
    part, key, *cell = path.split(".")
    page = asking(section(part), key).key
    if cell:
        return url_for("drafting.row", key=here.plan.key, part=part, page=page, row=cell[0])
    return url_for("drafting.question", key=here.plan.key, part=part, page=page)
