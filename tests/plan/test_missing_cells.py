"""A file can bring a line with any of its answers and none of the others: every such plan is read and advised on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations
from random import Random

import pytest

from app.plan import family_rules, list_words, prices
from app.plan.carried import read_all
from app.plan.fields import AllAnswers, Field
from app.plan.place import Place
from app.plan.reading import read
from tests.plan.any_rows import BASES, LISTS, line, torn, with_lines
from tests.plan.test_checks import reading, said

FEW, SOME = 10, 200  # columns of which every choice is tried; of more so many choices
DAY = dt.date(2026, 11, 3)


def told(answers: AllAnswers, place: Place) -> None:
    """Everything that is said of a plan without a page."""
    found = read_all(answers)
    assert found.problems == []
    assert read(found.answers, place, "ABC-123", 1).answers == found.answers
    for (part, _), table in LISTS.items():
        list_words.told(part, table, found.answers, place.currency, DAY)
    assert all(price.name for price in prices.prices(found.answers, place.currency))
    family_rules.need_by_month(found.answers)


def choices(table: Field, pick: Random) -> Iterator[tuple[Field, ...]]:
    """Which columns a line has: every choice of few columns, of many columns some."""
    if len(table.columns) <= FEW:
        for n in range(len(table.columns) + 1):
            yield from combinations(table.columns, n)
        return
    for _ in range(SOME):
        yield tuple(column for column in table.columns if pick.random() < 0.7)


@pytest.mark.parametrize("where", LISTS, ids=".".join)
def test_a_line_may_have_any_of_its_answers_alone(where: tuple[str, str]) -> None:
    """Each choice of columns, and the same with all that the figures need."""
    table, pick = LISTS[where], Random(".".join(where))  # noqa: S311 - cells of a test, no secret
    every = list(choices(table, pick))
    whole = list(dict.fromkeys(tuple(one for one in table.columns if one.required or one in some) for some in every))
    for answers, place in BASES.values():
        for wanted in (every, whole):
            lines = [line(n, columns, pick) for n, columns in enumerate(wanted)]
            for start in range(0, len(lines), most := table.most or 1):
                told(with_lines(answers, where, lines[start : start + most]), place)


@pytest.mark.parametrize("seed", range(20))
def test_many_lists_may_lack_some_of_their_answers_at_once(seed: int) -> None:
    """Checks that read two lists find a name in one of them and none in the other."""
    pick = Random(seed)  # noqa: S311 - cells of a test, no secret
    for _ in range(25):
        case, answers = torn(pick)
        told(answers, BASES[case][1])


def test_what_has_no_name_is_a_dash_in_words_and_the_same_as_nothing_else() -> None:
    """Two lines without a name are no line told twice."""
    debt = {"id": "d", "amount": 20_000, "months_left": "8", "left": 201_000}
    words = said(reading("bo_bakery", household={"debts": [debt]}), "H11")
    assert words.startswith("“–”: the payments come to Bs\xa01,600.00, but Bs\xa02,010.00 is left.")
    cost, paid = {"id": "c", "amount": 5, "kind": "other"}, {"id": "k", "kind": "employee", "amount": 50_000}
    seen = reading("bo_bakery", costs={"costs": [cost]}, people={"team": [paid]})
    assert "W2" not in {one.code for one in seen.advice}
