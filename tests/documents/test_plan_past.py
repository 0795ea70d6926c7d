"""Earlier versions and the book of months travel with a plan, are read strictly, and come out as the same bytes."""

from __future__ import annotations

import datetime as dt
import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import plan_file
from app.documents.plan_file import LARGEST, Carried, NotAPlan
from app.documents.plan_past import Version
from app.language.tongues import Tongue
from app.plan.day_book import Written
from app.plan.limits import MOST_VERSIONS

ENGLISH = Tongue("en")
TODAY = dt.date(2026, 11, 22)


def written(n: int, **idea: Any) -> dict[str, Any]:
    return {"household": {"reserve": 100 + n}, "idea": {"idea": "Eggs", **idea}}


def plan(*earlier: Version, answers: dict[str, Any] | None = None, **more: Any) -> Carried:
    newest = Version(TODAY, {}, ("After the return",))
    return Carried("Eggs", "GH", "GHS", answers or written(9), newest=newest, earlier=earlier, **more)


def said(**more: Any) -> dict[str, Any]:
    head = {"format": "ritorno-plan", "version": 2, "title": "Eggs", "country": "GH", "currency": "GHS"}
    return {**head, "day": "2026-11-22", "answers": written(9), **more}


def refusal(content: dict[str, Any]) -> list[str]:
    with pytest.raises(NotAPlan) as refused:
        plan_file.read(json.dumps(content).encode())
    return [ENGLISH.speak(message) for message in refused.value.messages]


def test_earlier_versions_come_back_as_they_were() -> None:
    first = Version(dt.date(2026, 3, 1), {"me": {"work": "unemployed"}, **written(1)}, sent=True)
    second = Version(dt.date(2026, 9, 2), written(2, need="x"), ("Before I travel", "With a smaller loan"))
    given_ = plan(second, first, book={1: Written({"cash_sales": 5}, frozenset({"cash_sales"})), 3: Written({})})
    content = plan_file.write(given_)
    found = plan_file.read(content)
    assert (found.newest, found.earlier, found.book) == (given_.newest, given_.earlier, given_.book)
    assert plan_file.write(found) == content


def test_a_version_holds_only_what_was_other_then() -> None:
    first = Version(dt.date(2026, 3, 1), {**written(9), "idea": {"idea": "Ducks", "need": "meat"}})
    (one,) = json.loads(plan_file.write(plan(first)))["earlier"]
    assert one == {"day": "2026-03-01", "other": {"idea": {"need": "meat", "idea": "Ducks"}}}
    (one,) = json.loads(plan_file.write(plan(Version(TODAY, {"household": {"reserve": 109}}))))["earlier"]
    assert one == {"day": "2026-11-22", "other": {"idea": {"idea": None}}}


def test_a_file_of_the_first_version_has_answers_alone() -> None:
    found = plan_file.read(json.dumps(said(version=1, earlier=[{}])).encode())
    assert (found.newest, found.earlier) == (None, ())
    assert found.unknown == ("day", "earlier")


def test_a_wrong_answer_of_an_earlier_day_is_named_with_its_day() -> None:
    found = refusal(said(earlier=[{"day": "2026-03-01", "other": {"household": {"reserve": "12"}}}]))
    assert found == [
        "On 1 March 2026 · In “My household’s money”, H13 “How much will be put aside for the family when you open?” · "
        "We could not read this answer."
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"earlier": {}},
        {"earlier": [7]},
        {"earlier": [{}]},
        {"earlier": [{"day": "2026-13-01"}]},
        {"earlier": [{"day": "20260301"}]},
        {"earlier": [{"day": "1066-10-14"}]},
        {"earlier": [{"day": "2026-03-01", "names": "x"}]},
        {"earlier": [{"day": "2026-03-01", "names": ["x" * 61]}]},
        {"earlier": [{"day": "2026-03-01", "names": [""]}]},
        {"earlier": [{"day": "2026-03-01", "sent": "yes"}]},
        {"earlier": [{"day": "2026-03-01", "other": []}]},
        {"earlier": [{"day": "2026-03-01", "other": {"idea": []}}]},
        {"earlier": [{"day": "2026-12-24"}]},
        {"earlier": [{"day": "2026-03-01"}] * (MOST_VERSIONS + 1)},
        {"day": 7},
        {"names": [7]},
        {"left_out": -1},
        {"left_out": 1.5},
    ],
    ids=str,
)
def test_versions_that_no_plan_has_are_refused(wrong: dict[str, Any]) -> None:
    assert refusal(said(**wrong)) == ["We could not read the earlier versions."]


def test_versions_without_the_day_of_now_are_refused() -> None:
    content = said(earlier=[])
    del content["day"]
    assert refusal(content) == ["We could not read the earlier versions."]


@pytest.mark.parametrize(
    "wrong",
    [{}, [7], [{"month": 0}], [{"month": 13}], [{"month": True}], [{"month": 1}] * 2, [{"cash_sales": 1}]],
    ids=str,
)
def test_a_book_that_no_plan_has_is_refused(wrong: Any) -> None:
    assert refusal(said(book=wrong)) == ["We could not read the book of months."]


@pytest.mark.parametrize("amount", [-1, "5", 1.5, True, None, 10**30])
def test_an_amount_that_nobody_can_write_is_named_with_its_month(amount: Any) -> None:
    (found,) = refusal(said(book=[{"month": 2, "cash_sales": amount}]))
    assert found.startswith("In the book of months, month 2, “How much did people pay you at once?” · ")


def test_what_nobody_asks_here_is_named_once() -> None:
    old = [{"day": "2026-03-01", "other": {"me": {"shoe": n}}, "mood": "good"} for n in (1, 2)]
    found = plan_file.read(json.dumps(said(earlier=old, book=[{"month": 1, "gold": 1}], moon=1)).encode())
    assert found.unknown == ("moon", "mood", "me.shoe", "mood", "book.1.gold")


def test_a_file_never_grows_beyond_what_is_taken_in() -> None:
    """The oldest versions stay out, those without a name first, and the file says how many."""
    names = {599: ("The first",)}
    long = {n: {"need": f"{n:04}-" * 390, "experience": f"{n:04}-" * 390} for n in range(1, 600)}
    old = [Version(TODAY - dt.timedelta(n), written(n, **words), names.get(n, ())) for n, words in long.items()]
    content = plan_file.write(plan(*old))
    assert len(content) <= LARGEST
    found = plan_file.read(content)
    assert found.left_out == len(old) - len(found.earlier) > 199
    assert found.earlier[-1].names == ("The first",)
    assert plan_file.write(found) == content


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("2026-03-01"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["day", "names", "sent", "other", "idea", "me", "month", "x"]), inner, max_size=4
        )
    ),
    max_leaves=10,
)


@given(st.dictionaries(st.sampled_from(["earlier", "book", "names", "sent", "day", "left_out"]), anything, max_size=4))
def test_a_past_of_any_shape_is_read_or_refused_and_never_a_fault(past: dict[str, Any]) -> None:
    try:
        found = plan_file.read(json.dumps(said(**past)).encode())
    except NotAPlan:
        return
    assert plan_file.read(plan_file.write(found)).earlier == found.earlier


def test_small_changes_of_a_long_part_are_refused_before_they_fill_the_disk() -> None:
    """A file below its largest size could unfold to a hundred times as much."""
    texts = dict.fromkeys(("need", "experience"), "ش" * 2000)
    old = [{"day": "2026-03-01", "other": {"idea": {"fear_1": str(n)}}} for n in range(MOST_VERSIONS)]
    content = said(answers={"idea": texts}, earlier=old)
    assert len(json.dumps(content)) < LARGEST / 10
    assert refusal(content) == ["The earlier versions of this file are too large."]


def test_more_saves_than_a_plan_has_are_refused() -> None:
    parts = {part: {"x": 1} for part in ("me", "household", "idea", "market", "sales", "people")}
    old = [{"day": "2026-03-01", "other": parts}] * MOST_VERSIONS
    assert refusal(said(earlier=old)) == ["The earlier versions of this file are too large."]


def test_a_plan_that_would_take_too_much_leaves_its_oldest_nameless_versions_out() -> None:
    long = {"need": "x" * 2_000, "experience": "é" * 2_000}
    rows = [{"id": f"r{n}", "name": "ش" * 60, "share": "2"} for n in range(20)]
    days = [TODAY - dt.timedelta(n) for n in range(1, 600)]
    old = [Version(day, written(n, **long, partners=rows, fear_1=str(n))) for n, day in enumerate(days)]
    content = plan_file.write(plan(*old, answers=written(0, **long, partners=rows)))
    found = plan_file.read(content)
    assert 100 < len(found.earlier) < MOST_VERSIONS
    assert found.left_out == len(old) - len(found.earlier)
    assert plan_file.write(found) == content


def test_ten_thousand_keys_that_nobody_asks_for_are_read_in_a_moment() -> None:
    strange = {"idea": {f"k{n}": 1 for n in range(20_000)}}
    old = [{"day": "2026-03-01", "other": {"idea": {f"k{n}": 2}}} for n in range(20)]
    began = time.process_time()
    found = plan_file.read(json.dumps(said(answers=strange, earlier=old)).encode())
    assert len(found.unknown) == 20_000
    assert time.process_time() - began < 10
