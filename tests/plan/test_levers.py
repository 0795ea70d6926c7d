"""What if: what each lever moves in the answers, and that what it gives could have been written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.finance.projection import outlook, project
from app.finance.shocks import Shock
from app.language.tongues import Tongue
from app.plan import recipes
from app.plan.answered import rows
from app.plan.applying import with_answers
from app.plan.assumptions import figures
from app.plan.levers import LEVERS, about, fitting, in_whole_pieces, moved, read
from app.plan.sections import field
from tests.plan import demo_plans
from tests.plan.writable import could_be_written


def test_a_lever_at_nothing_moves_nothing() -> None:
    for case in demo_plans.IDS:
        answers = demo_plans.answers(case)
        assert moved(answers, read({}, answers)) == {}


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_what_a_lever_gives_could_have_been_written_and_is_computed(case: str) -> None:
    answers, place = demo_plans.answers(case), demo_plans.place(case)
    for lever in fitting(answers):
        for by in {lever.least, lever.least + lever.step, lever.most} - {0}:
            changed = moved(answers, {lever.key: by})
            for part, new in changed.items():
                for key, value in new.items():
                    could_be_written(field(part, key), value)
            then = {**answers, **{part: {**answers[part], **new} for part, new in changed.items()}}
            assert outlook(figures(then, place)).inputs != figures(answers, place)


def test_all_levers_together_move_every_answer_of_theirs() -> None:
    answers = demo_plans.answers("gh_layers")
    changed = moved(answers, {"price": 10, "pieces": -10, "cost": 5, "home": -50, "loan": 50, "term": 3, "later": 2})
    before, after = answers["sales"]["products"][0], changed["sales"]["products"][0]
    assert after["price"] * 10 == before["price"] * 11
    assert int(after["units"]) * 10 == int(before["units"]) * 9
    assert changed["costs"]["drawings"] == [amount // 2 for amount in answers["costs"]["drawings"]]
    assert changed["costs"]["costs"][0]["amount"] * 100 == answers["costs"]["costs"][0]["amount"] * 105
    assert changed["sources"]["amount"] * 2 == answers["sources"]["amount"] * 3
    assert int(changed["sources"]["term"]) == int(answers["sources"]["term"]) + 3
    assert set(changed["start"]) == {"opening_month"}


def test_the_largest_cost_is_named() -> None:
    answers = demo_plans.answers("gh_layers")
    lever = next(one for one in LEVERS if one.key == "cost")
    words = about(lever, answers)
    assert words is not None
    assert words.values["text"] == "Feed"


def test_material_moves_as_it_does_in_a_hard_year_and_a_card_is_counted_anew() -> None:
    """Without it the largest cost of a plan had no lever: of every piece of Modou's most is cloth."""
    answers, place = demo_plans.answers("sn_sewing"), demo_plans.place("sn_sewing")
    then = with_answers(answers, moved(answers, {"material": 10}))
    by_lever = [row.closing_cash for row in outlook(figures(then, place)).months[:13]]
    in_a_year = project(figures(answers, place), (Shock(material=Decimal("1.1")),)).closing_cash[0, :13].tolist()
    assert max(abs(one - other) for one, other in zip(by_lever, in_a_year, strict=True)) <= 100, "whole francs a piece"
    card = {"id": "l1", "name": "Cloth", "used": "2", "used_measure": "m", "goes": "one", "pack": "10",
            "pack_measure": "m", "price": 10_000}  # fmt: skip
    products = recipes.put(rows(answers, "sales", "products"), "p1", card)
    assert recipes.by_card(products[0])
    answers["sales"] = {**answers["sales"], "products": products}
    (first, *_) = moved(answers, {"material": -50})["sales"]["products"]
    assert first["recipe"][0]["price"] == 5_000
    assert recipes.by_card(first) and first["unit_cost"] * 2 == products[0]["unit_cost"]


def test_who_pays_nothing_for_what_she_sells_has_no_lever_for_it() -> None:
    answers = demo_plans.answers("gh_layers")
    free = [{**row, "unit_cost": 0} for row in answers["sales"]["products"]]
    answers["sales"] = {**answers["sales"], "products": free}
    assert "material" not in [lever.key for lever in fitting(answers)]


def test_a_loan_by_months_stays_whole_when_it_is_moved() -> None:
    answers = demo_plans.answers("sn_sewing_b_seasonal_loan")
    for by in (-50, -30, 10, 50):
        loan = moved(answers, {"loan": by})["sources"]
        assert sum(loan["instalments"]) == loan["amount"]
    assert "term" not in [lever.key for lever in fitting(answers)]


def test_a_term_is_never_shorter_than_the_months_with_interest_only() -> None:
    answers = {**demo_plans.answers("gh_layers")}
    answers["sources"] = {**answers["sources"], "term": "4", "grace": "2"}
    assert moved(answers, {"term": -12}) == {"sources": {"term": "3"}}
    lever = next(one for one in fitting(answers) if one.key == "term")
    assert (lever.least, lever.most) == (-1, 24)
    answers["sources"]["term"] = "115"
    assert next(one.most for one in fitting(answers) if one.key == "term") == 5


@pytest.mark.parametrize("typed", ["", "7", "35", "-35", "x", "5.0", "+5", " 5", "٥", "-", "9" * 300, "--5"])
def test_what_is_no_step_of_a_lever_leaves_it_where_it_is(typed: str) -> None:
    assert read({"price": typed}, demo_plans.answers("gh_layers"))["price"] == 0


def test_a_plan_without_a_loan_has_no_levers_for_one() -> None:
    keys = [lever.key for lever in fitting(demo_plans.answers("bo_home_kitchen_grant_only"))]
    assert "loan" not in keys
    assert "term" not in keys


def test_what_is_measured_keeps_two_decimals_and_what_is_counted_stays_whole() -> None:
    answers = demo_plans.answers("bo_bakery")
    answers["sales"] = {**answers["sales"], "products": [dict(row) for row in answers["sales"]["products"]]}
    answers["sales"]["products"][0]["units"] = "2.5"
    answers["sales"]["products"][-1]["units"] = "16"
    sold = moved(answers, {"pieces": -5})["sales"]["products"]
    assert (sold[0]["units"], sold[-1]["units"]) == ("2.38", "15")  # 2.375 and 15.2
    for row in sold:
        could_be_written(field("sales", "products"), [row])
    answers["sales"]["products"] = [answers["sales"]["products"][0]]
    assert in_whole_pieces(answers, {"pieces": -5}) is None


def test_what_is_measured_is_measured_also_where_trying_makes_it_whole() -> None:
    """2.5 kilos and 20 of 100 more are 3: the first month, at 55 of 100, sells 1.65 of them and not 2."""
    answers, place = demo_plans.answers("bo_bakery"), demo_plans.place("bo_bakery")
    answers["sales"] = {**answers["sales"], "products": [{**answers["sales"]["products"][0], "units": "2.5"}]}
    for by, normal, first in ((20, "3.0", "1.65"), (-20, "2.0", "1.1")):
        changed = moved(answers, {"pieces": by})["sales"]
        assert changed["products"][0]["units"] == normal
        could_be_written(field("sales", "products"), changed["products"])
        then = {**answers, "sales": {**answers["sales"], **changed}}
        assert outlook(figures(then, place)).months[1].units == (Decimal(first),)


def test_what_came_in_a_file_with_a_zero_behind_the_point_can_be_tried() -> None:
    answers = demo_plans.answers("bo_bakery")
    answers["sales"] = {**answers["sales"], "products": [{**answers["sales"]["products"][0], "units": "45.0"}]}
    assert in_whole_pieces(answers, {"pieces": 5}) is None
    assert moved(answers, {"pieces": 5})["sales"]["products"][0]["units"] == "47.25"


def test_pieces_that_had_to_be_rounded_say_why_a_hard_year_differs() -> None:
    answers = demo_plans.answers("bo_bakery")  # 16 cakes: 20 of 100 fewer are 12.8
    found = in_whole_pieces(answers, {"pieces": -20})
    assert found
    words = "goes from 16 to 13: pieces stay whole. A hard year counts 12.8."
    assert Tongue("en", "BO").speak(found).endswith(words)
    assert in_whole_pieces(answers, {"pieces": -50}) is None
    assert in_whole_pieces(answers, {"price": -5}) is None
