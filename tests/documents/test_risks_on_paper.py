"""What the amounts of written risks do to the box, printed where the last page has room and never for a page more."""

from __future__ import annotations

from typing import Any

import pytest

from app.language.tongues import Tongue
from app.plan.reading import PlanReading
from app.plan.risk_words import once
from tests.documents.printed import changed, pages, paper, words
from tests.plan import demo_plans


def with_costs(case: str, *costs: int | None) -> PlanReading:
    rows: list[dict[str, Any]] = demo_plans.answers(case)["risks"]["risks"]
    told = [{**row, "likely": "3", "cost": cost} for row, cost in zip(rows, costs, strict=True)]
    return changed(case, "risks", risks=told)


def test_each_amount_is_printed_with_what_it_leaves_the_heaviest_first() -> None:
    seen = with_costs("tn_salon_b_revised", 300_000, 900_000, 600_000)
    found = words(paper(seen, "en"))
    assert seen.outlook
    speak = Tongue("en", "TN").speak
    said = [" ".join(speak(once(seen.outlook, cost)[0]).split()) for cost in (900_000, 600_000, 300_000)]
    assert [sentence in found for sentence in said] == [True, True, True]
    assert sorted(said, key=found.index) == said


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("case", demo_plans.IDS)
def test_amounts_never_take_a_page_more(case: str, language: str) -> None:
    without = pages(paper(with_costs(case, None, None, None), language))
    assert len(pages(paper(with_costs(case, 300_000, 900_000, 600_000), language))) == len(without) <= 9
