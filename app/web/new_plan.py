"""The form that begins a plan: on the person's own page, and beside her in a sitting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from app.plan.opening import COUNTRY, TITLE, asked
from app.web.section_form import SectionForm
from app.web.speech import tongue

MONEY = "currency"


@dataclass(frozen=True)
class Begun:
    """`currency` is told where the country is in no list."""

    country: str
    title: str
    currency: str | None


def form_of(typed: MultiDict[str, str] | None = None) -> SectionForm:
    speaker = tongue()
    fields = asked(speaker.language, typed.get(COUNTRY.key) if typed else None)
    return SectionForm(fields, {}, speaker, "EUR", typed)


def begun(form: SectionForm, typed: Mapping[str, str]) -> Begun | None:
    """What was told; None where something is wrong or still to be asked, which the form then says."""
    whole = form.validate()
    told = {question.field.key: question for question in form.questions}
    if MONEY in told and MONEY not in typed:  # it was not on the page
        told[MONEY].error = None
    if not whole:
        return None
    stored = {key: question.stored for key, question in told.items()}
    return Begun(stored[COUNTRY.key], stored[TITLE.key], stored.get(MONEY))
