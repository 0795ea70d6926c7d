"""A plan comes in from a file: once, whole, or with the reasons why not."""

from __future__ import annotations

import datetime as dt
import json
from io import BytesIO
from typing import Any

import pytest
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from app.documents.plan_file import LARGEST
from tests.plan import demo_plans
from tests.web.odd_texts import MARKUP
from tests.web.people import People
from tests.web.test_weight import MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor, form_values

PAGE = "/plan/import"


def a_file(case: str = "gh_layers", **more: Any) -> dict[str, Any]:
    found = demo_plans.plan(case)
    head = {"format": "ritorno-plan", "version": 1, "title": found["title"], "country": found["country"]}
    return {**head, "currency": demo_plans.place(case).currency, "answers": found["answers"], **more}


def bring(
    visit: Visitor, people: People, content: bytes | dict[str, Any] | None, key: str = "", language: str = "en"
) -> TestResponse:
    """Choose a file on the page and send it."""
    abena = people["abena"]
    values = {name: texts[0] for name, texts in form_values(visit(PAGE, abena), "key").items() if name != "file"}
    values |= {"key": key or values["key"]}
    if isinstance(content, dict):
        content = json.dumps(content).encode()
    data: dict[str, Any] = dict(values)
    if content is not None:
        data["file"] = FileStorage(BytesIO(content), "a plan.json")
    boundary, body = encode_multipart(data)
    kind = f"multipart/form-data; boundary={boundary}"
    answer = visit.client(abena).post(f"{PAGE}?lang={language}", data=body, content_type=kind)
    answer.get_data()
    answer.close()
    return answer


def reasons(visit: Visitor, answer: TestResponse) -> list[str]:
    assert answer.status_code == 422
    return [item.get_text() for item in visit.looked_at(answer).select("#file-e li")]


@pytest.mark.parametrize("opening", ["2027-02", "2027-03", "unknown", None])
def test_a_day_that_its_month_does_not_have_is_refused_as_on_the_page(
    visit: Visitor, people: People, opening: str | None
) -> None:
    """While nobody knows the month, any day may be one."""
    taxes = {"line": "taxes", "amount": 5}
    days = [{"month": 1, "day": day, **taxes} for day in (28, 31, 31)]
    content = a_file(version=3, day="2026-01-05", days=days)
    content["answers"]["start"]["opening_month"] = opening
    if opening is None:
        del content["answers"]["start"]["opening_month"]
    answer = bring(visit, people, content)
    if opening == "2027-02":
        said = "In the days of the book, month 1, day 31 · This month has no such day."
        assert reasons(visit, answer) == [said]
    else:
        assert answer.status_code == 303


def own_plans(visit: Visitor, people: People) -> int:
    return len(visit("/plan", people["abena"]).select(".card h2 a"))


def test_my_plans_lead_to_the_page(visit: Visitor, people: People) -> None:
    assert visit("/plan", people["abena"]).find("a", href=PAGE, string="Bring in a plan from a file")


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_a_file_becomes_a_new_plan_with_the_same_answers(visit: Visitor, people: People, case: str) -> None:
    answer = bring(visit, people, a_file(case))
    assert answer.status_code == 303
    home = visit(answer.location, people["abena"])
    assert "The plan from the file is here." in home.get_text()
    assert demo_plans.plan(case)["title"] in home.get_text()
    brought = visit.get(f"{answer.location}/plan.json", people["abena"])
    found = json.loads(brought.data)
    assert dt.date.fromisoformat(found.pop("day")) <= dt.datetime.now(dt.UTC).date()
    assert found == a_file(case) | {"version": 3}


def test_the_file_of_one_plan_gives_the_same_file_again(visit: Visitor, people: People) -> None:
    content = visit.get("/plan/plan-of-abena/plan.json", people["abena"]).data
    there = bring(visit, people, content).location
    assert visit.get(f"{there}/plan.json", people["abena"]).data == content


def test_a_doubled_press_makes_one_plan(visit: Visitor, people: People) -> None:
    before = own_plans(visit, people)
    first = bring(visit, people, a_file(), key="a-key-of-the-page")
    once = people.everything()
    second = bring(visit, people, a_file(), key="a-key-of-the-page")
    assert first.location == second.location
    assert people.everything() == once
    assert own_plans(visit, people) == before + 1


def test_what_has_no_question_here_is_named(visit: Visitor, people: People) -> None:
    file = a_file(answers={**demo_plans.answers("gh_layers"), MARKUP: 1, "me": {"name": "Ama", "shoe": 43}})
    answer = bring(visit, people, file)
    home = visit(answer.location, people["abena"])
    assert "me.shoe" in home.get_text()
    assert "<script>alert" not in str(home)


@pytest.mark.parametrize("language", ["en", "ar", "fr"])
def test_a_wrong_answer_is_named_with_its_part_and_question(visit: Visitor, people: People, language: str) -> None:
    file = a_file(answers={"household": {"reserve": "12", "adults": "0"}})
    before = people.everything()
    found = reasons(visit, bring(visit, people, file, language=language))
    assert len(found) == 2
    assert "H13" in found[0]
    assert people.everything() == before


def test_without_a_file_nothing_is_lost_and_the_page_asks_for_it(visit: Visitor, people: People) -> None:
    assert reasons(visit, bring(visit, people, None)) == ["Choose the file first."]
    assert reasons(visit, bring(visit, people, b"")) == ["Choose the file first."]


@pytest.mark.parametrize("content", [b"%PDF-1.4", b"\x00\xff", b"[]", b"{}", b"[" * 60_000])
def test_another_file_is_refused_in_plain_words(visit: Visitor, people: People, content: bytes) -> None:
    assert reasons(visit, bring(visit, people, content)) == ["This is not a plan from Ritorno."]


def test_a_file_too_large_is_refused_in_plain_words(visit: Visitor, people: People) -> None:
    assert reasons(visit, bring(visit, people, b" " * (LARGEST + 1))) == ["This file is too large for a plan."]
    answer = bring(visit, people, b" " * 3_000_000)
    assert (answer.status_code, answer.location) == (303, f"{PAGE}?large=1")
    (said,) = visit(answer.location, people["abena"]).select("#file-e li")
    assert said.get_text() == "This file is too large for a plan."


def test_a_file_typed_into_the_form_as_a_text_is_no_file(visit: Visitor, people: People) -> None:
    answer = visit.send(PAGE, {"key": "a-key-of-the-page", "file": json.dumps(a_file())}, as_=people["abena"])
    assert reasons(visit, answer) == ["Choose the file first."]


@pytest.mark.parametrize("key", ["x", "a key", "..", "1" * 300])
def test_a_key_that_no_page_gives_is_an_address_that_does_not_exist(visit: Visitor, people: People, key: str) -> None:
    assert bring(visit, people, a_file(), key=key).status_code == 404


def test_who_wrote_a_joint_plan_elsewhere_has_a_place_until_the_owner_goes_on_alone(
    visit: Visitor, people: People
) -> None:
    answers = demo_plans.answers("gh_layers")
    listed = [{"id": "m1", "name": "Abena", "share": "50"}, {"id": "m2", "name": "Kofi", "share": "50"}]
    answers = {**answers, "idea": {**answers["idea"], "together": "group", "partners": listed}, "joint": {"people": 2}}
    seats = [{"seat": 2, "since": "2026-01-05"}]
    file = a_file(version=3, day="2026-02-01", answers=answers, seats=seats)
    home = bring(visit, people, file).location
    page = visit(f"{home}/partners", people["abena"]).get_text()
    assert "Kofi" in page and "Wrote it elsewhere." in page
    for path in (f"{home}/partners", home):
        assert sum(weight(visit, path, people["abena"], "ar").values()) <= MOST
        with statements(visit.app) as said:
            visit.get(path, people["abena"])
        assert len(said) <= STATEMENTS, (path, said)
    assert "Kofi: not yet" in visit(f"{home}/send", people["abena"]).get_text()
    for _ in range(2):
        visit.send(f"{home}/partners/2/end", {}, people["abena"], 303)
    assert "Wrote it elsewhere." not in visit(f"{home}/partners", people["abena"]).get_text()


@pytest.mark.parametrize(
    "wrong",
    [
        {"seats": [{"seat": 2, "since": "2026-01-05"}]},
        {"seats": [{"seat": 1, "since": "2026-01-05", "left": "2026-01-06"}]},
        {"seats": [{"seat": 2, "since": "20260105", "left": "2026-01-06"}]},
        {"seats": 7},
        {"seats": [7]},
    ],
    ids=str,
)
def test_seats_that_no_joint_plan_has_are_refused(visit: Visitor, people: People, wrong: dict[str, Any]) -> None:
    file = a_file(version=3, day="2026-02-01", **wrong)
    assert reasons(visit, bring(visit, people, file)) == ["We could not read who writes this plan together."]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_small_file_that_would_fill_the_disk_is_refused_beside_the_field(
    visit: Visitor, people: People, language: str
) -> None:
    texts = dict.fromkeys(("need", "experience"), "ش" * 2000)
    old = [{"day": "2026-01-01", "other": {"idea": {"fear_1": str(n)}}} for n in range(400)]
    before = people.everything()
    file = a_file(version=3, day="2026-02-01", answers={"idea": texts}, earlier=old)
    (said,) = reasons(visit, bring(visit, people, file, language=language))
    assert language != "en" or said == "The earlier versions of this file are too large."
    assert people.everything() == before


def test_the_largest_past_that_is_taken_in_comes_in_whole(visit: Visitor, people: People) -> None:
    old = [{"day": "2026-01-01", "names": [str(n)], "other": {"idea": {"fear_1": str(n)}}} for n in range(400)]
    answers = {"idea": {"idea": "x" * 200, "need": "x" * 2_000}}
    home = bring(visit, people, a_file(version=3, day="2026-02-01", answers=answers, earlier=old)).location
    assert len(json.loads(visit.get(f"{home}/plan.json", people["abena"]).data)["earlier"]) == 400
