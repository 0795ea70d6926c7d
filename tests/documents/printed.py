"""The demo's plans on paper, and what can be read off a PDF, for tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from app.documents.dossier import Decision, draw_dossier
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


def pages(content: bytes) -> list[str]:
    """The words of each page, with single spaces."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


def words(content: bytes) -> str:
    return " ".join(pages(content))
