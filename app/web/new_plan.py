"""The form that begins a plan: on the person's own page, and beside her in a sitting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from app.language.messages import Message, say
from app.plan.opening import COUNTRY, TITLE, asked
from app.web.section_form import SectionForm
from app.web.speech import tongue

MONEY = "currency"
MONEY_TOO = say("Your country is not in our list. Choose its money too, then your plan can begin.")


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


def asked_too(form: SectionForm, typed: Mapping[str, str]) -> Message | None:
    """Why a page that was sent comes back with a question that was not on it."""
    asked_now = {question.field.key for question in form.questions}
    return MONEY_TOO if MONEY in asked_now - typed.keys() else None


def begun(form: SectionForm) -> Begun | None:
    """What was told; None where something is wrong or still to be asked, which the form then says."""
    if not form.validate():
        return None
    stored = {question.field.key: question.stored for question in form.questions}
    return Begun(stored[COUNTRY.key], stored[TITLE.key], stored.get(MONEY))
