"""What several people take home from one box: the parts of all are the whole, whatever the shares and amounts."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.finance.projection import outlook
from app.language.tongues import Tongue
from app.plan import group, list_words, together
from app.plan.assumptions import figures, taken_home
from app.plan.checks.promises import promises_advice
from app.plan.families import families
from app.plan.place import Place
from app.plan.sections.idea import PARTNERS
from tests.plan import demo_plans

PLACE = Place("GH", "GHS", Decimal(10), "")
DAY = dt.date(2026, 11, 23)
ODD = [("33", "33", "34"), ("50", "25", "25"), ("1", "1", "98"), ("33", "33", "33"), ("60", "60", "60"), ("0", "0", "0"),
       ("33.3", "33.3", "33.4"), (None, None, None), ("50", None, None), ("100", None, "0"), ("40", "30", "20", None)]  # fmt: skip


def listed(shares: tuple[str | None, ...]) -> list[dict[str, Any]]:
    return [
        {"id": f"m{n}", "name": f"Person {n}", **({} if share is None else {"share": share})}
        for n, share in enumerate(shares, 1)
    ]


def seen_by_each(shares: tuple[str | None, ...], **more: Any) -> list[dict[str, Any]]:
    """One plan as each of its people reads it; what is taken home does not divide."""
    told = demo_plans.answers("gh_layers")
    costs = {**told["costs"], "drawings": [10_001 + 7 * n for n in range(12)]}
    whole = {**told, **more, "costs": costs, "idea": {**told["idea"], "together": "group", "partners": listed(shares)}}
    return [{**whole, "joint": together.whose(whole, seat, len(shares))} for seat in range(1, len(shares) + 1)]


@pytest.mark.parametrize("shares", ODD, ids=str)
def test_in_every_month_the_parts_of_all_are_the_whole_and_the_box_is_one(shares: tuple[str | None, ...]) -> None:
    views = seen_by_each(shares)
    inputs = [figures(view, PLACE) for view in views]
    whole = figures({**views[0], "joint": {}}, PLACE)
    months = len(whole.drawings)
    assert months >= 12
    assert [sum(one.drawings[month] for one in inputs) for month in range(months)] == list(whole.drawings)
    for view in views:
        mine, others = taken_home(view)
        assert [sum(both) for both in zip(mine, others, strict=True)] == view["costs"]["drawings"]
    assert sum(shared.mine(10_001) for view in views if (shared := families(view, PLACE))) == 10_001
    boxes = [[month.closing_cash for month in outlook(one).months] for one in (whole, *inputs)]
    assert all(box == boxes[0] for box in boxes)


@given(
    told=st.lists(st.none() | st.integers(0, 1000).map(lambda tenths: str(Decimal(tenths) / 10)), min_size=2, max_size=20),
    amounts=st.lists(st.integers(0, 10**13), min_size=1, max_size=3),
)  # fmt: skip
def test_no_amount_gains_or_loses_a_minor_unit(told: list[str | None], amounts: list[int]) -> None:
    shares = group.shares(told)
    assert sum(shares) == 1
    views = [{"joint": together.whose({"idea": {"partners": listed(tuple(told))}}, n, len(told))} for n in range(1, len(told) + 1)]  # fmt: skip
    assert [view["joint"]["share"] for view in views] == [str(share) for share in shares]
    parts = [together.parted(view, amounts)[0] for view in views]
    for n, amount in enumerate(amounts):
        assert sum(part[n] for part in parts) == amount
        assert all(abs(part[n] - amount * share) <= 1 <= 1 + part[n] for part, share in zip(parts, shares, strict=True))


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        (("50", "30", "20"), ("1/2", "3/10", "1/5")),
        (("50", None, None), ("1/2", "1/4", "1/4")),
        (("33", "33", "33"), ("1/3", "1/3", "1/3")),
        (("80", "40"), ("2/3", "1/3")),
        (("60", "40", None), ("3/5", "2/5", "0")),
        (("70", "unknown", None), ("7/10", "3/20", "3/20")),
    ],
)
def test_what_is_left_goes_to_the_others_and_too_much_counts_in_its_relation(
    told: tuple[str | None, ...], parts: tuple[str, ...]
) -> None:
    assert [str(share) for share in group.shares(told)] == list(parts)


def test_who_left_takes_nothing_and_who_is_not_listed_takes_what_is_left() -> None:
    rows = listed(("50", "30", "20"))
    rows[1]["left"] = "2026-04"
    answers = {"idea": {"partners": rows}}
    assert [together.whose(answers, seat, 2)["share"] for seat in (1, 3)] == ["5/7", "2/7"]
    del rows[2]  # somebody took her row out of the list; she writes the plan still
    views = [together.whose(answers, seat, 2) for seat in (1, 3)]
    assert [(view["share"], view["before"]) for view in views] == [("1/2", "0"), ("1/2", "1/2")]
    parts = [together.parted({"joint": together.whose({}, seat, 4)}, (10, 1))[0] for seat in (1, 2, 3, 4)]
    assert [sum(part) for part in zip(*parts, strict=True)] == [10, 1]


@pytest.mark.parametrize(
    ("shares", "said"),
    [
        (("33", "33", "33"), "The shares of your group come to 99 of every 100. Change them until they are 100."),
        (("60", "40", None), "Nothing of 100 is left for Person 3."),
        (("60", None, None), ""),
        ((None, None), "Nobody told their share yet: we count 2 equal parts. Write the shares: together they are 100."),
        (("1", "1", "98"), ""),
    ],
)
def test_the_list_says_where_shares_are_not_the_whole(shares: tuple[str | None, ...], said: str) -> None:
    answers = seen_by_each(shares)[0]
    told = list_words.told("idea", PARTNERS, answers, "GHS", DAY)
    assert " ".join(Tongue("en").speak(words) for one in told for words in one.words) == said
    wrong = [one.code for one in promises_advice(answers, "GHS") if one.code == "I7"]
    assert bool(wrong) == (sum(Fraction(share or 0) for share in shares) != 100)


def test_while_nobody_told_a_share_it_is_said_how_many_equal_parts_are_counted() -> None:
    def said(answers: dict[str, Any]) -> list[tuple[str, str]]:
        found = (one for one in promises_advice(answers, "GHS") if one.code == "I7")
        return [(Tongue("en").speak(one.message), one.severity) for one in found]

    for people in (2, 3, 5):
        for view in seen_by_each((None,) * people):
            equal = f"Nobody told their share yet: we count {people} equal parts."
            assert said(view) == [(equal, "red")]
            assert taken_home(view)[0][0] in (10_001 // people, 10_001 // people + 1)
    alone = {**seen_by_each((None, None))[0], "joint": {}}  # one person writes: nothing is parted
    assert said(alone) == [("No share of your group is written yet.", "red")]
    one_told = seen_by_each(("60", None))[0]
    assert said(one_told) == [("The shares of your group come to 60 of every 100.", "red")]


def test_every_other_is_named_and_amounts_for_several_are_said_to_be_together() -> None:
    shared = [families(seen_by_each(shares)[0], PLACE) for shares in (("60", "40"), ("40", "30", "20", "10"))]
    two, four = (one for one in shared if one)
    speak = Tongue("en").speak
    assert (speak(two.others), speak(two.rest)) == ("Person 2", "Person 2")
    assert speak(four.rest) == "Person 2, Person 3, Person 4 together"
    assert speak(two.whose).endswith("The family of Person 2 stays private.")
    assert speak(four.whose).endswith("The families of Person 2, Person 3, Person 4 stay private.")
    assert together.others(seen_by_each(("20",) * 5)[0]) == "Person 2, Person 3, Person 4, …"
