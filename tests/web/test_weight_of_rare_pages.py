"""What pages weigh and ask that stand in few plans, or in none that is whole: measured with all of it in one plan."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from typing import Any

import brotli
import pytest
from flask import Flask
from sqlalchemy import select
from werkzeug.test import TestResponse

from app.language.tongues import LANGUAGES
from app.models import Plan, State
from app.plan import starting_points
from app.plan.fields import Field, Kind
from app.plan.sections import SECTIONS, asked, asked_steps
from app.services import plans
from tests.plan import demo_plans
from tests.plan.test_how_much_is_asked import with_everything
from tests.web.drafting.test_partners import joined
from tests.web.drafting.test_prices import begun, item
from tests.web.people import NOW, People
from tests.web.test_weight import AGAIN, MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor

HOME = "/plan/plan-of-abena"
PART = f"{HOME}/part"
RARE = (
    HOME,
    f"{PART}/sources/given_back",
    f"{PART}/sources/instalments",
    f"{PART}/idea/partners",
    f"{PART}/me/jobs",
    f"{PART}/me/jobs/row/anewline",
    f"{PART}/existing/loans/row/anewline",
    f"{HOME}/check",
    *(f"{HOME}/check?page={page}" for page in (2, 3, 4)),
    f"{HOME}/send",
    f"{HOME}/partners",
    f"{HOME}/rules",
    f"{HOME}/rates",
    f"{HOME}/prices",
    f"{HOME}/versions",
    f"{HOME}/versions/1",
    f"{HOME}/versions/1?page=2",
    f"{HOME}/money",
    f"{HOME}/money/household",
    f"{HOME}/money/loan",
    f"{HOME}/money/why/debt.apr_nominal_x12",
    f"{HOME}/money/why/instalment.balance.48",
    f"{HOME}/money/stress/price_minus_10pct",
    f"{HOME}/money/stress",
    "/plan",
    "/plan/join",
    "/not-sent",
    "/not-sent?offline=yes",
    "/consents",
    "/my-data",
)


@pytest.fixture
def full(visit: Visitor, people: People) -> People:
    """A group takes the farm over, has eight products, and its lender keeps savings and is paid in 48 unequal months."""
    product = demo_plans.answers("gh_layers")["sales"]["products"][0]
    eight: list[dict[str, Any]] = [{"name": f"Person {n} of the group", "share": "12.5"} for n in range(1, 9)]
    job = {"job": "Cook in a restaurant of the town", "years": "7", "place": "abroad"}
    more: dict[str, dict[str, Any]] = {
        "idea": {"start_kind": "takeover", "together": "group"},
        "existing": dict(with_everything()["existing"]),
        "me": {"jobs": [{**job, "id": f"j{n}"} for n in range(6)]},
        "sales": {"products": [{**product, "id": f"p{n}", "name": f"Eggs of kind {n}"} for n in range(1, 9)]},
        "sources": {"kept_back": 10_000, "given_back": "yes", "rhythm": "seasonal", "term": "48"},
    }
    more["idea"]["partners"] = [{**one, "id": f"m{n}", "brings": "Two hands and a cart"} for n, one in enumerate(eight)]
    more["sources"]["instalments"] = [20_833] * 47 + [20_849]
    with people.work() as session:
        plan = session.get_one(Plan, people["abena"].plan_id)
        for part, answers in more.items():
            plans.save_answers(session, plan, part, answers, plan.latest, plan.owner, NOW)
    joined(visit, people, people["newcomer"])
    begun(visit, people)
    return people


def questions(people: People) -> Iterator[str]:
    """Every part whole, and every page of it."""
    answers = people.answers("abena")
    for part in SECTIONS:
        if asked(part, answers):
            yield f"{PART}/{part.key}"
            yield from (f"{PART}/{part.key}/{step.key}" for step in asked_steps(part, answers) if step.fields)


def light(answer: TestResponse, kept: int, path: str) -> None:
    """The page alone, and with style and scripts; `kept` is what these weigh."""
    assert answer.headers.get("Content-Encoding") == "br" or len(answer.data) < AGAIN, path
    assert len(answer.data) <= AGAIN, (path, len(answer.data))
    assert len(answer.data) + kept <= MOST, (path, len(answer.data))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_that_has_everything_is_light_to_carry_on_every_page(
    visit: Visitor, full: People, language: str
) -> None:
    first = weight(visit, f"{PART}/sales/products/row/p1", full["abena"], language)
    kept = sum(first.values()) - first["page"]
    ask = {"headers": {"Accept-Encoding": "gzip, deflate, br"}}
    rows = (f"{PART}/sales/products/row/p8", f"{PART}/idea/partners/row/m1", f"{HOME}/prices/{item(full)}")
    for path in (*RARE, *rows, *questions(full)):
        answer = visit.get(path, full["abena"], language, **ask)
        assert answer.status_code == 200, path
        light(answer, kept, path)


def larger(field: Field, value: Any) -> Any:
    """A stored answer whose amounts are a hundred times as large."""
    if field.kind is Kind.TABLE and isinstance(value, list):
        columns = {column.key: column for column in field.columns}
        return [
            {key: larger(columns[key], one) if key in columns else one for key, one in row.items()} for row in value
        ]
    if field.kind is Kind.SERIES and field.of == "money" and isinstance(value, list):
        return [amount and amount * 100 for amount in value]
    return value * 100 if field.kind is Kind.MONEY and isinstance(value, int) else value


@pytest.mark.parametrize("language", LANGUAGES)
def test_such_a_plan_whose_amounts_have_thousands_reads_all_of_them_back_in_words(
    visit: Visitor, full: People, language: str
) -> None:
    fields = {(part.key, field.key): field for part in SECTIONS for field in part.fields}
    with full.work() as session:
        plan = session.get_one(Plan, full["abena"].plan_id)
        for part, given in full.answers("abena").items():
            written = {
                key: larger(fields[part, key], one) if (part, key) in fields else one for key, one in given.items()
            }
            plans.save_answers(session, plan, part, written, plan.latest, plan.owner, NOW)
    read = 0
    for page in range(1, 5):
        found = weight(visit, f"{HOME}/check?page={page}", full["abena"], language)
        assert found["page"] <= AGAIN and sum(found.values()) <= MOST, found
        read += len(visit(f"{HOME}/check?page={page}", full["abena"], language).select("dd span.small.soft"))
    assert read >= 45


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fullest_plan_is_read_back_whole_on_pages_that_are_light(
    visit: Visitor, people: People, language: str
) -> None:
    """A group of eight takes a business over, with eight products, and is lent money that comes back in 48 months."""
    home, who = people.write("newcomer", "sn_sewing_b_seasonal_loan"), people["newcomer"]
    told = {part: dict(answers) for part, answers in with_everything().items()}
    product = told["sales"]["products"][0]
    told["sales"]["products"] = [{**product, "id": f"p{n}", "name": f"Clothes of kind {n}"} for n in range(1, 9)]
    told["idea"]["partners"] = [{"id": f"m{n}", "name": f"Person {n}", "share": "12.5"} for n in range(1, 9)]
    told["sources"] |= {"term": "48", "instalments": [20_833] * 47 + [20_849]}
    with people.work() as session:
        plan = session.scalars(select(Plan).where(Plan.key == "plan-of-newcomer")).one()
        for part, answers in told.items():
            plans.save_answers(session, plan, part, answers, plan.latest, plan.owner, NOW)
    path, parts, lines = f"{home}/check", [], 0
    while path:
        found, page = weight(visit, path, who, language), visit(path, who, language)
        assert found["page"] <= AGAIN and sum(found.values()) <= MOST, (path, found)
        parts += [int(str(part.get_text()).split(".")[0]) for part in page.select("main details > summary")]
        lines += len(page.select("dl.answers > div"))
        onward = page.select_one("main a.btn.full[href*='check?page=']")
        path = str(onward["href"]) if onward else ""
    assert parts == [section.number for section in SECTIONS if section.fields and asked(section, told)]
    assert lines > 100


def test_such_a_plan_asks_the_database_a_handful_of_times_for_both_who_write_it(
    app: Flask, visit: Visitor, full: People
) -> None:
    paths = (*RARE, f"{HOME}/prices/{item(full)}", *questions(full))
    for name in ("abena", "newcomer"):
        seen = 0
        for path in paths:
            if visit.get(path, full[name]).status_code == 200:
                with statements(app) as said:
                    visit.get(path, full[name])
                assert len(said) <= STATEMENTS, (name, path, said)
                seen += 1
        assert seen > 90, "most of it is open to both"


@pytest.mark.parametrize("language", ["es", "fr", "ar"])
def test_each_hard_year_and_each_starting_point_is_light(
    app: Flask, visit: Visitor, people: People, language: str
) -> None:
    years = {str(a["href"]) for a in visit(f"{HOME}/money/stress", people["abena"]).select("main a[href*='/stress/']")}
    starts = {f"{HOME}/start-from/{one.key}" for one in starting_points.POINTS}
    assert len(years) >= 5 and len(starts) > 10
    for path in sorted(years | starts):
        found = weight(visit, path, people["abena"], language)
        assert found["page"] <= AGAIN and sum(found.values()) <= MOST, (path, found)
        with statements(app) as said:
            visit.get(path, people["abena"], language)
        assert len(said) <= STATEMENTS, (path, said)


@pytest.mark.parametrize("language", ["es", "fr", "ar"])
def test_a_refused_page_and_one_that_shows_both_answers_are_as_light(
    visit: Visitor, full: People, language: str
) -> None:
    """As the page comes back with what was typed and a sentence beside each box."""
    client, token = visit.client(full["abena"]), visit.token(full["abena"])
    latest, odd = full.plan("abena").latest, "twelve and a bit"
    refused: list[tuple[str, dict[str, Any], int]] = [
        (f"{PART}/sources/terms", {"rate": odd, "fee": odd, "instalment_step": odd}, 422),
        (f"{PART}/sources/instalments", {f"instalments-{n}": odd for n in range(1, 49)}, 422),
        (
            f"{PART}/sources",
            dict.fromkeys(("own_cash", "amount", "term", "grace", "rate", "fee", "premium"), odd),
            422,
        ),
        (f"{PART}/sales/products/row/p1", dict.fromkeys(("name", "units", "price", "unit_cost", "most"), odd), 422),
        (f"{PART}/sales/products/row/p1", {"name": "", "price": "4 USD", "unit_cost": "2 CHF"}, 422),
        (f"{PART}/sources/instalments", {f"instalments-{n}": n for n in range(1, 49)} | {"based_on": 1}, 409),
        (f"{PART}/sources/instalments", {f"instalments-{n}": n for n in range(1, 49)}, 423),
        (f"{PART}/sales/products/row/p1", {"name": odd, "units": odd, "price": "4 USD", "unit_cost": "9"}, 423),
        (f"{PART}/sources", dict.fromkeys(("own_cash", "amount", "term", "grace", "rate", "fee"), odd), 423),
    ]
    first = weight(visit, f"{PART}/sources", full["abena"], language)
    kept = sum(first.values()) - first["page"]
    for path, typed, status in refused:
        if status == 423:
            with full.work() as session:
                session.get_one(Plan, full["abena"].plan_id).state = State.SENT
        data = {"csrf_token": token, "based_on": latest, **typed}
        answer = client.post(f"{path}?lang={language}", data=data, headers={"Accept-Encoding": "br"})
        assert answer.status_code == status, path
        light(answer, kept, path)


def test_every_kind_of_list_was_among_them(full: People) -> None:
    answers = full.answers("abena")
    steps = [step for part in SECTIONS if asked(part, answers) for step in asked_steps(part, answers)]
    assert len([step for step in steps if step.fields and step.fields[0].kind is Kind.TABLE]) >= 22


@pytest.mark.parametrize(
    ("takes", "sent"), [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("", None)]
)
def test_a_refused_page_comes_as_the_browser_can_read_it(
    visit: Visitor, people: People, takes: str, sent: str | None
) -> None:
    typed = {
        "csrf_token": visit.token(people["abena"]),
        "based_on": people.plan("abena").latest,
        "reserve": "twelve and",
    }
    client = visit.client(people["abena"])
    answer = client.post(f"{PART}/household/reserve", data=typed, headers={"Accept-Encoding": takes})
    assert (answer.status_code, answer.headers.get("Content-Encoding")) == (422, sent)
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress}.get(sent or "", bytes)
    page = unpack(answer.data)
    assert page.rstrip().endswith(b"</html>") and b"twelve and" in page
    assert answer.headers["Content-Length"] == str(len(answer.data))
    assert "Accept-Encoding" in answer.headers["Vary"]
