"""How many pages and questions each depth asks: the first picture, the plan, and what only a lender's file needs.

Counted by walking: each page that is next is answered as in a whole plan, or saved empty where that plan has nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from app.plan.depths import SKETCH, for_a_loan, next_of_sketch, without_a_loan
from app.plan.fields import AllAnswers, Section, Step
from app.plan.looked_at import SEEN
from app.plan.progress import FINER, next_step, parts_ready
from app.plan.sections import SECTIONS, asked, asked_fields, asked_steps
from tests.plan import demo_plans

Walked = list[tuple[Section, Step]]


def changed(case: str, **parts: Mapping[str, Any]) -> AllAnswers:
    whole = demo_plans.answers(case)
    return {**whole, **{key: {**whole.get(key, {}), **more} for key, more in parts.items()}}


def trader() -> AllAnswers:
    """Goods of the programme and own money, alone, nobody buys on credit."""
    products = demo_plans.answers("bo_home_kitchen_grant_only")["sales"]["products"]
    paid_at_once = [{key: value for key, value in row.items() if key != "credit"} for row in products]
    of_shop = {"trade": "shop", "start_kind": "new", "together": "alone"}
    at_once = {"pays_later": "no", "later_share": None}
    return changed("bo_home_kitchen_grant_only", idea=of_shop, market=at_once, sales={"products": paid_at_once})


def with_everything() -> AllAnswers:
    """A group takes a business over, sells on credit, and its lender keeps savings and is paid as months allow."""
    partners = [{"id": "a", "name": "Awa", "share": "50"}, {"id": "b", "name": "Modou", "share": "50"}]
    running: dict[str, Any] = {key: [] for key in ("customers_owe", "equipment", "suppliers_owed", "loans")}
    running |= {"box_today": 0, "stock_today": 0, "sold_1": 1_000, "records": "daily", "reason": "A machine"}
    return changed(
        "sn_sewing_b_seasonal_loan",
        idea={"start_kind": "takeover", "together": "group", "partners": partners},
        existing=running,
        sources={"kept_back": 100, "given_back": "yes"},
    )


def walk(whole: AllAnswers) -> Walked:
    """The pages that the plan leads to, in their order, until only the last check is left."""
    answers: dict[str, dict[str, Any]] = {}
    met: Walked = []
    while (here := next_of_sketch(answers) or next_step(answers)) and here[1].fields:
        assert here not in met, "it is answered, and still next"
        part, step = here
        met.append(here)
        told = {
            field.key: value for field in step.fields if (value := whole.get(part.key, {}).get(field.key)) is not None
        }
        answers[part.key] = {**answers.get(part.key, {}), **(told or {SEEN + step.key: "yes"})}
    ready, parts = parts_ready(answers)
    assert ready == parts
    return met


def of_the_loan(met: Walked, whole: AllAnswers) -> Walked:
    """The pages that are not asked where no loan is wanted."""
    without = without_a_loan(whole)
    return [(part, step) for part, step in met if step not in asked_steps(part, without)]


def needed(pages: Walked, whole: AllAnswers) -> int:
    """How many of the pages need an answer; the others may be saved empty."""
    return sum(any(field.required for field in asked_fields(step, whole)) for _, step in pages)


def test_a_trader_without_a_loan_is_led_through_65_pages_of_which_37_need_an_answer() -> None:
    met = walk(trader())
    assert [(part.key, step.key) for part, step in met[: len(SKETCH)]] == list(SKETCH)
    assert (len(SKETCH), len(met) - len(SKETCH), needed(met, trader())) == (12, 53, 37)
    assert for_a_loan(trader()) == (0, 0)
    on_the_way = [(part, step) for part in SECTIONS for step in asked_steps(part, trader()) if asked(part, trader())]
    assert len([step for _, step in on_the_way if step.fields]) == 65 + len(FINER)


@pytest.mark.parametrize(
    ("whole", "pages", "questions"),
    [
        (demo_plans.answers("gh_layers"), 7, 22),
        (demo_plans.answers("sn_sewing_b_seasonal_loan"), 8, 23),
        (with_everything(), 9, 24),
    ],
    ids=["equal months", "as the months allow", "with everything"],
)
def test_a_lenders_file_asks_seven_to_nine_pages_more(whole: AllAnswers, pages: int, questions: int) -> None:
    met = of_the_loan(walk(whole), whole)
    assert (len(met), sum(len(asked_fields(step, whole)) for _, step in met)) == (pages, questions)
    assert for_a_loan(whole) == (pages, pages)


@pytest.mark.parametrize(
    ("whole", "pages", "need"),
    [
        (trader(), 65, 37),
        (demo_plans.answers("bo_home_kitchen_grant_only"), 66, 38),
        (demo_plans.answers("gh_layers"), 73, 42),
        (demo_plans.answers("sn_sewing_b_seasonal_loan"), 74, 43),
        (with_everything(), 85, 54),
    ],
    ids=["trader", "kitchen", "hens", "sewing", "with everything"],
)
def test_a_whole_plan_leads_through_so_many_pages(whole: AllAnswers, pages: int, need: int) -> None:
    met = walk(whole)
    assert (len(met), needed(met, whole)) == (pages, need)
