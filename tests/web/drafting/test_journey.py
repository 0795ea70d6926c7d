"""P3, the month of the journey: one that lies years ahead is kept as typed and asked about before going on."""

from __future__ import annotations

import datetime as dt

from tests.web.people import People
from tests.web.visitor import Visitor

PAGE = "/plan/plan-of-abena/part/me/return_month"


def month(ahead: int) -> tuple[str, str]:
    today = dt.datetime.now(dt.UTC).date()
    years, rest = divmod(today.month - 1 + ahead, 12)
    return str(rest + 1), str(today.year + years)


def sent(visit: Visitor, people: People, ahead: int) -> str:
    number, year = month(ahead)
    typed = {"based_on": people.plan("abena").latest, "go": "on", "return_month": [number, year]}
    return str(visit.send(PAGE, typed, people["abena"], 303).location)


def test_a_journey_more_than_two_years_ahead_is_asked_about_once_and_kept(visit: Visitor, people: People) -> None:
    number, year = month(25)
    assert sent(visit, people, 25).endswith("/part/me/return_month?saved=1")
    page = visit(PAGE, people["abena"])
    assert f"{year} is more than two years from now. Is the year right?" in page.get_text()
    assert people.answers("abena")["me"]["return_month"] == f"{year}-{int(number):02}"
    assert "return_month" not in sent(visit, people, 25)  # sent once more as it is, it leads on


def test_two_years_ahead_and_any_month_that_is_over_lead_on(visit: Visitor, people: People) -> None:
    for ahead in (24, 0, -40):
        assert "return_month" not in sent(visit, people, ahead)
        assert "more than two years" not in visit(PAGE, people["abena"]).get_text()
