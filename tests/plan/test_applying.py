"""A repair put into the plan's answers gives exactly the figures that were promised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.finance.family_repair import family_repairs
from app.finance.household import family
from app.finance.months import project
from app.finance.repair import EVERY, TESTS, Repair, repairs
from app.finance.shocks import BASE
from app.finance.stress import KEYS
from app.plan.applying import LONGEST, answers_of, can_be_written, months_later, with_answers
from app.plan.assumptions import figures
from app.plan.families import families
from app.plan.sections import field
from tests.plan import demo_plans
from tests.plan.writable import could_be_written


def test_the_answers_of_a_repair_give_the_figures_of_the_repair() -> None:
    tried = set()
    for case in demo_plans.IDS:
        answers, place = demo_plans.answers(case), demo_plans.place(case)
        for repair in _every_repair(case):
            again = figures(with_answers(answers, answers_of(repair, answers)), place)
            assert again == repair.inputs, (case, repair.kind)
            tried.add(repair.kind)
    assert tried == set(EVERY)


@pytest.mark.parametrize("joint", [False, True])
@pytest.mark.parametrize("case", demo_plans.IDS)
def test_the_answers_of_what_helps_a_family_give_its_figures_within_what_the_question_takes(
    case: str, joint: bool
) -> None:
    """Alone or by taking more beside it, in the plan of one and in that of several families."""
    answers, place = demo_plans.answers(case), demo_plans.place(case)
    answers = demo_plans.shared(answers) if joint else answers
    parted = families(answers, place)
    more = parted.with_more_home if parted else None
    for key, found in family_repairs(figures(answers, place), tuple(TESTS), more).items():
        for repair in found:
            changed = answers_of(repair, answers)
            kept = figures(with_answers(answers, changed), place)
            assert kept == repair.inputs
            for part, new in changed.items():
                for name, value in new.items():
                    could_be_written(field(part, name), value)
            tried = project(kept, (BASE, TESTS[key]))
            assert tried.closing_cash[:, :13].min() >= 0 <= family(tried).reserve[1].min()
            assert not (joint and repair.kind == "kept_at_home"), "whose money it is, only they know"


def test_a_family_is_helped_in_these_ways_among_the_demo_plans() -> None:
    found = {
        (case, repair.kind, repair.home > 0)
        for case in demo_plans.IDS
        for changes in family_repairs(
            figures(demo_plans.answers(case), demo_plans.place(case)), (BASE.key, *KEYS)
        ).values()
        for repair in changes
    }
    assert {("bo_bakery", "drawings_more", False), ("gh_layers", "drawings_more", False)} <= found
    assert ("bo_home_kitchen_grant_only", "kept_at_home", False) in found
    assert {kind for case, kind, home in found if home} >= {"price_higher", "stock_cover_less", "term_longer"}


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_in_a_hard_year_the_box_is_the_same_for_all_who_write_the_plan(case: str) -> None:
    """Also where less is taken home, or where all other costs rise."""
    answers, place = demo_plans.answers(case), demo_plans.place(case)
    shocks = [*TESTS.values()]
    one, other = (project(figures(demo_plans.shared(answers, seat), place), shocks).closing_cash for seat in (1, 2))
    assert abs(one - other).max() <= 24  # each month of a share is rounded by itself
    alone = project(figures(answers, place), shocks).closing_cash
    assert abs(one - alone).max() <= 24


def test_in_a_joint_plan_a_repair_of_what_is_taken_home_gives_the_promised_box() -> None:
    """Who takes how much of it follows the shares again."""
    alone, place, tried = demo_plans.answers("gh_layers"), demo_plans.place("gh_layers"), set()
    joint = demo_plans.shared(alone)
    parted = families(joint, place)
    assert parted
    for key, found in repairs(figures(joint, place), tuple(TESTS), ("drawings_less", "cost_less")).items():
        for repair in (parted.as_parted(one, key) for one in found):
            kept = figures(with_answers(joint, answers_of(repair, joint)), place)
            year = project(kept, (TESTS[key],))
            assert repair.lowest_cash == year.closing_cash[0, :13].min() >= 0
            assert repair.lowest_reserve == family(year).reserve.min()
            assert repair.kind != "cost_less" or kept == repair.inputs
            tried.add(repair.kind)
    assert tried == {"drawings_less", "cost_less"}


def test_the_answers_of_a_repair_are_within_what_the_questions_take() -> None:
    """What is put in by one press can be opened and saved by hand."""
    for case in demo_plans.IDS:
        answers = demo_plans.answers(case)
        for repair in _every_repair(case):
            for part, changed in answers_of(repair, answers).items():
                for key, value in changed.items():
                    could_be_written(field(part, key), value)


def test_a_loan_longer_than_the_list_of_its_months_is_not_proposed() -> None:
    changed = dict(demo_plans.answers("sn_sewing_b_seasonal_loan"))
    inputs = figures(changed, demo_plans.place("sn_sewing_b_seasonal_loan"))
    assert inputs.loan is not None
    one = Repair("principal_later", 1, 0, 0, 0, inputs)
    assert can_be_written(one)
    longer = replace(inputs.loan, principal_by_month=(0,) * LONGEST + (inputs.loan.principal,))
    assert not can_be_written(replace(one, inputs=replace(inputs, loan=longer)))


def _every_repair(case: str) -> Iterator[Repair]:
    inputs = figures(demo_plans.answers(case), demo_plans.place(case))
    for found in repairs(inputs, tuple(TESTS), EVERY).values():
        yield from (repair for repair in found if can_be_written(repair))


def test_months_go_on_over_the_year() -> None:
    assert [months_later("2026-11", n) for n in (0, 1, 2, 14)] == ["2026-11", "2026-12", "2027-01", "2028-01"]
