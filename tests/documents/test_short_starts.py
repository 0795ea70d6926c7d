"""What is still missing, and what is only a first picture, is said so on every paper."""

from __future__ import annotations

from typing import Any

from app.documents.dossier import Decision, fingerprint
from app.documents.dossier.case import Case
from app.documents.family import draw_family_page
from app.documents.voice import Voice
from app.language.tongues import Tongue
from app.plan.depths import sketch
from app.plan.reading import PlanReading, read
from tests.documents.printed import DAY, changed, pages, paper, reading, words
from tests.plan import demo_plans

CASE = "bo_home_kitchen_grant_only"


def first_picture(case: str) -> PlanReading:
    """The twelve first questions alone."""
    given, kept = demo_plans.answers(case), dict[str, dict[str, Any]]()
    for part, step in sketch():
        for field in step.fields:
            if (value := given.get(part.key, {}).get(field.key)) is not None:
                kept.setdefault(part.key, {})[field.key] = value
    return read(kept, demo_plans.place(case), "KMT-472", 2)


def family(of: PlanReading) -> str:
    case = Case(Voice(Tongue("en", of.place.country), of.place.currency), of, Decision(), DAY, "The plan")
    return words(draw_family_page(case, fingerprint(of))).replace("\u00a0", " ")


def test_a_start_that_nobody_pays_in_full_is_no_box_that_never_goes_lower() -> None:
    of = changed(CASE, "sources", own_cash=100000)
    assert of.outlook is not None
    assert of.outlook.ratios.cash.min_cash_calendar is None
    assert of.outlook.ratios.cash.min_closing_cash < 0
    assert "Missing on opening day Bs 1,100 The box is empty. Talk with the mentor first." in family(of)
    assert "It is never lower in the first year." not in family(of)
    assert "It is never lower in the first year." in family(reading(CASE))


def test_what_is_still_missing_stands_among_those_who_pay() -> None:
    found = words(paper(changed(CASE, "sources", own_cash=100000))).replace("\u00a0", " ")
    assert "What is needed costs Bs 11,600. Of that, Bs 1,100 is still missing." in found
    assert "Both sides come to" not in found
    assert "Both sides come to Bs 12,700." in words(paper(reading(CASE))).replace("\u00a0", " ")


def test_a_first_picture_gives_no_plain_yes_on_paper() -> None:
    found = words(paper(first_picture(CASE)))
    assert "This is only a first picture." in found
    assert "With what is not asked yet, it can be less." in found
    assert "Yes, every month." not in found
    assert "This is only a first picture." not in words(paper(reading(CASE)))


def test_a_sentence_of_the_idea_alone_stands_on_the_cover() -> None:
    of = first_picture(CASE)
    drawn = pages(paper(of))
    assert str(of.answers["idea"]["idea"])[:40] in drawn[0]
    assert not any("What will be sold, and who will buy it?" in page for page in drawn)


def test_without_figures_the_last_page_promises_none() -> None:
    drawn = pages(paper(first_picture("bo_bakery")))
    assert len(drawn) == 2
    assert "Advice and signatures" in drawn[-1]
    assert "What the figures say" not in drawn[-1]
