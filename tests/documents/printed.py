"""The demo's plans on paper, and what can be read off a PDF, for tests."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from functools import cache, lru_cache
from io import BytesIO
from typing import Any, NamedTuple

import pytest
from pypdf import PdfReader

from app.documents.bidi import joined
from app.documents.dossier import Decision, draw_dossier
from app.documents.faces import readable
from app.documents.lettering import Line
from app.documents.sheet import Sheet
from app.language.tongues import Tongue
from app.plan.reading import PlanReading, read
from tests.plan import demo_plans

DAY = dt.date(2026, 11, 22)


@cache
def reading(case: str) -> PlanReading:
    return read(demo_plans.answers(case), demo_plans.place(case), "KMT-472", 7)


def changed(case: str, part: str, **answers: Any) -> PlanReading:
    """The same plan with other answers in one part."""
    given: dict[str, Mapping[str, Any]] = deepcopy(demo_plans.answers(case))
    given[part] = {**given.get(part, {}), **answers}
    return read(given, demo_plans.place(case), "KMT-472", 7)


def paper(of: PlanReading, language: str = "en", decision: Decision | None = None, title: str = "The plan") -> bytes:
    return draw_dossier(of, Tongue(language, of.place.country), decision or Decision(), DAY, title)


@lru_cache(maxsize=64)
def pages(content: bytes) -> list[str]:
    """The words of each page, with single spaces."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


def words(content: bytes) -> str:
    return " ".join(pages(content))


class Placed(NamedTuple):
    """A line of letters in the order of the eye: its edges, its baseline from the top, in points."""

    left: float
    right: float
    baseline: float
    letters: str


def drawn(draw: Callable[[], bytes]) -> list[list[Placed]]:
    """Each page as lines where they stand, also those of scripts that cannot be read off a PDF."""
    found: dict[Sheet, list[Placed]] = {}
    place = Sheet.place

    def kept(sheet: Sheet, x: float, baseline: float, made: Line, align: str = "start") -> None:
        start = x - {"start": 0.0, "centre": made.width / 2, "end": made.width}[align]
        letters = "".join(run.text for run in made.runs)
        if letters.strip():
            found.setdefault(sheet, []).append(Placed(start, start + made.width, baseline, letters))
        place(sheet, x, baseline, made, align)  # type: ignore[arg-type]  # one of the three words

    with pytest.MonkeyPatch.context() as instead:
        instead.setattr(Sheet, "place", kept)
        draw()
    return list(found.values())


def as_seen(text: str) -> list[str]:
    """The words of an Arabic text, each as its joined letters stand from left to right; numbers stay as they are."""
    words = re.split(r"\W+", joined(readable(text)))
    return [word if word.isascii() else word[::-1] for word in words]


def in_letters(page: list[Placed]) -> list[str]:
    """The words of a page as they stand from left to right."""
    return [word for line in page for word in re.split(r"\W+", line.letters)]
