"""A visit that was quiet too long: what was typed waits for the same person, secrets do not."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select, update

from app.models import WebSession
from tests.web.people import People, Somebody
from tests.web.visitor import Visitor


def quiet(people: People, who: Somebody, minutes: int) -> None:
    """This person did nothing for so long."""
    then = dt.datetime.now(dt.UTC) - dt.timedelta(minutes=minutes)
    with people.work() as session:
        session.execute(update(WebSession).where(WebSession.account_id == who.account_id).values(seen_at=then))


def kept(people: People, who: Somebody) -> str:
    with people.work() as session:
        rows = session.scalars(select(WebSession).where(WebSession.account_id == who.account_id))
        return " ".join(str(row.data) for row in rows)


def test_what_was_typed_waits_but_a_pin_is_not_kept(visit: Visitor, people: People) -> None:
    desk = people["desk"]
    visit.get("/desk", desk)
    visit.token(desk)
    quiet(people, desk, 31)
    answer = visit.send("/desk/cards/card-rosa/paper.pdf", {"pin": "4071", "note": "for Rosa"}, desk)
    assert answer.status_code == 200
    assert "for Rosa" in kept(people, desk)
    assert "4071" not in kept(people, desk)


def test_staff_may_think_for_half_an_hour_and_returnees_for_a_quarter(visit: Visitor, people: People) -> None:
    for name, page, minutes in (("desk", "/desk", 29), ("abena", "/plan", 14)):
        visit.get(page, people[name])
        quiet(people, people[name], minutes)
        assert visit.get(page, people[name]).status_code == 200
        quiet(people, people[name], minutes + 2)
        assert visit.get(page, people[name]).status_code == 303
