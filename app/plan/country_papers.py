"""Papers that the rules of a country ask for, and their lines in the plan's list: to do, guesses, no amounts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.language.messages import mark
from app.language.tongues import LANGUAGES, Tongue
from app.plan.dues import kinds
from app.plan.looked_at import TAKEN, WAITS
from app.plan.names import spoken
from app.plan.starting_points.papers import REGISTER, TAX_NUMBER
from app.plan.starting_points.shape import Paper

ENTRY = mark("The rules of your country name it. Their source stands on the page of these rules.")
WITH_IT = mark("It is brought along to register. Its source stands on the page with the rules of your country.")

SIMPLE_TAX = Paper("simpletax", mark("Entry in the simplified tax"), ENTRY)
SMALL_BUSINESS = Paper("smallbusiness", mark("Registration as a very small business"), ENTRY)
ID_COPY = Paper("idcopy", mark("Copy of the identity card"), WITH_IT)
ID_COPIES = Paper("idcopies", mark("Two copies of the identity card"), WITH_IT)
CRIMINAL_RECORD = Paper(
    "record", mark("Criminal record of the last three months, or a sworn statement in its place"), WITH_IT
)
RESIDENCE = Paper("residence", mark("Certificate of residence"), WITH_IT)
MARRIAGE = Paper("marriage", mark("Marriage certificate, for married people"), WITH_IT)
STAMPS = Paper("stamps", mark("Two tax stamps"), WITH_IT)
STARTING_FORM = Paper("startingform", mark("Form, sworn statement and declaration of the start"), WITH_IT)
HOME = Paper("home", mark("Sworn statement about the home where the work is done"), WITH_IT)
FOOD_PERMIT = Paper("foodpermit", mark("Health permit of the place, for work with food"), WITH_IT)
NEIGHBOURS = Paper("neighbours", mark("Permission of the building, where it is shared"), WITH_IT)
RUES_FORM = Paper("ruesform", mark("RUES form"), WITH_IT)
RUT = Paper("rut", mark("Tax number (RUT or pre-RUT)"), WITH_IT)

ALIKE: Mapping[str, Paper] = {RUT.key: TAX_NUMBER}  # a trade's starting point calls it so
OF_ENTRY = (REGISTER, SIMPLE_TAX, SMALL_BUSINESS)
PAPERS = (
    *OF_ENTRY,
    ID_COPY,
    ID_COPIES,
    CRIMINAL_RECORD,
    RESIDENCE,
    MARRIAGE,
    STAMPS,
    STARTING_FORM,
    HOME,
    FOOD_PERMIT,
    NEIGHBOURS,
    RUES_FORM,
    RUT,
)

# How words for a register begin, in the six languages, in small letters without accents.
REGISTERS = ("regist", "enregistr", "immatric", "iscri", "inscri", "matric", "تسجيل", "سجل")


def missing(papers: Sequence[Paper], there: Sequence[Mapping[str, Any]]) -> tuple[Paper, ...]:
    """Those of which no line of the list speaks: none that came from them, and none that is called so."""
    ids = {row.get("id") for row in there}
    called = {str(row.get("name") or "").strip().casefold() for row in there}
    return tuple(paper for paper in papers if not any(_stands(one, ids, called) for one in _alike(paper)))


def lines(papers: Sequence[Paper], office: str, speak: Callable[[str], str]) -> list[dict[str, Any]]:
    """The rows as they are stored; the office is named where one enters. `speak` gives a text in the person's words."""
    begun = {WAITS: True, "evidence": "guess", "state": "to_do"}
    return [
        {"id": TAKEN + paper.key, **begun, "name": speak(paper.name)}
        | ({"office": office} if paper in OF_ENTRY else {})
        for paper in papers
    ]


def office_of(name: str, offices: Mapping[str, str]) -> str:
    """Where the rules of the country say that one enters what a line is called: its tax, or its register.

    `offices` by the key of the paper of entry; empty where they name none.
    """
    if "tax" in kinds(name):
        return offices.get(SIMPLE_TAX.key, "")
    registers = any(word.startswith(REGISTERS) for word in spoken(name))
    return next((offices[one.key] for one in (REGISTER, SMALL_BUSINESS) if one.key in offices), "") if registers else ""


def _alike(paper: Paper) -> tuple[Paper, ...]:
    return (paper, ALIKE[paper.key]) if paper.key in ALIKE else (paper,)


def _stands(paper: Paper, ids: set[Any], called: set[str]) -> bool:
    names = {Tongue(language).gettext(paper.name).casefold() for language in LANGUAGES}
    return TAKEN + paper.key in ids or not names.isdisjoint(called)
