"""How people call a currency: when they type an amount, before it or after it, in any of the six languages, and in a
sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name

from app.language.alphabet import without_accents

CFA = "f cfa fcfa franc francs franccfa francscfa franco francos francocfa francoscfa franchi franchicfa فرنك فرنكات"
PESO = "$ peso pesos بيزو"
NAMES = {
    "XOF": f"xof {CFA}",
    "XAF": f"xaf {CFA}",
    "TND": "tnd dt td dinar dinars dinares dinari dinartunisien dinarstunisiens د دت دينار دينارا دنانير دينارتونسي",
    "MAD": "mad dh dhs dirham dirhams dirhem dirhems دم درهم درهما دراهم درهممغربي",
    "GHS": "ghs ghc gh₵ gh¢ ₵ ¢ cedi cedis cédi cédis سيدي",
    "NGN": "ngn n ₦ naira nairas نايرا",
    "BOB": "bob bs $b boliviano bolivianos boliviani بوليفيانو",
    "PEN": "pen s/ sol soles سول",
    "USD": "usd $ us$ dollar dollars dolar dolares dollaro dollari دولار دولارات",
    "COP": f"cop {PESO}",
    "CLP": f"clp {PESO}",
    "UYU": f"uyu {PESO}",
    "PYG": "pyg gs ₲ g guarani guaranies guaranis غواراني",
    "BRL": "brl r$ real reais reales reals reaux ريال",
    "EUR": "eur € euro euros أورو يورو",
}
YOUNG = {  # what Babel has no name for yet in some languages, or in English an older one's: of one, of several
    "VED": {
        "it": ("bolívar digitale venezuelano", "bolívar digitali venezuelani"),
        "en": ("Venezuelan digital bolívar", "Venezuelan digital bolívars"),
        "es": ("bolívar digital venezolano", "bolívares digitales venezolanos"),
        "fr": ("bolivar numérique vénézuélien", "bolivars numériques vénézuéliens"),
        "pt": ("Bolívar digital venezuelano", "Bolívares digitais venezuelanos"),
        "ar": ("بوليفار رقمي فنزويلي", "بوليفار رقمي فنزويلي"),
    },
    "XCG": {
        "it": ("fiorino caraibico", "fiorini caraibici"),
        "pt": ("Florim do Caribe", "Florins do Caribe"),
        "ar": ("غيلدر كاريبي", "غيلدر كاريبي"),
    },
    "ZWG": {
        "it": ("oro dello Zimbabwe (ZiG)", "oro dello Zimbabwe (ZiG)"),
        "es": ("oro de Zimbabue (ZiG)", "oro de Zimbabue (ZiG)"),
        "fr": ("or du Zimbabwe (ZiG)", "or du Zimbabwe (ZiG)"),
        "pt": ("Ouro do Zimbábue (ZiG)", "Ouro do Zimbábue (ZiG)"),
        "ar": ("ذهب زيمبابوي", "ذهب زيمبابوي"),
    },
}
NAMESAKES = ("TND", "MAD", "BRL")  # dinars, dirhams and, in Arabic, riyals are also the money of others
PARTS = re.compile(r"([^0-9-]*)(- ?)?([0-9](?:.*[0-9])?)([^0-9]*)", re.DOTALL)
BANK = re.compile(r" (?:de )?\(?(?:BCEAO|BEAC)\)?")  # who issues the CFA francs; nobody says it
LOOSE = re.compile(r"(?:^|\s)\.\s*$")  # a point that ends no name: .50 is half of one, not fifty
LONGEST = 80  # characters with the currency's name; longer is no amount


def called(code: str, locale: Locale, of: Decimal | int | None = None) -> str:
    """The name as it stands in a list, or as so many of it are called."""
    ours = YOUNG.get(code, {}).get(locale.language)
    return ours[of not in (None, 1)] if ours else str(get_currency_name(code, count=of, locale=locale))


def spoken(code: str, of: Decimal | int, locale: Locale) -> str:
    """The name inside a sentence, as so many of it are called: euro, francs CFA, bolivianos.

    Babel's Portuguese begins every name with a capital, as in a list.
    """
    name = BANK.sub("", called(code, locale, of))
    return name[0].lower() + name[1:] if locale.language == "pt" else name


def without_name(text: str, currency: str) -> str | None:
    """The figures of an amount without the currency's name at either end; None for any other text."""
    found = PARTS.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return None
    before, minus, figures, after = found.groups()
    name = _squeezed(before + after)
    if LOOSE.search(before) or (name and name not in _names(currency)):
        return None
    return f"-{figures}" if minus else figures


def whose(name: str) -> str | None:
    """The one currency that people call so in any of the languages; None where there are several, as for pesos."""
    found = [code for code in NAMES if code not in NAMESAKES and _squeezed(name) in _names(code)]
    return found[0] if len(found) == 1 else None


@cache
def _names(currency: str) -> frozenset[str]:
    return frozenset(map(_squeezed, NAMES[currency].split() if currency in NAMES else _said(currency)))


def _said(currency: str) -> Iterator[str]:
    """Of a money without a list of its own: the code, its names in the six languages, and each word of them."""
    yield currency
    for language in ("it", "en", "es", "fr", "pt", "ar"):
        for of in (1, 2, 11):
            name = called(currency, Locale(language), of)
            yield from (name, *(word.strip("()") for word in name.split() if len(word) > 2))


def _squeezed(name: str) -> str:
    """Small letters without accents, points and spaces: "F. CFA" and "Guaraníes" as "fcfa" and "guaranies"."""
    return without_accents(name.casefold()).replace(" ", "").replace(".", "")
