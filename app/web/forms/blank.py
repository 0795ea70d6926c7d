"""The questions of the plan to print: all, one part, or the twelve of the first picture; the book; who may read."""

from __future__ import annotations

from flask import Response, abort, render_template, request

from app.plan.sections import SECTIONS
from app.plan.sections.me import COUNTRY_NAMES
from app.services import forms
from app.web.access import audience, current_account, db, home
from app.web.forms import blueprint
from app.web.papers import as_file
from app.web.speech import tongue

WHO = ("returnee", "mentor", "trainer", "desk")


@blueprint.get("/paper")
@audience(*WHO)
def choose() -> str:
    """Which form, and in whose money."""
    by = current_account()
    return render_template(
        "forms/choose.html",
        parts=SECTIONS,
        country=_country(),
        countries=COUNTRY_NAMES,
        asks=not forms.lives_in(db(), by),
        home=home(by),
    )


@blueprint.get("/paper/blank.pdf")
@audience(*WHO)
def whole() -> Response:
    return as_file(forms.blank(db(), current_account(), tongue().language, _country()))


@blueprint.get("/paper/blank/<part>.pdf")
@audience(*WHO)
def part(part: str) -> Response:
    if part not in {each.key for each in SECTIONS}:
        abort(404)
    return as_file(forms.blank(db(), current_account(), tongue().language, _country(), part))


@blueprint.get("/paper/sketch.pdf")
@audience(*WHO)
def sketch() -> Response:
    return as_file(forms.sketch(db(), current_account(), tongue().language, _country()))


@blueprint.get("/paper/book.pdf")
@audience(*WHO)
def book() -> Response:
    return as_file(forms.book(db(), current_account(), tongue().language, _country()))


@blueprint.get("/paper/readers.pdf")
@audience(*WHO)
def readers() -> Response:
    """Who may read the plan, to sign: the same in every country."""
    return as_file(forms.may_read(tongue().language))


def _country() -> str:
    """The country that was asked for; a person's own plan goes before it."""
    asked = request.args.get("country", "")
    if asked and asked not in COUNTRY_NAMES:
        abort(404)
    return asked
