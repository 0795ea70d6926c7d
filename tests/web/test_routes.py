"""Who may open which address, from the table of all of them: what is not on it does not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.web.people import People, Somebody
from tests.web.routes import OTHER_KEYS, ROUTES, SOMEBODY, Route
from tests.web.visitor import Visitor

PLANS = [route for route in ROUTES if route.names_a_plan]
GUARDED = [route for route in ROUTES if not route.everyone]
OUTSIDERS = {
    "returnee": ("abena",),
    "mentor": ("mentor_2", "mentor_before"),
    "trainer": ("trainer_2",),
    "lender": ("lender_2",),
}


def named(route: Route) -> str:
    return route.endpoint


def found(app: Flask) -> Iterator[tuple[str, tuple[str, ...], frozenset[str], str, bool]]:
    for rule in app.url_map.iter_rules():
        methods = tuple(sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}))
        audience = getattr(app.view_functions[rule.endpoint], "audience", frozenset())
        beside = bool(getattr(app.view_functions[rule.endpoint], "beside", False))
        yield rule.endpoint, methods, audience, rule.rule, beside


def answers(visit: Visitor, route: Route, plan: str, as_: Somebody | None) -> Iterator[TestResponse]:
    path = route.address(plan)
    for method in route.methods:
        yield visit.send(path, {"based_on": "1"}, as_=as_) if method == "POST" else visit.get(path, as_)


def test_every_address_is_in_the_table_with_its_audience_and_methods(app: Flask) -> None:
    table = {(r.endpoint, r.methods, r.audience, r.path, r.beside) for r in ROUTES}
    assert sorted(map(str, set(found(app)) - table)) == []


def test_every_line_of_the_table_is_an_address(app: Flask) -> None:
    assert sorted({r.endpoint for r in ROUTES} - {endpoint for endpoint, *_ in found(app)}) == []


@pytest.mark.parametrize("route", GUARDED, ids=named)
def test_whoever_is_not_signed_in_is_asked_to_sign_in(route: Route, people: People, visit: Visitor) -> None:
    for answer in answers(visit, route, people["rosa"].plan, None):
        assert answer.status_code == 303
        assert answer.location in ("/sign-in", "/staff")


@pytest.mark.parametrize("route", GUARDED, ids=named)
def test_another_role_finds_nothing(route: Route, people: People, visit: Visitor) -> None:
    for role in SOMEBODY.keys() - route.audience:
        for answer in answers(visit, route, people["rosa"].plan, people[SOMEBODY[role]]):
            assert answer.status_code == 404, f"{role} at {route.path}"


@pytest.mark.parametrize("route", PLANS, ids=named)
def test_whoever_does_not_serve_the_owner_finds_nothing(route: Route, people: People, visit: Visitor) -> None:
    for role in route.audience:
        for outsider in OUTSIDERS.get(role, ()):
            for answer in answers(visit, route, people["rosa"].plan, people[outsider]):
                assert answer.status_code == 404, f"{outsider} at {route.path}"


@pytest.mark.parametrize("route", PLANS, ids=named)
def test_a_plan_that_does_not_exist_is_answered_as_one_that_is_hidden(
    route: Route, people: People, visit: Visitor
) -> None:
    for role in route.audience:
        for strange in ("no-such-plan-here", "x", "%F0%9F%8D%9E", "1" * 300, "..%2F..%2Fetc"):
            for answer in answers(visit, route, strange, people[SOMEBODY[role]]):
                assert answer.status_code == 404, f"{role} at {route.path}"


@pytest.mark.parametrize("route", [route for route in PLANS if "mentor" in route.audience], ids=named)
@pytest.mark.parametrize(
    "end",
    [lambda people: people.end_assignment("rosa"), lambda people: people.say("rosa", "mentor", False)],
    ids=["assignment-ended", "consent-withdrawn"],
)
def test_a_mentor_loses_the_plan_at_once(
    route: Route, end: Callable[[People], None], people: People, visit: Visitor
) -> None:
    plan, mentor = people["rosa"].plan, people["mentor"]
    if "GET" in route.methods:
        assert visit.get(route.address(plan), mentor).status_code == 200
    end(people)
    for answer in answers(visit, route, plan, mentor):
        assert answer.status_code == 404


@pytest.mark.parametrize("route", [route for route in PLANS if "lender" in route.audience], ids=named)
def test_a_lender_loses_the_file_with_the_consent(route: Route, people: People, visit: Visitor) -> None:
    plan, lender = people["rosa"].plan, people["lender"]
    assert [answer.status_code for answer in answers(visit, route, plan, lender)] == [200]
    people.say("rosa", "lender", False)
    assert [answer.status_code for answer in answers(visit, route, plan, lender)] == [404]


@pytest.mark.parametrize("route", [route for route in ROUTES if "GET" in route.methods], ids=named)
def test_an_address_that_reads_changes_nothing_and_opens_for_its_audience(
    route: Route, people: People, visit: Visitor
) -> None:
    path = route.address(people["rosa"].plan)
    who = [None] if route.everyone else [people[SOMEBODY[role]] for role in route.audience]
    before = people.everything()
    for reader in who:
        answer = visit.get(path, reader)
        assert answer.status_code in (200, 303), f"{reader and reader.role}: {answer.status}"
        if answer.mimetype == "text/html" and answer.status_code == 200:
            visit.looked_at(answer)
    assert people.everything() == before


@pytest.mark.parametrize("route", [route for route in ROUTES if route.methods == ("POST",)], ids=named)
def test_an_address_that_writes_does_nothing_when_it_is_only_opened(
    route: Route, people: People, visit: Visitor
) -> None:
    path = route.address(people["rosa"].plan)
    before = people.everything()
    for role in SOMEBODY:
        answer = visit.get(path, people[SOMEBODY[role]])
        assert answer.status_code in (200, 303, 404, 405)
    assert people.everything() == before


@pytest.mark.parametrize("route", [route for route in ROUTES if "POST" in route.methods], ids=named)
def test_a_form_without_its_token_does_nothing(route: Route, people: People, visit: Visitor) -> None:
    if route.endpoint in ("account.sign_out", "account.leave", "account.put_away"):
        return  # leaving always works, and what was typed is kept by the visit's own key
    before = people.everything()
    for role in SOMEBODY:
        visit.get("/language", people[SOMEBODY[role]])
        answer = visit.client(people[SOMEBODY[role]]).post(route.address(people["rosa"].plan), data={"x": "y"})
        assert answer.status_code in (400, 303, 404)
    assert people.everything() == before


def test_no_key_is_named_for_an_address_that_is_gone() -> None:
    assert set(OTHER_KEYS) - {route.endpoint for route in ROUTES} == set()
