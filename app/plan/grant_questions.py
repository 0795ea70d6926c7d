"""The questions that the case officer answers: G1 and G2 about a plan's grant in kind, P9 about a person."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.language.messages import Message, mark, say
from app.plan.fields import Answers, Choice, Field, Kind, known
from app.plan.other_money import CODES, read
from app.plan.sections.exchange import CURRENCIES, SOURCES

MOST = 8  # deliveries
CEILING = Field(
    "ceiling",
    "G1",
    Kind.MONEY,
    mark("Up to how much can the programme give in goods?"),
    hint=mark("Leave it empty while it is not known."),
    least=0,
)
CURRENCY = Field("currency", "G1", Kind.CHOICE, mark("In which money?"), choices=CURRENCIES)
RATE = (
    Field(
        "per",
        "G1",
        Kind.CHOICE,
        mark("The rate: for how many of it?"),
        choices=(Choice("1", mark("For 1")), Choice("100", mark("For 100")), Choice("1000", mark("For 1,000"))),
    ),
    Field(
        "rate",
        "G1",
        Kind.NUMBER,
        mark("How much is that in the money of the plan?"),
        hint=mark("Leave it empty while it is not known."),
        most=10**9,
        decimals=6,
    ),
    Field("day", "G1", Kind.NUMBER, mark("On which day of the month?"), least=1, most=31),
    Field("month", "G1", Kind.MONTH, mark("In which month?")),
    Field(
        "source",
        "G1",
        Kind.CHOICE,
        mark("Who says so?"),
        choices=tuple(one for one in SOURCES if one.key not in ("person", "myself")),
    ),
)
DELIVERY = (
    Field("what", "G2", Kind.LINE, mark("What is delivered?"), most=120),
    Field("when", "G2", Kind.MONTH, mark("In which month?")),
    Field(
        "proof", "G2", Kind.LINE, mark("On which proof?"), hint=mark("An invoice, a delivery note, a visit."), most=120
    ),
)
NOTE = Field(
    "note",
    "P9",
    Kind.TEXT,
    mark("Is there something the case officer should take into account?"),
    hint=mark("Only the desk reads it. It is on no paper and in no file."),
    private=True,
)
MISSING = say("This goes together with the rest. Write it too, or leave all empty.")


def questions(deliveries: int, home: str) -> tuple[Field, ...]:
    """G1, and G2 with so many deliveries: the n-th has the keys what-n, when-n, proof-n. `home` is the plan's money."""
    own = () if home in CODES else (Choice(home, home),)
    lines = [replace(one, key=f"{one.key}-{n}") for n in range(1, min(deliveries, MOST) + 1) for one in DELIVERY]
    return (CEILING, replace(CURRENCY, choices=(*CURRENCIES, *own)), *RATE, *lines)


def laid_out(terms: Answers) -> dict[str, Any]:
    """The desk's terms as answers to these questions."""
    told = {"currency": "EUR", **{key: terms.get(key) for key in ("ceiling", "currency") if terms.get(key) is not None}}
    told |= {one.key: (terms.get("rate") or {}).get(one.key) for one in RATE}
    for n, line in enumerate(terms.get("tranches", ()), 1):
        told |= {
            f"{key}-{n}": line.get(as_kept)
            for key, as_kept in (("what", "what"), ("when", "month"), ("proof", "proof"))
        }
    return told


def gathered(told: Answers, deliveries: int) -> dict[str, Any]:
    """The answers as terms: what is not known yet is None, lines without words are left out."""
    rate = {one.key: told.get(one.key) for one in RATE} if known(told.get("rate")) else None
    lines = [
        {"what": told.get(f"what-{n}"), "month": told.get(f"when-{n}"), "proof": told.get(f"proof-{n}") or ""}
        for n in range(1, deliveries + 1)
    ]
    return {
        "ceiling": told.get("ceiling"),
        "currency": told.get("currency"),
        "rate": {**rate, "currency": told.get("currency")} if rate else None,
        "tranches": [line for line in lines if known(line["what"])],
    }


def wrong_together(told: Answers, home: str, deliveries: int) -> dict[str, Message]:
    """What no single box shows, by key: a rate without its day, a delivery that does not say of what."""
    found: dict[str, Message] = {}
    if known(told.get("ceiling")) and not known(told.get("currency")):
        found["currency"] = MISSING
    if any(known(told.get(one.key)) for one in RATE if one.key != "per"):
        found |= _wrong_rate(told, home)
    for n in range(1, deliveries + 1):
        if not known(told.get(f"what-{n}")) and (known(told.get(f"when-{n}")) or known(told.get(f"proof-{n}"))):
            found[f"what-{n}"] = MISSING
    return found


def _wrong_rate(told: Answers, home: str) -> dict[str, Message]:
    if told.get("currency") == home:
        return {"currency": say("This is the money of the plan already. It needs no rate.")}
    lacking = {one.key: MISSING for one in RATE if not known(told.get(one.key))}
    if lacking or not known(told.get("currency")):
        return lacking or {"currency": MISSING}
    return {} if read({**told, "id": ""}).rate > 0 else {"rate": say("Write a number from %(least)s up.", least=1)}
