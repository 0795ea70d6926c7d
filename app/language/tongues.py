"""The six languages, and one reader's way of writing: language, country, direction."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from gettext import GNUTranslations
from pathlib import Path
from typing import Any, cast

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton

from app.language import amounts, currency_names
from app.language.elision import elided
from app.language.messages import Currency, Message, Month, Share
from app.language.money import Money, exponent
from app.language.quotes import nested
from app.language.spelled import spelled

LANGUAGES = ("it", "en", "es", "fr", "pt", "ar")
OWN_NAMES = {
    "it": "Italiano",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "pt": "Português",
    "ar": "العربية",
}
CATALOGUES = Path(__file__).parent.parent / "translations"
UNASKED = (  # of Babel's own data: nothing here asks for it, and it takes 2 MB of every process
    get_global("likely_subtags"),
    get_global("territory_languages"),
    get_global("territory_currencies"),
    get_global("territory_aliases"),
)
for _unasked in UNASKED:
    cast("dict[str, Any]", _unasked).clear()


def read_catalogue(language: str) -> GNUTranslations:
    """All texts of a language, a megabyte, for whoever needs a few once and lets go of the others."""
    with (CATALOGUES / language / "LC_MESSAGES" / "messages.mo").open("rb") as file:
        return GNUTranslations(file)


catalogue = cache(read_catalogue)


@cache
def locale_for(language: str, country: str | None) -> Locale:
    """The Babel locale of a language in a country, or of the language alone where that pair is unknown.

    English alone is the British one: the readers are in Ghana and Nigeria, and the day comes first.
    """
    try:
        if country:
            return Locale(language, country)
    except UnknownLocaleError:
        pass
    return Locale("en", "GB") if language == "en" else Locale(language)


def _long(currency: str) -> int:
    """From a thousand on; in a money of three decimals from one on, since 250,000 looks like a thousand times it."""
    return 1 if exponent(currency) > 2 else 1000


@dataclass(frozen=True)
class Tongue:
    """One reader's language, and the country whose way of writing amounts and months applies."""

    language: str
    country: str | None = None

    @property
    def locale(self) -> Locale:
        return locale_for(self.language, self.country)

    @property
    def direction(self) -> str:
        return "rtl" if self.language == "ar" else "ltr"

    def gettext(self, text: str) -> str:
        """One text in this language; an empty text stays empty (gettext would give the catalogue's head)."""
        return catalogue(self.language).gettext(text) if text else ""

    def ngettext(self, one: str, many: str, n: int) -> str:
        return catalogue(self.language).ngettext(one, many, n)

    def speak(self, message: Message | str) -> str:
        """The sentence in plain text."""
        if isinstance(message, str):
            return self.gettext(message)
        values = {name: self.value(value) for name, value in message.values.items()}
        if message.plural is None or message.n is None:
            text = self.gettext(message.text)
        else:
            values = {"n": self.number(message.n), **values}
            text = self.ngettext(message.text, message.plural, message.n)
        return elided(text, values, self.language) % nested(text, values)

    def value(self, value: object) -> str:
        """What stands in a sentence's place: an amount, a month, a date, a number or a text."""
        match value:
            case Message():
                return self.speak(value)
            case Money():
                return self.money(value)
            case Month():
                return self.month_of_year(value.number, value.year) if value.year else self.month(value.number)
            case Share():
                return self.number(value.of_hundred)
            case Currency():
                return self.currency(value.code, value.of)
            case dt.date():
                return self.date(value)
            case bool():
                raise TypeError("say yes or no in words")
            case int() | Decimal():
                return self.number(value)
            case _:
                return str(value)

    def money(self, value: Money) -> str:
        """The amount with its sign: 1 250 F, GH₵1,250.50, 1 250,500 DT."""
        return amounts.money(value, self.locale)

    def plain(self, value: Money) -> str:
        """The amount without its sign, for tables whose head names the currency."""
        return amounts.plain(value, self.locale)

    def whole(self, value: Money) -> str:
        """The amount without its sign and, where it can be read without them, its decimals, which are all zero."""
        return amounts.whole(value, self.locale)

    def in_words(self, value: Money) -> str:
        """The whole units in words where their figures are long, else ""; parts as on a cheque: mil 50/100. The name of
        the money stands beside these."""
        units, of = int(value.amount), 10 ** exponent(value.currency)
        parts = f" {abs(value.minor) % of}/{of}" if value.minor % of else ""
        return spelled(units, self.language) + parts if abs(units) >= _long(value.currency) else ""

    def currency(self, code: str, of: Decimal | int = 100) -> str:
        """The name of a currency, as so many of it are called: bolivianos, francs CFA; euro of one."""
        return currency_names.spoken(code, of, self.locale)

    def number(self, value: int | Decimal) -> str:
        return amounts.number(value, self.locale)

    def month(self, number: int, short: bool = False) -> str:
        """The month's name. Arabic has no shortened ones.

        Only names that the locale's own file states: Babel keeps the others, which point to another list, in a
        store shared with the parent locale, so that they would depend on who asked first.
        """
        names = self.locale.months["format"]["abbreviated" if short and self.language != "ar" else "wide"]
        return str(names[number])

    def month_of_year(self, number: int, year: int) -> str:
        """The month with its year, as running text joins them: “April 2026”, “abril de 2026”."""
        return _month_of_year(self.locale, year, number)

    def date(self, day: dt.date) -> str:
        """Day, month name, year; French says 1er."""
        text = format_date(day, "long", locale=self.locale)
        if self.language == "fr" and day.day == 1:
            text = text.replace("1 ", "1er ", 1)
        return text


@lru_cache(maxsize=2048)
def _month_of_year(locale: Locale, year: int, number: int) -> str:
    return str(format_skeleton("yMMMM", dt.date(year, number, 1), locale=locale))
