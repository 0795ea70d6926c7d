"""A repair put into the plan's answers gives exactly the figures that were promised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.finance.family_repair import family_repairs
from app.finance.hazards import HAZARDS
from app.finance.projection import outlook
from app.finance.repair import ALL, EVERY, Repair, repairs
from app.plan import together
from app.plan.applying import LONGEST, answers_of, can_be_written, months_later, with_answers
from app.plan.assumptions import figures
from app.plan.sections import field
from tests.plan import demo_plans
from tests.plan.writable import could_be_written


def test_the_answers_of_a_repair_give_the_figures_of_the_repair() -> None:
    tried = set()
    for case in demo_plans.IDS:
        answers, place = demo_plans.answers(case), demo_plans.place(case)
        for repair in _every_repair(case):
            again = figures(with_answers(answers, *answers_of(repair, answers)), place)
            assert again == repair.inputs, (case, repair.kind)
            tried.add(repair.kind)
    assert tried == set(EVERY)


def test_the_answers_of_what_helps_a_family_give_its_figures_within_what_the_question_takes() -> None:
    helped = set()
    for case in demo_plans.IDS:
        answers, place = demo_plans.answers(case), demo_plans.place(case)
        for repair in family_repairs(figures(answers, place), (*ALL, *HAZARDS)).values():
            part, changed = answers_of(repair, answers)
            assert figures(with_answers(answers, part, changed), place) == repair.inputs
            could_be_written(field(part, "drawings"), changed["drawings"])
            helped.add(case)
    assert {"bo_bakery", "gh_layers"} <= helped


def test_in_a_joint_plan_a_repair_of_what_is_taken_home_gives_the_promised_box() -> None:
    """Who takes how much of it follows the shares again."""
    listed = [{"id": "m1", "name": "Abena", "share": "60"}, {"id": "m2", "name": "Kofi", "share": "40"}]
    alone, place, tried = demo_plans.answers("gh_layers"), demo_plans.place("gh_layers"), set()
    shared = {**alone, "idea": {**alone["idea"], "partners": listed}}
    joint = {**shared, "joint": together.whose(shared, 1, 2)}
    for found in repairs(figures(joint, place), (*ALL, *HAZARDS), ("drawings_less", "cost_less")).values():
        for repair in found:
            again = figures(with_answers(joint, *answers_of(repair, joint)), place)
            promised, kept = (outlook(one).months for one in (repair.inputs, again))
            assert [month.closing_cash for month in promised] == [month.closing_cash for month in kept]
            tried.add(repair.kind)
    assert tried == {"drawings_less", "cost_less"}


def test_the_answers_of_a_repair_are_within_what_the_questions_take() -> None:
    """What is put in by one press can be opened and saved by hand."""
    for case in demo_plans.IDS:
        answers = demo_plans.answers(case)
        for repair in _every_repair(case):
            part, changed = answers_of(repair, answers)
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
    for found in repairs(inputs, (*ALL, *HAZARDS), EVERY).values():
        yield from (repair for repair in found if can_be_written(repair))


def test_months_go_on_over_the_year() -> None:
    assert [months_later("2026-11", n) for n in (0, 1, 2, 14)] == ["2026-11", "2026-12", "2027-01", "2028-01"]
