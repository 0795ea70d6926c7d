"""Amounts and numbers, written and read as a country writes them.

Reading is strict: what could mean two things is refused, never guessed (babel without `strict` reads
1234.56 typed in Bolivia as 123456).
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from babel import Locale
from babel.numbers import NumberFormatError, format_decimal, parse_decimal

from app.language.money import Money, exponent

NO_BREAK = "\u00a0"
LONGEST = 24  # characters; a person's amount is shorter, and int() is quadratic
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
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return _figures(value.amount, pattern, locale)


def number(value: int | Decimal, locale: Locale) -> str:
    """A count or a measure, grouped, with the decimals it has."""
    return _figures(Decimal(value), "#,##0.######", locale)


def _figures(value: Decimal, pattern: str, locale: Locale) -> str:
    text = format_decimal(abs(value), format=pattern, locale=_western(locale), numbering_system="latn")
    return f"−{text}" if value < 0 else text


def _western(locale: Locale) -> Locale:
    """Arabic of the Maghreb counts with 0 to 9 and a decimal comma; plain Arabic follows it."""
    return Locale.parse("ar_TN") if locale.language == "ar" and locale.territory is None else locale


def read_money(text: str, currency: str, locale: Locale) -> Money:
    """What a person typed, strictly by the locale; raises `Unreadable` or `Ambiguous`."""
    value = read_number(text, locale, decimals=exponent(currency))
    minor = value.scaleb(exponent(currency))
    if minor != minor.to_integral_value() or abs(minor) > LARGEST:
        raise Unreadable(text)
    return Money(int(minor), currency)


def read_number(text: str, locale: Locale, decimals: int = 6) -> Decimal:
    """A number typed with any digits of the world's scripts, grouped or not, by the locale's signs."""
    cleaned = _normal(text)
    sign = -1 if cleaned.startswith("-") else 1
    cleaned = cleaned.removeprefix("-")
    if not cleaned or len(cleaned) > LONGEST or not re.fullmatch(r"[0-9.,'’ ]+", cleaned):
        raise Unreadable(text)
    home = _western(locale)
    point = home.number_symbols["latn"]["decimal"]
    group = home.number_symbols["latn"]["group"].replace("\u202f", " ").replace(NO_BREAK, " ")
    _refuse_two_meanings(cleaned, point, group, decimals, text)
    try:
        bare = cleaned.replace(" ", "") if group != " " or re.fullmatch(r"\d{1,3}( \d{3})*([.,]\d+)?", cleaned) else None
        if bare is None:
            raise Unreadable(text)
        if group == " ":
            value = _spaced(bare, point, text)
        else:
            value = parse_decimal(bare, locale=home, strict=True, numbering_system="latn")
    except NumberFormatError as error:
        raise Unreadable(text) from error
    digits = value.as_tuple().exponent
    if isinstance(digits, int) and -digits > decimals:
        raise Unreadable(text)
    return sign * value


def _spaced(bare: str, point: str, text: str) -> Decimal:
    whole, _, part = bare.partition(point)
    if not whole.isascii() or not whole.isdigit() or (part and not part.isdigit()) or bare.endswith(point):
        raise Unreadable(text)
    return Decimal(f"{whole}.{part}" if part else whole)


def _refuse_two_meanings(cleaned: str, point: str, group: str, decimals: int, text: str) -> None:
    """The other convention's signs: 1.250 in a country that writes 1,250 is asked, not guessed."""
    other = {",": ".", ".": ","}.get(point)
    if group not in ",." and other and other in cleaned:
        raise Ambiguous(text) if re.fullmatch(r"\d{1,3}[.,]\d{3}", cleaned) else Unreadable(text)


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
