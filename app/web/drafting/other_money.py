"""An amount typed as “500 EUR”: counted into the plan's money by the plan's dated rate, or by one told beside it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from werkzeug.datastructures import MultiDict

from app.language.amounts import Unreadable, read_money
from app.language.messages import Currency, Message, say
from app.language.other_money import apart
from app.plan import other_money
from app.plan.fields import Answers, Field, Kind
from app.plan.other_money import CODES, FIXED, TOLD, Rate, Told
from app.plan.sections.exchange import RATES
from app.services import plans
from app.web.access import current_account, db, now
from app.web.drafting.opened import Opened
from app.web.section_form import HOW, SectionForm, tag_of
from app.web.speech import today, tongue

ASKED = tuple(replace(column, key=f"fx-{column.key}") for column in RATES.columns if column.key != "currency")


@dataclass
class Typed:
    """What was typed, with amounts of another money already counted.

    `told` by question; `waits` questions with a money whose rate nobody told yet, and `rate` its boxes.
    """

    form: MultiDict[str, str]
    told: dict[str, Told] = field(default_factory=dict)
    waits: dict[str, str] = field(default_factory=dict)
    rate: SectionForm | None = None
    row: dict[str, Any] | None = None  # the rate told on this page, to be kept

    @property
    def currency(self) -> str:
        """The money whose rate is asked for."""
        return next(iter(self.waits.values()), "")

    @property
    def problem(self) -> Message:
        return say(
            "Write first how much one %(currency)s is. The boxes are below.", currency=Currency(self.currency, 1)
        )

    def mark(self, form: SectionForm) -> None:
        """Say at the amounts why they cannot be counted yet."""
        for question in form.questions:
            if question.field.key in self.waits:
                question.error = self.problem


def counted(here: Opened, fields: Sequence[Field], form: MultiDict[str, str]) -> Typed:
    """The form as the questions read it: every amount of another money whose rate is known in the plan's money."""
    typed = Typed(MultiDict(form))
    found = {one.key: words for one in fields if one.kind is Kind.MONEY and (words := _apart(here, form, one.key))}
    for currency in dict.fromkeys(currency for _, currency in found.values()):
        rate = other_money.newest(here.answers, currency) or _told_here(here, currency, typed)
        for key in (key for key, (_, of) in found.items() if of == currency):
            _count(here, typed, key, found[key][0], currency, rate)
    if typed.waits and typed.rate is None:
        typed.rate = _boxes(here, typed.currency)
    return typed


def keep(here: Opened, typed: Typed, path: Callable[[str], str]) -> None:
    """Keep beside the saved answers what was told, and the rate that came with it."""
    if typed.row:
        rows = [*_rows(here), typed.row]
        _save(here, "sources", {RATES.key: rows})
    if typed.told:
        _save(here, TOLD, {path(key): told.stored for key, told in typed.told.items()})


@dataclass(frozen=True)
class About:
    """What a page says about other money: where its amounts came from, the rates there are, and boxes for a new one."""

    origins: Mapping[str, Told]
    rates: Sequence[Rate]
    old: Rate | None
    boxes: SectionForm | None
    currency: str
    example: str
    tag: str | None

    @property
    def of_a_page(self) -> bool:
        """Whether the page asks for an amount at all."""
        return bool(self.example)

    @property
    def hint(self) -> Message:
        return say("Write the amount with the letters of its money, for example %(amount)s.", amount=self.example)


NO_AMOUNTS = About({}, (), None, None, "", "", None)


def about(here: Opened, fields: Sequence[Field], path: Callable[[str], str], typed: Typed | None = None) -> About:
    """`path` says where the answer to a question of this page stands in the plan."""
    amounts = [one.key for one in fields if one.kind is Kind.MONEY]
    if not amounts:
        return NO_AMOUNTS
    living = other_money.origins(here.answers, here.plan.currency) if TOLD in here.answers else {}
    newest = other_money.newest_of_each(here.answers)
    currency = next((rate.currency for rate in newest), "EUR" if here.plan.currency != "EUR" else "USD")
    example = f"{tongue().number(500)} {currency}"
    origins = {key: living[path(key)] for key in amounts if path(key) in living}
    old = next((rate for rate in newest if rate.is_old(today())), None)
    boxes, tag = (typed.rate, tag_of(typed.form, "fx-row" + HOW)) if typed else (None, None)
    return About(origins, newest, old, boxes, typed.currency if typed else "", example, tag)


def _save(here: Opened, part: str, changed: dict[str, Any]) -> None:
    plans.save_answers(db(), here.plan, part, changed, here.plan.latest, current_account(), now())


def _rows(here: Opened) -> list[dict[str, Any]]:
    there = here.part("sources").get(RATES.key)
    return there if isinstance(there, list) else []


def _apart(here: Opened, form: MultiDict[str, str], key: str) -> tuple[str, str] | None:
    return apart(form.get(key, "")[:60], CODES, here.plan.currency)


def _count(here: Opened, typed: Typed, key: str, figures: str, currency: str, rate: Rate | None) -> None:
    try:
        amount = read_money(figures, currency, tongue().locale)
    except Unreadable:
        return  # the question itself says that it cannot be read
    if rate is None:
        typed.waits[key] = currency
        return
    typed.told[key] = other_money.convert(amount, rate, here.plan.currency)
    typed.form[key] = tongue().plain(typed.told[key].became)


def _told_here(here: Opened, currency: str, typed: Typed) -> Rate | None:
    """The rate of this money as it was told on the same page; its boxes with what is wrong in them otherwise."""
    if typed.form.get("fx-currency") != currency:
        return None
    boxes = _form({}, here, typed.form)
    whole = boxes.validate()
    row = {key.removeprefix("fx-"): value for key, value in boxes.row("", None).items()}
    wrong = other_money.wrong_rate({**row, "currency": currency}, here.plan.currency)
    for question in boxes.questions:
        question.error = question.error or wrong.get(question.field.key.removeprefix("fx-"))
    if not whole or wrong:
        typed.rate = boxes
        return None
    tag = tag_of(typed.form, "fx-row" + HOW)
    typed.row = {**row, "id": secrets.token_hex(4), **({"evidence": tag} if tag else {}), "currency": currency}
    return other_money.read(typed.row)


def _boxes(here: Opened, currency: str) -> SectionForm:
    """Empty but for the day of today, and for a rate that a central bank fixes."""
    day = today()
    known: dict[str, Any] = {"fx-per": "1", "fx-day": str(day.day), "fx-month": f"{day:%Y-%m}"}
    if fixed := FIXED.get((currency, here.plan.currency)):
        known |= {"fx-rate": fixed, "fx-source": "fixed"}
    return _form(known, here)


def _form(known: Answers, here: Opened, typed: MultiDict[str, str] | None = None) -> SectionForm:
    return SectionForm(ASKED, known, tongue(), here.plan.currency, typed, waits=False)
