"""No paper and no file for others tells, or depends on, what only its owner and a mentor see."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pytest

from app.documents.blank import draw_filled
from app.documents.dates import draw_dates
from app.documents.dossier import draw_dossier, fingerprint
from app.documents.dossier.case import Case, Decision
from app.documents.family import draw_family_page
from app.documents.voice import Voice
from app.documents.workbook import draw_workbook
from app.language.tongues import Tongue
from app.plan.fields import Field, Kind
from app.plan.private import private_keys
from app.plan.reading import PlanReading
from app.plan.sections import SECTIONS
from tests.documents.printed import DAY, changed, reading, words
from tests.plan import demo_plans

CASE, SPEAK = "gh_layers", Tongue("en", "GH")
NOW = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)


def sheets(of: PlanReading) -> str:
    with zipfile.ZipFile(BytesIO(draw_workbook(of, SPEAK, DAY).content)) as book:
        return " ".join(book.read(name).decode() for name in sorted(book.namelist()))


def family(of: PlanReading) -> str:
    case = Case(Voice(SPEAK, of.place.currency), of, Decision(), DAY, "The plan")
    return words(draw_family_page(case, fingerprint(of)))


EXPORTS: dict[str, Callable[[PlanReading], str]] = {
    "workbook": sheets,
    "dossier": lambda of: words(draw_dossier(of, SPEAK, Decision(), DAY, "The plan")),
    "form": lambda of: words(draw_filled(SPEAK, of)),
    "family": family,
    "dates": lambda of: draw_dates(of, "k", "The plan", SPEAK, NOW).decode(),
}


def private_questions() -> Iterator[tuple[str, Field, Field | None]]:
    """Part, question, and the private column of a list."""
    for part in SECTIONS:
        for field in part.fields:
            if field.private:
                yield part.key, field, None
            yield from ((part.key, field, column) for column in field.columns if column.private)


PRIVATE = list(private_questions())


def two_answers(field: Field) -> tuple[Any, Any]:
    if field.kind is Kind.CHOICE:
        keys = [choice.key for choice in field.choices]
        return (keys[:1], keys[1:4]) if field.many else (keys[0], keys[1])
    return {Kind.YES_NO: (True, False)}.get(field.kind, ("Secret one", "Secret two"))


def with_answer(part: str, field: Field, column: Field | None, answer: Any) -> PlanReading:
    if column is None:
        return changed(CASE, part, **{field.key: answer})
    rows = demo_plans.answers(CASE)[part][field.key]
    return changed(CASE, part, **{field.key: [{**row, column.key: answer} for row in rows]})


@pytest.mark.parametrize("export", EXPORTS)
@pytest.mark.parametrize(("part", "field", "column"), PRIVATE, ids=[(each[2] or each[1]).key for each in PRIVATE])
def test_no_export_depends_on_a_private_answer(part: str, field: Field, column: Field | None, export: str) -> None:
    one, other = (EXPORTS[export](with_answer(part, field, column, each)) for each in two_answers(column or field))
    assert one == other


def test_there_are_private_questions_of_both_kinds() -> None:
    assert any(column is None for _, _, column in PRIVATE)
    assert any(column is not None for _, _, column in PRIVATE)
    assert demo_plans.answers(CASE)["household"]["debts"]


def test_the_workbook_says_that_a_private_answer_is_not_printed() -> None:
    of = changed(CASE, "household", sacrifices=["ate_less"])
    assert "We ate less" not in sheets(of)
    assert "Answered, but not printed: it stays on the screen." in sheets(of)


def test_the_workbook_withholds_from_its_answers_what_the_form_on_paper_withholds() -> None:
    keys = {(part.key, key) for part in SECTIONS for key in private_keys(part)}
    assert {("household", "sacrifices"), ("household", "debts")} <= keys
    assert sheets(reading(CASE)).count("Answered, but not printed") == 1  # one shared text, however many lines
