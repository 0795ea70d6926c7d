"""When the disk is full: nothing is half kept, what was typed comes back, and reading goes on."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from tests.web.people import People
from tests.web.visitor import Visitor, form_values

ANSWERS = {"mentor": "no", "lender": "no"}


def fill(people: People) -> None:
    """From now on the database may not grow by one page."""

    def no_more(connection: Any, _record: Any, _proxy: Any) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(people.engine, "checkout", no_more)


def test_what_was_typed_comes_back_and_pages_are_still_read(people: People, visit: Visitor) -> None:
    abena = people["abena"]
    path = f"/plan/{abena.plan}/mentor/sales/products/a-long-remark"
    visit.get("/plan", abena)
    fill(people)
    before = people.everything()
    answer = visit.send("/plan", {"title": "Ducks " * 3000, "country": "GH", "key": "x" * 20}, abena)
    assert answer.status_code < 500
    answer = visit.send(path, {"text": "Long " * 3900}, abena)
    assert answer.status_code < 500
    assert people.everything() == before
    assert visit.get("/plan", abena).status_code == 200


def test_a_commit_that_fails_acknowledges_nothing(
    people: People, visit: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    abena = people["abena"]
    token = visit.token(abena)
    before = people.everything()
    client = visit.client(abena)

    def full(_session: Session) -> None:
        raise OperationalError("COMMIT", {}, Exception("database or disk is full"))

    with monkeypatch.context() as patch:
        patch.setattr(Session, "commit", full)
        answer = client.post("/consents", data={"csrf_token": token, **ANSWERS})
        assert answer.status_code == 409
        assert client.get("/plan").status_code == 200
    page = visit.looked_at(answer)
    assert form_values(page, "mentor")["mentor"] == ["no"]
    assert people.everything() == before
    assert visit.send("/consents", ANSWERS, abena).location == "/my-data"
