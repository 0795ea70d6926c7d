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
from app.plan.limits import FULL
from app.plan.other_money import CODES, FIXED, TOLD, Rate, Told
from app.plan.sections.exchange import RATES
from app.services import plans
from app.web.access import current_account, db, now
from app.web.drafting.opened import Opened
from app.web.section_form import HOW, SectionForm, tag_of
from app.web.speech import today, tongue

AT = tuple(f"fx{n or ''}-" for n in range(len(CODES)))  # how the boxes of one rate after the other are called
ROW_HOW = "row" + HOW
FULL_RATES = say("Your list of rates is full. Take one out of it first, or write the amount in the money of your plan.")


@dataclass(frozen=True)
class Boxes:
    """The boxes in which the rate of one money is told. `tag` is how it is known, `row` the rate once it is whole."""

    at: str
    currency: str
    form: SectionForm
    tag: str | None = None
    row: dict[str, Any] | None = None


@dataclass
class Typed:
    """What was typed (`sent`), and the same with amounts of another money already counted (`form`).

    `told` by question; `waits` questions with a money whose rate nobody told yet. `boxes` are those of every rate that
    is told on this page, or asked for. `full`: the plan takes no more rates.
    """

    sent: Mapping[str, str]
    form: MultiDict[str, str]
    told: dict[str, Told] = field(default_factory=dict)
    waits: dict[str, str] = field(default_factory=dict)
    boxes: list[Boxes] = field(default_factory=list)
    full: bool = False

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The rates told on this page, to be kept."""
        return [one.row for one in self.boxes if one.row]

    def mark(self, form: SectionForm) -> None:
        """On a page that comes back: each amount as it was typed, and at those that wait why they cannot be counted."""
        for question in form.questions:
            key = question.field.key
            if key in self.told:
                question.input.typed = [self.sent[key]]
            if key in self.waits:
                question.error = FULL_RATES if self.full else _asks(self.waits[key])


def _asks(currency: str) -> Message:
    return say("Write first how much one %(currency)s is. The boxes are below.", currency=Currency(currency, 1))


def counted(here: Opened, fields: Sequence[Field], form: MultiDict[str, str]) -> Typed:
    """The form as the questions read it: every amount of another money whose rate is known in the plan's money."""
    typed = Typed(form, MultiDict(form))
    found = {one.key: words for one in fields if one.kind is Kind.MONEY and (words := _apart(here, form, one.key))}
    for currency in dict.fromkeys(currency for _, currency in found.values()):
        rate = other_money.newest(here.answers, currency) or _told_here(here, typed, currency)
        for key in (key for key, (_, of) in found.items() if of == currency):
            _count(here, typed, key, found[key][0], currency, rate)
    asked = dict.fromkeys(typed.waits.values())
    for currency in (one for one in asked if one not in {told.currency for told in typed.boxes}):
        if _room(here, typed):
            at = next(at for at in AT if at not in {told.at for told in typed.boxes})
            typed.boxes.append(Boxes(at, currency, _empty(here, at, currency)))
    return typed


def keep(here: Opened, typed: Typed, path: Callable[[str], str]) -> None:
    """Keep beside the saved answers what was told, and the rate that came with it."""
    if typed.rows:
        _save(here, "sources", {RATES.key: [*_rows(here), *typed.rows]})
    if typed.told:
        _save(here, TOLD, {path(key): told.stored for key, told in typed.told.items()})


@dataclass(frozen=True)
class About:
    """What a page says about other money: where its amounts came from, the rates there are, and boxes for a new one."""

    origins: Mapping[str, Told]
    rates: Sequence[Rate]
    old: Rate | None
    boxes: Sequence[Boxes]
    full: Message | None
    example: str

    @property
    def of_a_page(self) -> bool:
        """Whether the page asks for an amount at all."""
        return bool(self.example)

    @property
    def hint(self) -> Message:
        return say("Write the amount with the letters of its money, for example %(amount)s.", amount=self.example)


NO_AMOUNTS = About({}, (), None, (), None, "")


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
    boxes, full = (typed.boxes, typed.full) if typed else ((), False)
    return About(origins, newest, old, boxes, FULL_RATES if full else None, example)


def _save(here: Opened, part: str, changed: dict[str, Any]) -> None:
    plans.save_answers(db(), here.plan, part, changed, here.plan.latest, current_account(), now())


def _rows(here: Opened) -> list[dict[str, Any]]:
    there = here.part("sources").get(RATES.key)
    return there if isinstance(there, list) else []


def _apart(here: Opened, form: MultiDict[str, str], key: str) -> tuple[str, str] | None:
    return apart(form.get(key, "")[:60], CODES, here.plan.currency, tongue().language)


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


def _told_here(here: Opened, typed: Typed, currency: str) -> Rate | None:
    """The rate of this money as it was told on the same page, where it is whole and there is room for it."""
    at = next((at for at in AT if typed.form.get(at + "currency") == currency), None)
    if at is None:
        return None
    form, tag = _form(at, {}, here, typed.form), tag_of(typed.form, at + ROW_HOW)
    whole, room = form.validate(), _room(here, typed)
    told = {key.removeprefix(at): value for key, value in form.row("", None).items()} | {"currency": currency}
    wrong = other_money.wrong_rate(told, here.plan.currency)
    for question in form.questions:
        question.error = question.error or wrong.get(question.field.key.removeprefix(at))
    row = {**told, "id": secrets.token_hex(4), **({"evidence": tag} if tag else {})}
    fine = whole and not wrong and room
    typed.boxes.append(Boxes(at, currency, form, tag, row if fine else None))
    return other_money.read(row) if fine else None


def _room(here: Opened, typed: Typed) -> bool:
    """Whether the plan takes one more rate than those of this page; `full` says so where it does not."""
    room = len(_rows(here)) + len(typed.rows) < FULL
    typed.full = typed.full or not room
    return room


def _empty(here: Opened, at: str, currency: str) -> SectionForm:
    """Empty but for the day of today, and for a rate that a central bank fixes."""
    day = today()
    known: dict[str, Any] = {"per": "1", "day": str(day.day), "month": f"{day:%Y-%m}"}
    if fixed := FIXED.get((currency, here.plan.currency)):
        known |= {"rate": fixed, "source": "fixed"}
    return _form(at, {at + key: value for key, value in known.items()}, here)


def _form(at: str, known: Answers, here: Opened, typed: MultiDict[str, str] | None = None) -> SectionForm:
    asked = [replace(column, key=at + column.key) for column in RATES.columns if column.key != "currency"]
    return SectionForm(asked, known, tongue(), here.plan.currency, typed, waits=False)
