"""The owner opens the plan as a PDF in the reader's language; nobody else's address opens."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.web.people import People
from tests.web.visitor import Visitor

PAPER = "/plan/plan-of-abena/paper.pdf"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_plan_opens_as_a_pdf_named_by_its_case_code(visit: Visitor, people: People, language: str) -> None:
    answer = visit.get(PAPER, people["abena"], language)
    plan = people.plan("abena")
    assert answer.status_code == 200
    assert answer.mimetype == "application/pdf"
    assert answer.headers["Content-Disposition"] == f'inline; filename="{plan.reference}-{plan.latest}.pdf"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert plan.reference in PdfReader(BytesIO(answer.data)).pages[0].extract_text()


def test_the_paper_of_somebody_else_does_not_exist(visit: Visitor, people: People) -> None:
    assert visit.get(PAPER, people["modou"]).status_code == 404
    assert visit.get(PAPER, people["mentor"]).status_code == 404
    assert visit.get(PAPER).status_code == 303
