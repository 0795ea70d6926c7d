"""How formulas are put together; that they hold is tested with the figures they make (`test_trace`)."""

from __future__ import annotations

from app.finance.formula_kinds import Share, Sum, Term, minus, plus
from app.finance.formulas import FORMULAS, _all, _so_far
from app.finance.formulas_of_ratios import RATIOS, _margin, _year


def test_a_term_is_added_or_taken_away_in_its_own_month_unless_another_is_named() -> None:
    assert plus("a", "b") == (Term("a", 1, "same"), Term("b", 1, "same"))
    assert minus("a", "b") == (Term("a", -1, "same"), Term("b", -1, "same"))
    assert plus("a", over="before") == (Term("a", 1, "before"),)
    assert minus("a", over="year") == (Term("a", -1, "year"),)


def test_a_total_is_the_sum_of_all_lines() -> None:
    assert _all("product.sales", "product") == Sum((Term("product.sales", 1, "same", "product"),))


def test_what_has_gathered_is_all_that_came_less_all_that_went() -> None:
    assert _so_far("in") == Sum((Term("in", 1, "until"),))
    assert _so_far("in", "out") == Sum((Term("in", 1, "until"), Term("out", -1, "until")))


def test_a_year_is_the_sum_of_its_months() -> None:
    assert _year("month.taxes") == Sum((Term("month.taxes", 1, "year"),)) == RATIOS["year1.taxes"]


def test_a_margin_of_safety_is_what_contribution_leaves_of_itself_after_a_layer() -> None:
    contribution = Term("break_even.contribution")
    assert _margin("rent") == Share((contribution, Term("rent", -1)), (contribution,))


def test_no_figure_has_two_formulas() -> None:
    assert not FORMULAS.keys() & RATIOS.keys()
