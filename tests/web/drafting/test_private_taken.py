"""What only the owner sees goes into her file where she ticks it, on a phone of her own, and nowhere else."""

from __future__ import annotations

import json
import re
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from app.services import partners, plans
from tests.web.drafting.test_whose_phone import answered, comes_in
from tests.web.page_checks import words
from tests.web.people import NOW, People, Somebody
from tests.web.visitor import Visitor

PLAN = "/plan/plan-of-abena"
FILE, TICKED = f"{PLAN}/plan.json", f"{PLAN}/plan.json?private=yes"
TICK = "Put my private answers in the file too. Whoever opens the file can read them."
DEBT = {"id": "d1", "name": "Uncle", "amount": 10_000, "pressure": "yes"}


@pytest.fixture
def told(people: People) -> People:
    with people.work() as session:
        owner, plan = session.merge(people.account("abena")), session.merge(people.plan("abena"))
        plans.save_answers(
            session, plan, "household", {"sacrifices": ["sold"], "debts": [DEBT]}, plan.latest, owner, NOW
        )
    return people


def household(content: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(content)["answers"]["household"]
    return found


def ready(visit: Visitor, home: str, who: Somebody) -> str:
    found = re.search(r"(\d+ of \d+) parts are ready", words(visit(home, who)))
    assert found
    return found[1]


def brought(visit: Visitor, who: Somebody, content: bytes) -> str:
    data = {"csrf_token": visit.token(who), "key": "a-key-of-the-page", "file": FileStorage(BytesIO(content), "a.json")}
    boundary, body = encode_multipart(data)
    kind = f"multipart/form-data; boundary={boundary}"
    answer = visit.client(who).post("/plan/import", data=body, content_type=kind)
    assert answer.status_code == 303, answer.text
    return str(answer.location)


def test_a_ticked_file_brings_the_whole_plan_and_its_parts_are_as_ready_as_before(visit: Visitor, told: People) -> None:
    abena, newcomer = told["abena"], told["newcomer"]
    box = visit(f"{PLAN}/take", abena).select("form[action$='plan.json'] input[name=private]")
    assert len(box) == 1 and not box[0].has_attr("checked")
    assert TICK in words(visit(f"{PLAN}/take", abena))
    content = visit.get(TICKED, abena).data
    assert {"sacrifices": ["sold"], "debts": [DEBT]}.items() <= household(content).items()
    home = brought(visit, newcomer, content)
    assert ready(visit, home, newcomer) == ready(visit, PLAN, abena)
    assert visit.get(f"{home}/plan.json?private=yes", newcomer).data == content
    again = household(visit.get(f"{home}/plan.json", newcomer).data)  # they are private here too
    assert "sacrifices" not in again and "pressure" not in again["debts"][0]


def test_without_the_tick_they_stay_out(visit: Visitor, told: People) -> None:
    content = visit.get(FILE, told["abena"]).data
    assert "sacrifices" not in household(content) and "pressure" not in household(content)["debts"][0]


@pytest.mark.parametrize("shared", [True, False])
def test_on_a_shared_phone_no_tick_is_shown_and_none_counts(shared: bool, app: Flask, told: People) -> None:
    answered(told, "own")
    client, _ = comes_in(app, told["abena"], **({"shared": "yes"} if shared else {}))
    assert ('name="private"' in client.get(f"{PLAN}/take").text) == (not shared)
    assert ("sacrifices" in household(client.get(TICKED).data)) == (not shared)


def test_a_partner_and_everybody_else_have_no_way_to_them(visit: Visitor, told: People) -> None:
    newcomer = told["newcomer"]
    with told.work() as session:
        plan, owner = session.merge(told.plan("abena")), session.merge(told.account("abena"))
        code = partners.invite(session, plan, "an-invitation-0001", owner, NOW).code or ""
        partners.join(session, code, session.merge(told.account("newcomer")), NOW)
    assert 'name="private"' not in visit.get(f"{PLAN}/take", newcomer).text
    assert b"sacrifices" not in visit.get(TICKED, newcomer).data
    for who in ("mentor", "desk", "lender", "trainer"):
        assert visit.get(TICKED, told[who]).status_code == 404
    card = {"card": told["abena"].code, "pin": told["abena"].pin}
    visit.send("/beside/a-sitting-0001", card, told["desk"], status=303)
    assert visit.get(TICKED, told["desk"]).status_code == 404
