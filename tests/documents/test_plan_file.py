"""A plan as a file: the same answers are the same bytes, and only a plan is read as one."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import plan_file
from app.documents.plan_file import LARGEST, SHOWN, Carried, NotAPlan
from app.language.tongues import Tongue
from tests.plan import demo_plans

ENGLISH = Tongue("en")


def demo(case: str) -> Carried:
    found = demo_plans.plan(case)
    return Carried(found["title"], found["country"], demo_plans.place(case).currency, found["answers"])


def said(**more: Any) -> dict[str, Any]:
    head = {"format": "ritorno-plan", "version": 1, "title": "Eggs", "country": "GH", "currency": "GHS", "answers": {}}
    return head | more


def refusal(content: bytes | dict[str, Any]) -> list[str]:
    with pytest.raises(NotAPlan) as refused:
        plan_file.read(content if isinstance(content, bytes) else json.dumps(content).encode())
    return [ENGLISH.speak(message) for message in refused.value.messages]


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_a_plan_comes_back_as_it_was_and_leaves_as_the_same_bytes(case: str) -> None:
    content = plan_file.write(demo(case))
    assert plan_file.read(content) == demo(case)
    assert plan_file.write(plan_file.read(content)) == content


def test_the_file_begins_with_what_it_is_and_is_read_by_anybody() -> None:
    content = plan_file.write(demo("tn_salon_b_revised")).decode()
    assert content.startswith('{\n "format": "ritorno-plan",\n "version": 3,\n "title": ')
    assert "Leïla" in content
    assert (
        json.loads(content)["answers"]["household"]["reserve"]
        == demo_plans.answers("tn_salon_b_revised")["household"]["reserve"]
    )


@given(st.text(min_size=1, max_size=80), st.text(min_size=1, max_size=300))
def test_any_text_comes_back_or_is_refused(title: str, idea: str) -> None:
    """What is kept of odd texts is written and read alike from then on."""
    content = json.dumps(said(title=title, answers={"idea": {"need": idea}})).encode()
    try:
        found = plan_file.read(content)
    except NotAPlan:
        return
    assert plan_file.read(plan_file.write(found)) == found
    assert plan_file.write(plan_file.read(plan_file.write(found))) == plan_file.write(found)


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_what_is_no_plan_is_refused_and_never_a_fault(content: bytes) -> None:
    assert refusal(content) == ["This is not a plan from Ritorno."]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from(["me", "sales", "household", "products", "income", "evidence", "id", "name", "x"])


@given(st.dictionaries(KEYS, st.dictionaries(KEYS, anything | st.lists(st.dictionaries(KEYS, anything)), max_size=4)))
def test_answers_of_any_shape_are_read_or_refused_and_never_a_fault(answers: dict[str, Any]) -> None:
    try:
        found = plan_file.read(json.dumps(said(answers=answers)).encode())
    except NotAPlan:
        return
    assert plan_file.read(plan_file.write(found)).answers == {key: all_ for key, all_ in found.answers.items() if all_}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"%PDF-1.4",
        "{}".encode("utf-16"),
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b"1" * 5_000,
        json.dumps(said(format="ritorno")).encode(),
        json.dumps(said(version=None)).encode(),
        json.dumps(said(version=True)).encode(),
        json.dumps(said(version=1.0)).encode(),
        json.dumps(said(version=0)).encode(),
        json.dumps(said(answers=[])).encode(),
        json.dumps(said(currency="cedi")).encode(),
        json.dumps(said(currency=None)).encode(),
        json.dumps(said(answers={"me": {"name": float("nan")}})).encode(),
        b'{"format": "ritorno-plan", ' + json.dumps(said()).encode()[1:],
    ],
    ids=lambda content: content[:30].decode("latin-1"),
)
def test_another_file_is_not_a_plan(content: bytes) -> None:
    assert refusal(content) == ["This is not a plan from Ritorno."]


def test_a_file_larger_than_any_plan_is_not_opened() -> None:
    assert refusal(b" " * (LARGEST + 1)) == ["This file is too large for a plan."]
    assert plan_file.read(json.dumps(said()).encode() + b" " * (LARGEST - 200)).title == "Eggs"


def test_a_file_of_a_newer_programme_says_so() -> None:
    assert refusal(said(version=4)) == ["This plan comes from a newer Ritorno. We cannot read it here."]


def test_a_mark_of_the_byte_order_at_the_head_does_not_hinder() -> None:
    assert plan_file.read(b"\xef\xbb\xbf" + json.dumps(said()).encode()).country == "GH"


@pytest.mark.parametrize("title", [None, "", " ", 7, "x" * 81, "a\x00", "a\ud800"])
def test_a_plan_needs_a_name(title: Any) -> None:
    assert refusal(said(title=title))[0].startswith("“What do you call your plan?” · ")


@pytest.mark.parametrize("country", [None, "", "gh", "XX", ["GH"]])
def test_a_plan_needs_a_country(country: Any) -> None:
    assert refusal(said(country=country)) == ["“In which country will you work?” · Choose one of the answers."]


def test_what_is_wrong_is_said_with_its_part_and_question() -> None:
    assert refusal(said(answers={"household": {"reserve": "12"}})) == [
        "In “My household’s money”, H13 “How much will be put aside for the family when you open?” · We could not read this answer."
    ]


def test_of_many_problems_the_first_are_said_and_the_others_counted() -> None:
    rows = [{"id": f"r{n}", "price": -1, "life": 2} for n in range(SHOWN)]
    found = refusal(said(answers={"start": {"assets": rows}}))
    assert len(found) == SHOWN + 1
    assert found[-1] == f"There are {SHOWN} more like this."


def test_what_nobody_asks_here_is_named() -> None:
    found = plan_file.read(json.dumps(said(rates=[1], answers={"moon": {}, "me": {"shoe": 43}})).encode())
    assert found.unknown == ("rates", "me.shoe", "moon")
