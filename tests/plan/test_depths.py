"""Twelve questions draw the box; a loan asks more."""

from __future__ import annotations

from app.plan.assumptions import missing
from app.plan.depths import SKETCH, for_a_loan, next_for_a_loan, next_of_sketch, sketch, sketched
from app.plan.sections import asked_steps, section
from tests.plan import demo_plans


def test_the_first_picture_needs_twelve_pages_and_nothing_else() -> None:
    assert len(SKETCH) == 12
    rosa = demo_plans.answers("bo_bakery")
    only = {
        part: {field.key: rosa[part][field.key] for p, step in sketch() if p.key == part for field in step.fields}
        for part in {part for part, _ in SKETCH}
    }
    only["sources"]["want_loan"] = "no"
    assert missing(only) == ()
    assert next_of_sketch(only) is None


def test_the_first_picture_begins_with_the_idea_and_counts_what_is_there() -> None:
    first = next_of_sketch({})
    assert first is not None
    assert (first[0].key, first[1].key) == ("idea", "idea")
    assert sketched({}) == 0
    assert sketched({"idea": {"idea": "Eggs"}}) == 1
    second = next_of_sketch({"idea": {"idea": "Eggs"}})
    assert second is not None
    assert second[1].key == "pot"


def test_a_lenders_file_asks_more_only_where_a_loan_is_wanted() -> None:
    rosa = demo_plans.answers("bo_bakery")
    assert for_a_loan({**rosa, "sources": {**rosa["sources"], "want_loan": "no"}}) == (0, 0)
    done, pages = for_a_loan(rosa)
    assert done == pages > 0
    assert next_for_a_loan(rosa) is None


def test_a_lenders_file_names_the_page_that_is_missing_and_takes_one_that_was_saved_empty() -> None:
    rosa = demo_plans.answers("bo_bakery")
    terms = dict.fromkeys(("seen.other_terms", "premium", "kept_back", "penalty", "told_by", "told_in"))
    never_opened = {**rosa, "sources": {**rosa["sources"], **terms}}
    done, pages = for_a_loan(never_opened)
    part, step = next_for_a_loan(never_opened) or (None, None)
    assert (done, part and part.key, step and step.key) == (pages - 1, "sources", "other_terms")
    for saved in ({"seen.other_terms": "yes"}, {"kept_back": 0}):
        again = {**never_opened, "sources": {**never_opened["sources"], **saved}}
        assert for_a_loan(again) == (pages, pages)


def test_whether_savings_come_back_is_asked_only_where_the_lender_keeps_some() -> None:
    rosa = demo_plans.answers("bo_bakery")
    pages = {
        kept: [
            step.key for step in asked_steps(section("sources"), {**rosa, "sources": {**rosa["sources"], **kept_back}})
        ]
        for kept, kept_back in ((None, {}), (0, {"kept_back": 0}), (500, {"kept_back": 500}))
    }
    assert [kept for kept, keys in pages.items() if "given_back" in keys] == [500]
