"""What was typed into a page that was left without saving stands in it again, for the same person alone."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from app.web.put_aside import MOST
from tests.web.people import People, Somebody
from tests.web.test_quiet_visits import back_again, box, quiet_for
from tests.web.visitor import Visitor

PLAN = "/plan/plan-of-abena"
IDEA, NEED = f"{PLAN}/part/idea/idea", f"{PLAN}/part/idea/need"
DUCKS = {"idea": "Two hundred ducks", "based_on": "99"}


def went(visit: Visitor, who: Somebody, page: str, path: str = "", **typed: str) -> FlaskClient:
    """The page was left with this in its form, as the script says it."""
    key, client = box(visit("/my-data", who))["visit"], visit.client(who)
    data = {"away-visit": key, "away-path": path or page, "away-page": page, "csrf_token": "old", **typed}
    answer = client.post("/away", data=data)
    assert answer.status_code == 200
    assert answer.get_json()["left"] > 0
    return client


def left(visit: Visitor, who: Somebody, page: str) -> list[Any]:
    """What the page brings back into its boxes."""
    found = visit(page, who).select_one("[data-unsaved]")
    return [one["typed"] for one in json.loads(str(found["data-unsaved"]))] if found else []


def test_its_words_stand_in_the_page_again_and_in_no_other(people: People, visit: Visitor) -> None:
    abena, before = people["abena"], people.everything()
    went(visit, abena, IDEA, **DUCKS)
    assert left(visit, abena, IDEA) == [{"idea": ["Two hundred ducks"], "based_on": ["99"]}]
    assert left(visit, abena, NEED) == []
    assert left(visit, people["modou"], "/plan/plan-of-modou/part/idea/idea") == []
    assert people.everything() == before  # nothing of a plan
    assert "ducks" not in visit.get(PLAN, abena).text
    assert visit.get("/send-again", abena).status_code == 303  # nothing that a sign-in asks about


def test_what_is_typed_later_takes_its_place(people: People, visit: Visitor) -> None:
    abena = people["abena"]
    for words in ("Ducks", "Geese"):
        went(visit, abena, IDEA, idea=words)
    assert left(visit, abena, IDEA) == [{"idea": ["Geese"]}]


def test_saving_ends_it_and_a_press_beside_does_not(people: People, visit: Visitor) -> None:
    abena = people["abena"]
    went(visit, abena, IDEA, **DUCKS)
    visit.send(NEED, {"need": "Eggs", "based_on": "99", "go": "on"}, abena, status=303)
    visit.send(IDEA, {"do": "count", "based_on": "99"}, abena, look=False)
    assert left(visit, abena, IDEA)
    visit.send(IDEA, {"idea": "Ducks, a hundred", "based_on": "99", "go": "on"}, abena, status=303)
    assert left(visit, abena, IDEA) == []


def test_it_is_thrown_away_by_a_press(people: People, visit: Visitor) -> None:
    abena = people["abena"]
    went(visit, abena, IDEA, **DUCKS)
    button = visit(IDEA, abena).select_one("[data-unsaved] button")
    assert button is not None
    answer = visit.send(IDEA, {"let-go": str(button["value"])}, abena, status=303)
    assert answer.location == IDEA
    assert left(visit, abena, IDEA) == []
    assert "ducks" not in visit.get(IDEA, abena).text


def test_it_says_what_keeps_it_and_what_its_other_press_deletes(people: People, visit: Visitor) -> None:
    """And nothing says that a page saves by itself."""
    abena = people["abena"]
    went(visit, abena, IDEA, **DUCKS)
    page = visit(IDEA, abena)
    note, foot = page.select_one("[data-unsaved]"), page.select_one("footer")
    assert note is not None
    assert foot is not None
    assert "To keep it, press “Save” or “Send” below." in note.get_text()
    assert [button.get_text() for button in note.select("button")] == ["Delete what I typed"]
    assert "Only what you did not save goes. What you saved stays." in note.get_text()
    assert "What you save stays saved." in foot.get_text()
    assert "What is not saved is lost." in str(page.select("noscript"))


def test_a_form_whose_address_has_a_key_is_known_by_its_page(people: People, visit: Visitor) -> None:
    abena, page = people["abena"], f"{PLAN}/book/1"
    for key in ("a-month-of-abena", "b-month-of-abena"):
        went(visit, abena, page, f"{page}/{key}", taxes="12")
    assert left(visit, abena, page) == [{"taxes": ["12"]}]
    saved = {"taxes": "12", "csrf_token": visit.token(abena)}
    answer = visit.client(abena).post(
        f"{page}/c-month-of-abena", data=saved, headers={"Referer": f"http://localhost{page}"}
    )
    assert answer.status_code == 303
    assert left(visit, abena, page) == []


def test_it_outlasts_the_visit_and_leaving_takes_it_along(people: People, visit: Visitor) -> None:
    abena = people["abena"]
    client = went(visit, abena, IDEA, **DUCKS)
    quiet_for(people, 16)
    assert back_again(client, abena) != "/send-again"
    assert "Two hundred ducks" in client.get(IDEA).text
    client.post("/leave", data={"csrf_token": visit.token(abena)})
    assert "ducks" not in str(people.everything())
    back_again(client, abena)
    assert "Two hundred ducks" not in client.get(IDEA).text


@pytest.mark.parametrize("strange", ["//elsewhere.example/x", "https://elsewhere.example", "/x?y=z"])
def test_pages_of_our_own_only(strange: str, people: People, visit: Visitor) -> None:
    abena = people["abena"]
    went(visit, abena, strange, IDEA, **DUCKS)
    went(visit, abena, IDEA, strange, **DUCKS)
    went(visit, abena, IDEA, idea="x" * (MOST + 1))
    assert left(visit, abena, IDEA) == []


def test_secrets_are_not_kept_and_a_private_note_lies_sealed(people: People, visit: Visitor) -> None:
    desk = people["desk"]
    went(visit, desk, "/desk", private_note="She is afraid of Kwaku Boahen", pin="1234", password="secret")
    kept = str(people.everything())
    assert "Kwaku Boahen" not in kept
    assert "1234" not in kept
    assert left(visit, desk, "/desk") == [{"private_note": ["She is afraid of Kwaku Boahen"]}]


def test_words_typed_into_somebody_elses_plan_are_not_kept(people: People, visit: Visitor) -> None:
    went(visit, people["mentor"], IDEA, **DUCKS)
    assert "ducks" not in str(people.everything())


def test_two_new_lines_that_wait_do_not_send_to_each_other(people: People, visit: Visitor) -> None:
    abena, costs = people["abena"], f"{PLAN}/part/costs/costs"
    for key in ("one", "two"):
        went(visit, abena, f"{costs}/row/{key}", name=f"Cost {key}")
    begun = visit.client(abena).get(f"{costs}/row/fresh")
    assert begun.status_code == 303
    assert left(visit, abena, begun.location) == [{"name": ["Cost one"]}]
    assert left(visit, abena, f"{costs}/row/two") == [{"name": ["Cost two"]}]
