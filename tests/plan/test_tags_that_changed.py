"""How well a number is known, in a comparison of two versions: a guess that was asked about is a change."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from app.language.tongues import Tongue
from app.plan.difference import changes
from app.plan.limits import SURE
from app.plan.sections.recipe import LINES
from app.plan.words import Words
from tests.plan import demo_plans

EN = Tongue("en")


def told(words: Words) -> list[str]:
    return [EN.speak(one) for one in (words if isinstance(words, tuple) else (words,))]


def found(change: Callable[[Any], None], case: str = "bo_bakery") -> list[tuple[Any, list[str], list[str]]]:
    before = demo_plans.answers(case)
    after = copy.deepcopy(before)
    change(after)
    listed = changes(before, after, "BOB")
    return [(one.column and one.column.key, told(one.before_words), told(one.after_words)) for one in listed]


def test_a_row_whose_numbers_are_known_otherwise_is_a_change() -> None:
    def asked(answers: Any) -> None:
        answers["sales"]["products"][2]["evidence"] = "asked"

    assert found(asked) == [(SURE.key, ["I guess"], ["I asked"])]


@pytest.mark.parametrize(("tag", "words"), [("guess", "I guess"), (None, "Not answered yet")])
def test_a_number_of_a_page_too(tag: str | None, words: str) -> None:
    def doubted(answers: Any) -> None:
        tags = {**answers["sources"]["evidence"], "own_cash": tag}
        answers["sources"]["evidence"] = {key: value for key, value in tags.items() if value}

    assert found(doubted) == [(SURE.key, ["I know"], [words])]


def test_an_answer_that_is_new_or_gone_brings_no_change_of_its_tag() -> None:
    def gone(answers: Any) -> None:
        del answers["sources"]["own_cash"]
        del answers["sources"]["evidence"]["own_cash"]

    assert found(gone) == [(None, ["Bs\u00a03,000.00"], ["Not answered yet"])]


def test_a_line_of_a_recipe_card_says_it_in_its_sentence() -> None:
    def asked(answers: Any) -> None:
        answers["sales"]["products"][0]["recipe"][0]["evidence"] = "asked"

    flour = "Flour: 3 kg for the batch. Bought: 50 kg for Bs\u00a0300.00"
    assert found(asked) == [(LINES.key, [f"{flour} · I guess"], [f"{flour} · I asked"])]
