"""The currencies of today: those that people pay with somewhere (ISO 4217, without funds, metals and test codes)."""

from __future__ import annotations

from functools import cache

from app.language.alphabet import by_letters
from app.language.currency_names import called
from app.language.tongues import locale_for

LISTED = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
    COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
    ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK
    MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU
    UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
"""
CODES = tuple(LISTED.split())


@cache
def by_name(language: str) -> tuple[tuple[str, str], ...]:
    """Each with its code and its name in a list, in the order of the names' alphabet."""
    names = {code: called(code, locale_for(language, None)) for code in CODES}
    ordered = sorted(CODES, key=lambda code: by_letters(names[code], language))
    return tuple((code, f"{names[code]} ({code})") for code in ordered)
