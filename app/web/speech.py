"""How pages say sentences, amounts and dates: template filters in the reader's language.

The country of the plan on the page decides how amounts are written and which day it is; `speak_as_in` names it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from unicodedata import bidirectional

from flask import Flask
from markupsafe import Markup, escape

from app.language import hours
from app.language.alphabet import Place, by_letters
from app.language.amounts import ARABIC_SIGNS, NO_BREAK, SIGNS
from app.language.elision import elided
from app.language.messages import Message, Month, Share
from app.language.money import Money, exponent
from app.language.quotes import nested
from app.language.tongues import Tongue
from app.plan.month_names import box_name, months_to_choose
from app.web import at_hand
from app.web.access import now
from app.web.reader_language import chosen

ISOLATED = "<bdi>%s</bdi>"
SIGNED = '<bdi dir="ltr">%s</bdi>'
SIGNED_IN_ARABIC = '<bdi dir="rtl"><bdi dir="ltr">%s</bdi>%s%s</bdi>'


def speak_as_in(country: str | None) -> None:
    """From here on in this request, amounts and months are written as in that country ("SN")."""
    known = tongue()
    if known.country != country:
        at_hand.notes()["tongue"] = Tongue(known.language, country)


def tongue() -> Tongue:
    """The reader's language with the country of the page."""
    notes = at_hand.notes()
    known: Tongue | None = notes.get("tongue")
    if known is None:
        known = notes["tongue"] = Tongue(chosen())
    return known


def say(text: Message | str, speaker: Tongue | None = None) -> Markup:
    """A sentence, escaped; amounts, dates and people's own words stand isolated in a <bdi>."""
    speaker = speaker or tongue()
    if isinstance(text, str):
        return escape(speaker.speak(text))
    values = {name: _placed(value, speaker) for name, value in text.values.items()}
    if text.plural is None or text.n is None:
        form = escape(speaker.gettext(text.text))
    else:
        values = {"n": escape(speaker.number(text.n)), **values}
        form = escape(speaker.ngettext(text.text, text.plural, text.n))
    return _filled(elided(form, values, speaker.language), nested(form, values))


@cache
def say_in(language: str) -> Callable[[Message | str], Markup]:
    """`say` for the templates of one language: the same plain text is looked up and escaped once, and what was said
    already stays as it is."""
    speaker = Tongue(language)

    @lru_cache(maxsize=8192)
    def text_of(text: str) -> Markup:
        return say(text, speaker)

    def said(text: Message | str) -> Markup:
        if isinstance(text, Markup):
            return text
        return text_of(text) if isinstance(text, str) else say(text)

    return said


def untagged(text: Markup) -> str:
    """What is marked as safe, as words alone; most texts have no tag in them."""
    return text.striptags() if "<" in text else text


def _placed(value: object, speaker: Tongue) -> Markup:
    match value:
        case Message():
            return say(value, speaker)
        case Money():
            return _amount(speaker.money(value), value.minor < 0)
        case int() | Decimal() if value < 0:
            return _amount(speaker.number(value), signed=True)
        case Month() | Share() | int() | Decimal() | Markup():
            return escape(speaker.value(value))
        case _:
            return _amount(speaker.value(value), signed=False)


def _amount(figure: str, signed: bool) -> Markup:
    """A figure that the sentence around it cannot turn round; a sign stays on the left of its digits."""
    digits, space, currency = figure.partition(NO_BREAK)
    if signed and currency and bidirectional(currency[0]) == "AL":
        return _filled(SIGNED_IN_ARABIC, (escape(digits), escape(space), escape(currency)))
    return _filled(SIGNED if signed else ISOLATED, (escape(figure),))


def _filled(text: str, values: Mapping[str, Markup] | tuple[Markup, ...]) -> Markup:
    """What is safe filled with what is safe: `Markup` would escape each value once more, in ten times the time."""
    return Markup(str(text) % values)  # noqa: S704 - see above


def money(value: Money, signed: bool = False) -> Markup:
    """The amount with its currency; `signed` writes the plus too, for lines that add up."""
    return _with_sign(tongue().money(value), value, signed)


def plain(value: Money, signed: bool = False) -> Markup:
    """The amount in figures alone, for tables whose head names the currency."""
    return _with_sign(tongue().plain(value), value, signed)


def in_words(said: Money | Message) -> Markup:
    """The amounts of a sentence once more in words, for whoever typed one zero too many."""
    told = [words for amount in _amounts(said) if (words := tongue().in_words(amount))]
    return Markup(' <span class="small soft">%s</span>') % " · ".join(told) if told else Markup()


def _amounts(said: object) -> Iterator[Money]:
    if isinstance(said, Money):
        yield said
    elif isinstance(said, Message):
        for value in said.values.values():
            yield from _amounts(value)


def _with_sign(figure: str, value: Money, signed: bool) -> Markup:
    if signed and value.minor > 0:
        figure = f"+{figure}"
    return _amount(figure, signed or value.minor < 0)


def by_name(choices: list[tuple[str, Message | str, Message | str]]) -> list[tuple[str, Message | str, Message | str]]:
    """Choices in the order of the reader's alphabet; “other” stays the last."""

    def place(choice: tuple[str, Message | str, Message | str]) -> tuple[bool, Place]:
        return choice[0] == "other", by_letters(tongue().speak(choice[1]), tongue().language)

    return sorted(choices, key=place)


def sign(currency: str) -> str:
    """The currency as people write it."""
    arabic = ARABIC_SIGNS if tongue().language == "ar" else {}
    return arabic.get(currency) or SIGNS.get(currency, (currency, False))[0].strip()


def currency(code: str, of: Decimal | int = 100) -> str:
    """The name of a currency in a sentence, as so many of it are called."""
    return tongue().currency(code, of)


def number(value: int | Decimal) -> str:
    return tongue().number(value)


def thousand(currency: str) -> str:
    """A thousand of a currency as a box takes it, so that the phone writes what it counts as we do ("1.000,00")."""
    return tongue().plain(Money(1000 * 10 ** exponent(currency), currency))


def month(value: int, short: bool = False) -> str:
    """The name of a calendar month, 1 to 12."""
    return tongue().month(value, short)


def month_of_year(told: str) -> str:
    """The month with its year, of "2027-04"."""
    return tongue().value(Month.of(told))


def day(value: dt.date, country: str | None = None) -> str:
    """Day, month name, year, of a date, or of a moment in this country, else in that of the page."""
    speaker = tongue()
    if isinstance(value, dt.datetime):
        value = hours.day(value, country or speaker.country)
    return speaker.date(value)


def today(speaker: Tongue | None = None) -> dt.date:
    """The day where this is spoken (None: in the country of the page), that of UTC where no country is known."""
    return hours.day(now(), (speaker or tongue()).country)


def install(app: Flask) -> None:
    """Give the templates these filters."""
    app.jinja_env.filters.update(
        say=say,
        money=money,
        plain=plain,
        in_words=in_words,
        number=number,
        thousand=thousand,
        month=month,
        month_of_year=month_of_year,
        day=day,
        sign=sign,
        currency=currency,
        by_name=by_name,
        untagged=untagged,
        box_name=box_name,
        months_to_choose=months_to_choose,
    )
