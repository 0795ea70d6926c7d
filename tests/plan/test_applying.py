"""A repair put into the plan's answers gives exactly the figures that were promised."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.finance.repair import ALL, USUAL, repairs
from app.plan.applying import answers_of, months_later, with_answers
from app.plan.assumptions import figures
from tests.plan import demo_plans


def test_the_answers_of_a_repair_give_the_figures_of_the_repair() -> None:
    tried = set()
    for case in demo_plans.IDS:
        answers, place = demo_plans.answers(case), demo_plans.place(case)
        for found in repairs(figures(answers, place), ALL).values():
            for repair in found:
                again = figures(with_answers(answers, *answers_of(repair, answers)), place)
                assert again == repair.inputs, (case, repair.kind)
                tried.add(repair.kind)
    assert tried == set(USUAL)


def test_a_kind_that_pages_do_not_offer_is_refused() -> None:
    answers, place = demo_plans.answers("sn_sewing"), demo_plans.place("sn_sewing")
    one = next(repair for found in repairs(figures(answers, place), ALL).values() for repair in found)
    with pytest.raises(ValueError, match="price_higher"):
        answers_of(replace(one, kind="price_higher"), answers)


def test_months_go_on_over_the_year() -> None:
    assert [months_later("2026-11", n) for n in (0, 1, 2, 14)] == ["2026-11", "2026-12", "2027-01", "2028-01"]
