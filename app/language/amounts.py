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

from app.language.money import Money, exponent

NO_BREAK = "\u00a0"
LONGEST = 24  # characters; a person's amount is shorter, and int() is quadratic
WRITTEN = re.compile(r"(\d+|\d{1,3}( \d{3})+)([.,]\d+)*")
THOUSAND = re.compile(r"\d{1,3}[.,]\d{3}")
LARGEST = 10**15 - 1  # minor units; far above any plan, far below int64

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
    """What was typed could mean two amounts, such as 1.250 where three decimals exist."""


def money(value: Money, locale: Locale) -> str:
    """The amount with its currency sign, as people of that country write it."""
    figure = plain(value, locale)
    minus = ""
    if figure.startswith("−"):
        minus, figure = "−", figure[1:]
    sign, before = SIGNS.get(value.currency, (value.currency, False))
    if locale.language == "ar":
        sign = ARABIC_SIGNS.get(value.currency, sign.strip())
        before = False if value.currency in ARABIC_SIGNS else before
    if before:
        return f"{minus}{sign.replace(' ', NO_BREAK)}{figure}"
    return f"{minus}{figure}{NO_BREAK}{sign}"


def plain(value: Money, locale: Locale) -> str:
    """The amount in figures alone, with all decimals of its currency and a true minus sign."""
    digits = exponent(value.currency)
    return _figures(value.amount, digits, digits, locale)


def number(value: int | Decimal, locale: Locale) -> str:
    """A count or a measure, grouped, with the decimals it has."""
    return _figures(Decimal(value), 0, 6, locale)


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
    """What a person typed, strictly by the locale, with or without the currency's sign.

    Raises `Unreadable` or `Ambiguous`.
    """
    value = read_number(_unsigned(text, currency), locale, decimals=exponent(currency))
    minor = value.scaleb(exponent(currency))
    if abs(minor) > LARGEST:
        raise Unreadable(text)
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


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _of_the_other_way(locale: Locale) -> str:
    """The sign that this locale never writes and its neighbours do: 1.250 where people write 1 250."""
    signs = locale.number_symbols["latn"]
    unused = {".", ","} - {signs["decimal"], signs["group"]}
    return unused.pop() if unused else "\0"


def _unsigned(text: str, currency: str) -> str:
    """What was typed without the currency's sign or code at either end."""
    bare = text.strip()
    for sign in (currency, SIGNS.get(currency, (currency, False))[0].strip(), ARABIC_SIGNS.get(currency, currency)):
        if bare.upper().startswith(sign.upper()):
            return bare[len(sign) :]
        if bare.upper().endswith(sign.upper()):
            return bare[: -len(sign)]
    return bare


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
    return "".join(out).strip()
