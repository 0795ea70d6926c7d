"""The lender's pages: only what was shared, only while the owner agrees, and nothing private."""

from __future__ import annotations

from tests.web.people import People
from tests.web.visitor import Visitor


def test_the_list_holds_the_shared_file_and_no_other(visit: Visitor, people: People) -> None:
    page = visit("/lending", as_=people["lender"])
    links = [str(link["href"]) for link in page.select("main a")]
    assert links == [f"/lending/{people['rosa'].plan}"]
    assert "No file is shown to you now." in visit("/lending", as_=people["lender_2"]).text


def test_a_file_shows_sentences_schedule_and_reasons(visit: Visitor, people: People) -> None:
    page = visit(f"/lending/{people['rosa'].plan}", as_=people["lender"])
    text = " ".join(page.get_text(" ").split()).replace("\u00a0", " ")
    assert "They ask for Bs 9,000.00 for 24 months. 24 payments, one a month. 23 of" in text
    assert "The lender, on its sheet of terms" in text
    assert len(page.select("table tbody tr")) == 24
    assert page.select(".reasons li.yes")
    assert "Later changes are not here." in text


def test_a_file_holds_nothing_of_the_household(visit: Visitor, people: People) -> None:
    text = visit(f"/lending/{people['rosa'].plan}", as_=people["lender"]).text
    household = people.answers("rosa")["household"]
    for line in [*household["income"], *household["spending"]]:
        assert line["name"] not in text


def test_a_no_of_the_owner_closes_the_file_at_once(visit: Visitor, people: People) -> None:
    visit(f"/lending/{people['rosa'].plan}", as_=people["lender"])
    people.say("rosa", "lender", False)
    visit(f"/lending/{people['rosa'].plan}", as_=people["lender"], status=404)
    assert "No file is shown to you now." in visit("/lending", as_=people["lender"]).text


def test_the_desk_shows_a_file_again_after_a_no_and_a_yes(visit: Visitor, people: People) -> None:
    """The desk reads that it is closed; one press opens it, with the day of the press."""
    at_the_desk = f"/desk/plans/{people['rosa'].plan}"
    assert "cannot open it now" not in visit(at_the_desk, as_=people["desk"]).get_text()
    people.say("rosa", "lender", False)
    people.say("rosa", "lender", True)
    visit(f"/lending/{people['rosa'].plan}", as_=people["lender"], status=404)
    assert "The lender cannot open it now." in visit(at_the_desk, as_=people["desk"]).get_text()
    assert "What was received stays there." in visit("/my-data", as_=people["rosa"]).get_text()
    lender = {"lender": str(people["lender"].account_id)}
    visit.send(f"{at_the_desk}/share", lender, people["desk"], 303)
    visit(f"/lending/{people['rosa'].plan}", as_=people["lender"])
    assert "cannot open it now" not in visit(at_the_desk, as_=people["desk"]).get_text()
    assert "What was received stays there." not in visit("/my-data", as_=people["rosa"]).get_text()


def test_a_file_is_not_there_for_anybody_else(visit: Visitor, people: People) -> None:
    for name in ("rosa", "abena", "mentor", "trainer", "desk", "lender_2", "admin"):
        visit(f"/lending/{people['rosa'].plan}", as_=people[name], status=404)
    for address in (people["modou"].plan, people["abena"].plan, "nothing-is-here", "x"):
        visit(f"/lending/{address}", as_=people["lender"], status=404)


def test_a_file_is_read_in_spanish_and_in_arabic(visit: Visitor, people: People) -> None:
    for language in ("es", "ar"):
        visit(f"/lending/{people['rosa'].plan}", as_=people["lender"], language=language)
        visit("/lending", as_=people["lender"], language=language)
