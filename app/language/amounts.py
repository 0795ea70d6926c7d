"""Amounts and numbers, written and read as a country writes them.

Reading is strict: what could mean two things is refused, never guessed (babel without `strict` reads
1234.56 typed in Bolivia as 123456).
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.numbers import NumberFormatError, get_decimal_symbol, get_group_symbol, parse_decimal

from app.language.currency_names import without_name
from app.language.money import Money, exponent
from app.language.nearly import without_nearly
from app.language.number_words import ALSO_SAID, worded

NO_BREAK = "\u00a0"
LONGEST = 24  # characters; a person's amount is shorter, and int() is quadratic
WRITTEN = re.compile(r"(\d+|\d{1,3}( \d{3})+)([.,]\d+)*")
THOUSAND = re.compile(r"\d{1,3}[.,]\d{3}")
IN_PARTS = re.compile(r"(\d+)[.,](\d+)")
IN_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3})+)")  # one sign, all the way
BOTH_SIGNS = re.compile(r"(-?[1-9]\d{0,2}(?:\.\d{3})+),(\d{1,3})|(-?[1-9]\d{0,2}(?:,\d{3})+)\.(\d{1,3})")
GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})")  # twice the same sign: no decimals
_APOSTROPHES = re.compile(r"(?<=\d)['’ʼ](?=\d)")
LARGEST = 10**13  # minor units; far above any plan, and as much as one can be projected with

# How programmes and shops write a currency where Babel's sign is not the people's: (sign, stands before).
SIGNS = {
    "XOF": ("F", False),
    "XAF": ("F", False),
    "TND": ("DT", False),
    "MAD": ("DH", False),
    "GHS": ("GH₵", True),
    "NGN": ("₦", True),
    "BOB": ("Bs ", True),
    "PEN": ("S/ ", True),
    "USD": ("$", True),
    "COP": ("$", True),
    "CLP": ("$", True),
    "PYG": ("Gs. ", True),
    "UYU": ("$ ", True),
    "BRL": ("R$ ", True),
    "EUR": ("€", False),
}
ARABIC_SIGNS = {"TND": "د.ت", "MAD": "د.م."}


class Unreadable(ValueError):
    """What was typed is no amount or number in this locale."""


class Ambiguous(Unreadable):
    """What was typed could mean two amounts, such as 1.250 where three decimals exist; which two, where it is said."""

    def __init__(self, text: str, readings: tuple[Decimal, Decimal] | None = None) -> None:
        super().__init__(text)
        self.readings = readings


class TooLarge(Unreadable):
    """What was typed is an amount, and above `LARGEST`."""


def money(value: Money, locale: Locale) -> str:
    """The amount with its currency sign, as people of that country write it."""
    figure = plain(value, locale)
    minus = ""
    if figure.startswith("−"):
        minus, figure = "−", figure[1:]
    sign, before = SIGNS.get(value.currency, (value.currency, False))
    if locale.language == "ar":
        sign = ARABIC_SIGNS.get(value.currency, sign)
        before = False if value.currency in ARABIC_SIGNS else before
    if before:
        return f"{minus}{sign.replace(' ', NO_BREAK)}{figure}"
    return f"{minus}{figure}{NO_BREAK}{sign}"


def plain(value: Money, locale: Locale) -> str:
    """The amount in figures alone, with all decimals of its currency and a true minus sign."""
    digits = exponent(value.currency)
    return _figures(value.amount, digits, digits, locale)


def whole(value: Money, locale: Locale) -> str:
    """The figures of an amount without its decimals, which are all zero.

    Three of them stay where thousands have a dot: beside 278,300 a 1.250 would be one and a quarter.
    """
    if exponent(value.currency) > 2 and _signs(locale)[0] == ".":
        return plain(value, locale)
    return _figures(value.amount, 0, 0, locale)


def number(value: int | Decimal, locale: Locale) -> str:
    """A count or a measure, grouped, with the decimals it has."""
    return _figures(Decimal(value), 0, 6, locale)


def ungrouped(value: int | Decimal, locale: Locale) -> str:
    """A measure without signs between thousands, which a box of three decimals would ask about."""
    return number(value, locale).replace(_signs(locale)[0], "")


def _figures(value: Decimal, least: int, most: int, locale: Locale) -> str:
    """At least and at most so many decimals, ties to even; a page and a paper write hundreds of them."""
    whole, _, part = f"{abs(value):,.{most}f}".partition(".")
    part = part[:least] + part[least:].rstrip("0")
    group, point = _signs(locale)
    text = whole.replace(",", group) + (point + part if part else "")
    return f"−{text}" if value < 0 else text


@cache
def _signs(locale: Locale) -> tuple[str, str]:
    """What stands between thousands, and before decimals."""
    home = _western(locale)
    return get_group_symbol(home, numbering_system="latn"), get_decimal_symbol(home, numbering_system="latn")


def _western(locale: Locale) -> Locale:
    """Arabic of the Maghreb counts with 0 to 9 and a decimal comma; plain Arabic follows it."""
    return Locale.parse("ar_TN") if locale.language == "ar" and locale.territory is None else locale


def read_money(text: str, currency: str, locale: Locale) -> Money:
    """What a person typed, by the locale, with or without the currency's sign, code or name at either end.

    Signs between thousands are read in any language where they can mean nothing else: 150'000, 1.250.000, 45.000
    where a currency has no decimals, and 1.250,50 where both signs stand. Raises `Unreadable` or `Ambiguous`.
    """
    digits = exponent(currency)
    if said := worded(cleaned := _normal(text), locale.language):
        return _in_thousands(text, currency, *said)
    figures = without_name(cleaned, currency)
    if figures is None:
        raise Unreadable(text)
    figures = _APOSTROPHES.sub(" ", figures)
    if (GROUPED if digits else IN_THOUSANDS).fullmatch(figures):
        figures = re.sub("[.,]", "", figures)
    elif both := BOTH_SIGNS.fullmatch(figures):
        whole, part = both[1] or both[3], both[2] or both[4]
        if len(part) <= max(digits, 2):
            figures = re.sub("[.,]", "", whole) + _signs(locale)[1] + part
    value = read_number(figures, locale, decimals=digits)
    if digits > 2 and THOUSAND.fullmatch(figures.removeprefix("-")) and _signs(locale)[0] in figures:
        raise Ambiguous(figures)  # 1.250: one dinar and a quarter, or a thousand?
    return _in_minor(value, currency, text)


def _in_thousands(text: str, currency: str, bare: str, before: str, value: Decimal) -> Money:
    """600 mil, cent mille; asked, from a hundred on, where people of that money also say an older or smaller one so."""
    figures = without_name(bare, currency)
    if figures is None or figures.removeprefix("-") != before:
        raise Unreadable(text)
    if currency in ALSO_SAID and (value >= 100 or before != str(value)):
        raise Ambiguous(text, (value, value / ALSO_SAID[currency]))
    return _in_minor(-value if figures.startswith("-") else value, currency, text)


def _in_minor(value: Decimal, currency: str, text: str) -> Money:
    minor = value.scaleb(exponent(currency))
    if abs(minor) > LARGEST:
        raise TooLarge(text)
    return Money(int(minor), currency)


def read_number(text: str, locale: Locale, decimals: int = 6) -> Decimal:
    """A number typed with any digits of the world's scripts, grouped or not, by the locale's signs."""
    cleaned = _normal(text)
    sign = -1 if cleaned.startswith("-") else 1
    cleaned = cleaned.removeprefix("-").strip()
    if len(cleaned) > LONGEST or not WRITTEN.fullmatch(cleaned):
        raise Unreadable(text)
    home = _western(locale)
    if _of_the_other_way(home) in cleaned:
        raise Ambiguous(text) if THOUSAND.fullmatch(cleaned) else Unreadable(text)
    try:
        value = parse_decimal(cleaned.replace(" ", ""), locale=home, strict=True, numbering_system="latn")
    except NumberFormatError as error:
        raise Unreadable(text) from error
    if THOUSAND.fullmatch(cleaned) and _decimals(value) > decimals:
        raise Ambiguous(text)  # 1,000 where nothing has three decimals: one, or a thousand?
    if value != round(value, decimals):
        raise Unreadable(text)
    return sign * value


def read_measure(text: str, locale: Locale, decimals: int = 6) -> Decimal:
    """A number that is no money: one point or comma begins its decimals in every language, 11.5 as 11,5.

    Words are read as they are in an amount: 12 mil. Only where three digits follow, as they do a thousand, is it read
    by the locale's signs. Raises `Unreadable`, or `Ambiguous` where those leave two readings: they do for 1.250 where a
    number may have three decimals.
    """
    cleaned = _normal(text)
    if said := worded(cleaned, locale.language):
        bare, figures, value = said
        if bare != figures:
            raise Unreadable(text)
        return value
    sign = -1 if cleaned.startswith("-") else 1
    parts = IN_PARTS.fullmatch(cleaned.removeprefix("-").strip())
    if not parts or len(cleaned) > LONGEST or (THOUSAND.fullmatch(parts[0]) and parts[1].strip("0")):
        value = read_number(text, locale, decimals)
        if parts and value == int(value) and decimals >= 3 and parts[2].strip("0"):
            raise Ambiguous(text)
        return value
    value = Decimal(f"{parts[1]}.{parts[2]}")
    if value != round(value, decimals):
        raise Unreadable(text)
    return sign * value


def two_readings(text: str) -> tuple[Decimal, Decimal]:
    """What an `Ambiguous` text could mean: with its sign between thousands, and before decimals."""
    cleaned = _normal(text).replace(",", ".")
    return Decimal(cleaned.replace(".", "").replace(" ", "")), Decimal(cleaned.replace(" ", ""))


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _of_the_other_way(locale: Locale) -> str:
    """The sign that this locale never writes and its neighbours do: 1.250 where people write 1 250."""
    signs = locale.number_symbols["latn"]
    unused = {".", ","} - {signs["decimal"], signs["group"]}
    return unused.pop() if unused else "\0"


def _normal(text: str) -> str:
    """Spaces of all widths to one, other scripts' digits and the Arabic signs to ours."""
    out = []
    for char in text.strip():
        if char in "\u00a0\u202f\u2009\t":
            out.append(" ")
        elif char == "٫":
            out.append(",")
        elif char in "−–":
            out.append("-")
        elif char == "٬":
            out.append(" ")
        elif unicodedata.category(char) == "Nd":
            out.append(str(unicodedata.decimal(char)))
        elif unicodedata.category(char) == "Cf":
            continue
        else:
            out.append(char)
    return without_nearly("".join(out).strip())
