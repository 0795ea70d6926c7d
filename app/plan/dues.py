"""Contributions, taxes, fees and licences by their names in the six languages: which names speak of them, and which
two may be one payment. Different names stay different: a tax on income is none on the market place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.plan.names import spoken

Row = Mapping[str, Any]

# Funds of the countries in the catalogue, and the words that make "social" a fund and no advertisement.
FUNDS = frozenset({
    "cnss", "cnrps", "cnam", "ssnit", "ipres", "inps", "inss", "essalud", "iess", "ips", "bps", "fonasa", "amo",
})  # fmt: skip
_SOCIAL = ("social", "اجتماعي", "اجتماعيه")
_SECURITY = (
    *("secur", "segur", "sicur", "insur", "assur", "previ", "contrib", "cotis", "charge", "carga", "fund", "fond"),
    *("ضمان", "حمايه", "تامين", "مساهم"),
)
_ADVERTISING = frozenset({"media", "redes", "reseaux", "rete", "reti", "networks", "مواقع", "وسائل", "شبكات"})
LICENCE = ("licen", "permi", "patent", "autoris", "autoriz", "alvar", "habilita", "رخص", "ترخيص", "تراخيص")
TAX = frozenset({
    *("tax", "taxes", "taxe", "taxa", "taxas", "tasa", "tasas", "tassa", "tasse", "vat", "tva", "iva"),
    *("impuesto", "impuestos", "impot", "impots", "imposta", "imposte", "imposto", "impostos", "tributo", "tributos"),
    *("ضريبه", "ضرايب", "ضرائب", "جبايه"),
    *("fee", "fees", "levy", "levies", "redevance", "redevances", "arbitrio", "arbitrios", "canone", "رسم", "رسوم"),
    *("معلوم", "معاليم"),
})  # fmt: skip
_OF_PHONES = frozenset({  # what a phone or a bank takes is no due
    *("phone", "mobile", "bank", "telephone", "portable", "banque", "telefono", "celular", "movil", "banco"),
    *("cellulare", "banca", "telefone", "هاتف", "الهاتف", "جوال", "بنك", "البنك"),
})  # fmt: skip
_OF_ALL = frozenset({
    *("month", "monthly", "mensual", "mensuel", "mensuelle", "mensile", "mensal", "شهري", "شهريه", "with", "para"),
    *("business", "negocio", "commerce", "dell", "della", "على", "الى", "for", "and", "the"),
})  # fmt: skip


def kinds(name: str) -> frozenset[str]:
    """What a name speaks of: "social", "licence", "tax" (a fee too)."""
    words = spoken(name)
    of_fund = any(word in FUNDS for word in words) or (
        any(word.startswith(_SOCIAL) for word in words)
        and any(word.startswith(_SECURITY) for word in words)
        and not _ADVERTISING & set(words)
    )
    found = {
        "social": of_fund,
        "licence": any(word.startswith(LICENCE) for word in words),
        "tax": any(word in TAX for word in words) and not _OF_PHONES & set(words),
    }
    return frozenset(kind for kind, here in found.items() if here)


def may_be_same(cost: Row, due: Row) -> bool:
    """Whether a monthly cost and a tax or fee may be one payment: by the whole name, as contributions to a social fund,
    by a word that they share, by the amount, or where one is called no more than "taxes"."""
    one, other = str(cost.get("name") or ""), str(due.get("name") or "")
    if spoken(one) and spoken(one) == spoken(other):
        return True
    if kinds(one) and cost.get("amount") == due.get("amount"):
        return True
    shared, mine, theirs = kinds(one) & kinds(other), _own(one), _own(other)
    return "social" in shared or bool(shared and (mine & theirs or not (mine and theirs)))


def _own(name: str) -> frozenset[str]:
    """The words that tell one tax from another."""
    return frozenset(word for word in spoken(name) if len(word) > 2 and word not in _OF_ALL and not _speaks(word))


def _speaks(word: str) -> bool:
    return word in TAX | FUNDS or word.startswith((*LICENCE, *_SOCIAL, *_SECURITY, "ال"))
