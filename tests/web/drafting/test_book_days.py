"""Day by day: one line at a time, summed into its month beside the plan."""

from __future__ import annotations

import datetime as dt

import pytest
from bs4 import BeautifulSoup

from app.models import Plan
from app.services import book_days, plans
from app.web import speech
from tests.web.people import NOW, People
from tests.web.test_weight import AGAIN, MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor

BOOK = "/plan/plan-of-modou/book"
DAYS = f"{BOOK}/1/days"
CLOTH = {"line": "supplier_payments", "amount": "4,000", "day": "3", "what": "Cloth"}
SOLD = {"line": "cash_sales", "amount": "30,000", "day": "4"}


def write(visit: Visitor, people: People) -> None:
    for key, line in (("line-one", CLOTH), ("line-one", CLOTH), ("line-two", SOLD)):
        assert visit.send(f"{DAYS}/{key}-of-modou", line, people["modou"], 303).location == f"{DAYS}?saved=1"


def test_lines_add_up_in_the_month_and_are_chosen_there(visit: Visitor, people: People) -> None:
    """A month that is not over says what came so far; saved as a whole it stands beside the plan, and is no guess."""
    who = people["modou"]
    write(visit, people)
    said = "Day by day so far: 30,000\xa0F came in, 4,000\xa0F went out."
    for path in (DAYS, BOOK, f"{BOOK}/1"):
        assert said in visit(path, who).get_text()
    month = visit(f"{BOOK}/1", who)
    (box,) = month.select('[name="cash_sales--about"][checked]')
    assert (box["value"], box.parent.b.get_text()) == ("", "30,000")  # type: ignore[union-attr]
    assert "than planned" not in month.get_text()
    sent = {str(box["name"]): str(box["value"]) for box in month.select("main form [type=radio][checked]")}
    visit.send(f"{BOOK}/1/one-month-of-modou", sent, who, 303)
    told = visit(f"{BOOK}/1", who)
    assert "30,000" in told.select_one("main table").get_text()  # type: ignore[union-attr]
    assert not told.select("main .guess")
    visit.send(f"{DAYS}/line-three-of-modou", SOLD, who, 303)
    assert "60,000" in visit(f"{BOOK}/1", who).select_one("main table").get_text()  # type: ignore[union-attr]


def test_what_is_told_for_the_whole_month_counts_and_the_days_say_so(visit: Visitor, people: People) -> None:
    who = people["modou"]
    write(visit, people)
    visit.send(f"{BOOK}/1/one-month-of-modou", {"cash_sales": "50,000"}, who, 303)
    assert "50,000" in visit(f"{BOOK}/1", who).select_one("main table").get_text()  # type: ignore[union-attr]
    assert "“Sold and paid at once” is told for the whole month: 50,000\xa0F." in visit(DAYS, who).get_text()


def test_the_lines_of_a_day_stand_one_under_the_other_where_two_do_not_fit_beside_each_other(
    visit: Visitor, people: People
) -> None:
    choices = visit(DAYS, people["modou"]).select_one(".picks:has([name=line])")
    assert choices and choices["class"] == ["picks"]


def test_a_wrong_line_is_taken_out_and_put_back(visit: Visitor, people: People) -> None:
    who = people["modou"]
    write(visit, people)
    for words, struck in (("Take it out", 1), ("Put it back", 0)):
        page = visit(DAYS, who)
        (button,) = [
            one
            for one in page.select("main button.word")
            if "Cloth" in one.parent.get_text() and words in one.text  # type: ignore[union-attr]
        ]
        visit.send(str(button["formaction"]), {}, who, 303)
        assert len(visit(DAYS, who).select("main s")) == struck
    visit.send(f"{DAYS}/{2**70}/back", {}, who, 404)


def test_the_month_that_runs_opens_today_and_a_month_that_is_over_counts(
    visit: Visitor, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = people["modou"]
    assert not visit(BOOK, who).select('a[href$="/days"]')
    write(visit, people)
    for month, opened in ((0, 1), (1, 2)):
        begin = opening(people)
        today = dt.datetime(
            begin.year + (begin.month - 1 + month) // 12, (begin.month - 1 + month) % 12 + 1, 9, tzinfo=dt.UTC
        )
        monkeypatch.setattr(speech, "now", lambda today=today: today)
        assert visit(BOOK, who).select_one('a[href$="/days"]')["href"] == f"{BOOK}/{opened}/days"  # type: ignore[index]
        assert visit(f"{BOOK}/{opened}/days", who).select_one("#day")["value"] == "9"  # type: ignore[index]
        assert ("than planned" in visit(f"{BOOK}/1", who).get_text()) == (month == 1)


def opening(people: People) -> dt.date:
    with people.work() as session:
        from app.services import plans

        month = plans.answers(session, people.plan("modou"))["start"]["opening_month"]
    return dt.date.fromisoformat(f"{month}-01")


@pytest.mark.parametrize(
    ("wrong", "at"),
    [({"day": "31"}, "day"), ({"day": "0"}, "day"), ({"amount": "much"}, "amount"), ({"line": "profit"}, "line")],
)
def test_what_is_no_line_comes_back_with_a_sentence(
    visit: Visitor, people: People, wrong: dict[str, str], at: str
) -> None:
    page = BeautifulSoup(
        visit.send(f"{BOOK}/3/days/line-one-of-modou", {**CLOTH, **wrong}, people["modou"], 422).text, "html.parser"
    )
    assert page.select_one(f"#{at}-e")
    assert page.select_one("#what")["value"] == "Cloth"  # type: ignore[index]


def test_a_full_month_says_so_and_loses_nothing_typed(
    visit: Visitor, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line that was kept last is no new one when its press comes again."""
    monkeypatch.setattr(book_days, "MOST", 2)
    write(visit, people)
    refused = visit.send(f"{DAYS}/line-three-of-modou", CLOTH, people["modou"], 422)
    page = BeautifulSoup(refused.text, "html.parser")
    assert "No more lines fit in this month." in page.select_one("#amount-e").get_text()  # type: ignore[union-attr]
    assert page.select_one("#what")["value"] == "Cloth"  # type: ignore[index]
    visit.send(f"{DAYS}/line-two-of-modou", SOLD, people["modou"], 303)
    visit.send(f"{BOOK}/2/days/line-three-of-modou", CLOTH, people["modou"], 303)


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_page_is_light_with_a_full_month(visit: Visitor, people: People, language: str) -> None:
    for n in range(book_days.MOST):
        cloth = {**CLOTH, "day": str(1 + n % 28), "amount": str(1000 + 37 * n), "what": f"Cloth and buttons {n % 40}"}
        visit.send(f"{DAYS}/line-{n:03}-of-modou", cloth, people["modou"], 303)
    for path in (DAYS, f"{BOOK}/1"):
        found = weight(visit, path, people["modou"], language)
        assert sum(found.values()) <= MOST, found
        assert found["page"] <= AGAIN, found
        with statements(visit.app) as said:
            visit.get(path, people["modou"], language)
        assert len(said) <= STATEMENTS, said


def test_the_mentor_reads_months_that_are_told_with_their_days(visit: Visitor, people: People) -> None:
    write(visit, people)
    visit.send(f"{BOOK}/1/one-month-of-modou", {"taxes": "900"}, people["modou"], 303)
    visit.send(f"{BOOK}/reader", {"read": "yes"}, people["modou"], 303)
    read = visit("/mentoring/plan-of-modou/book", people["mentor"])
    assert "30,000" in read.select_one("main table").get_text()  # type: ignore[union-attr]
    assert visit(f"{BOOK}/1", people["modou"]).select_one("h1").get_text() in read.select_one("main h2").get_text()  # type: ignore[union-attr]


def test_a_month_that_the_book_does_not_have_has_no_days(visit: Visitor, people: People) -> None:
    visit(f"{BOOK}/12/days", people["modou"])
    for month in (0, 13):
        visit(f"{BOOK}/{month}/days", people["modou"], status=404)


def test_a_day_that_the_month_lost_when_the_opening_moved_stands_on_its_last_one(
    visit: Visitor, people: People
) -> None:
    who, days = people["modou"], f"{BOOK}/2/days"
    visit.send(f"{days}/line-of-the-31st", {**CLOTH, "day": "31"}, who, 303)
    with people.work() as session:
        plan = session.get_one(Plan, who.plan_id)
        start = {**plans.answers(session, plan)["start"], "opening_month": "2027-03"}
        plans.add_revision(session, plan, "start", start, plan.latest, plan.owner, NOW)
    assert [day.get_text() for day in visit(days, who).select("main .list b")] == ["30"]
